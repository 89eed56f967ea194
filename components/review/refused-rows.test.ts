import { describe, expect, it } from "vitest";
import { refusedRows } from "./refused-rows";
import { sampleFact } from "./sample-fact";

const wordsAt = (start: number, end: number) => "甲县立案12起".slice(start, end);

describe("refusedRows", () => {
  const there = sampleFact({ value: "13", status: "rejected", rejectReason: "other" });

  it("has the fields in which the decision differs from what is there", () => {
    const work = { kind: "decide", decision: { kind: "correct", changes: { value: "12", unit: there.unit } } } as const;
    const rows = refusedRows(work, there, wordsAt);
    expect(rows.map(({ key, there: now, mine }) => [key, now?.[key], mine[key]])).toEqual([
      ["value", "13", "12"],
      ["status", "rejected", "proposed"],
    ]);
  });

  it("has nothing where the decision changes nothing, or the fact is gone", () => {
    const work = { kind: "decide", decision: { kind: "approve" } } as const;
    expect(refusedRows(work, sampleFact({ status: "approved" }), wordsAt)).toEqual([]);
    expect(refusedRows(work, null, wordsAt)).toEqual([]);
  });

  it("has all that was typed of a new fact, and its words", () => {
    const { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level } =
      there;
    const fields = {
      place,
      indicator,
      period,
      value,
      unit,
      bound,
      change,
      changeUnit,
      basis,
      prior,
      priorPeriod,
      level,
    };
    const work = { kind: "create", fields, evidence: [{ role: "evidence", start: 0, end: 4 }] } as const;
    const rows = refusedRows(work, null, wordsAt);
    expect(rows.map(({ key }) => key)).toEqual([
      "place",
      "indicator",
      "period",
      "value",
      "unit",
      "bound",
      "level",
      "evidence",
    ]);
    expect(rows.at(-1)?.mine.evidence[0]?.quote).toBe("甲县立案");
  });
});
