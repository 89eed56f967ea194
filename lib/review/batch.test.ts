import { describe, expect, it } from "vitest";
import { sampleFields } from "@/lib/fact/testing";
import { batchDecision, isAlreadySo, settled } from "./batch";

const fact = (status: "proposed" | "approved" | "rejected") => ({ ...sampleFields, status });

describe("batchDecision", () => {
  it("takes what many facts can be decided as", () => {
    for (const decision of [
      { kind: "approve" },
      { kind: "reject", reason: "duplicate", note: "两处" },
      { kind: "reopen", note: null },
      { kind: "correct", changes: { period: "2021", unit: null } },
      { kind: "settle", engine: true, reason: null },
      { kind: "settle", engine: false, reason: "date" },
    ]) {
      expect(batchDecision.safeParse(decision).success, JSON.stringify(decision)).toBe(true);
    }
  });

  it("refuses links, corrections of nothing, and what is no reason", () => {
    for (const decision of [
      { kind: "link", evidence: [{ role: "value", start: 0, end: 1 }] },
      { kind: "correct", changes: {} },
      { kind: "correct", changes: { level: "nothing" } },
      { kind: "reject" },
      { kind: "settle", engine: true },
      { kind: "settle", engine: true, reason: "because" },
    ]) {
      expect(batchDecision.safeParse(decision).success, JSON.stringify(decision)).toBe(false);
    }
  });
});

describe("isAlreadySo", () => {
  it("is true of exactly the status that the decision leads to", () => {
    const so = (status: "proposed" | "approved" | "rejected") => [
      isAlreadySo(fact(status), { kind: "approve" }),
      isAlreadySo(fact(status), { kind: "reject", reason: "other" }),
      isAlreadySo(fact(status), { kind: "reopen" }),
    ];
    expect(so("approved")).toEqual([true, false, false]);
    expect(so("rejected")).toEqual([false, true, false]);
    expect(so("proposed")).toEqual([false, false, true]);
  });

  it("is true of a correction only if every field has that content, however it was typed", () => {
    const { place, unit } = sampleFields;
    const is = (changes: object) => isAlreadySo(fact("approved"), { kind: "correct", changes });
    expect(is({ place: ` ${place} `, unit })).toBe(true);
    expect(is({ place, unit: "another" })).toBe(false);
    expect(is({ unit: null })).toBe(false);
  });
});

describe("settled", () => {
  it("takes the engine's reason first, then the one that was chosen, and else leaves the numeral open", () => {
    expect(settled({ kind: "settle", engine: true, reason: "other" }, "age")).toEqual({
      kind: "not-fact",
      reason: "age",
    });
    expect(settled({ kind: "settle", engine: true, reason: "other" }, null)).toMatchObject({ reason: "other" });
    expect(settled({ kind: "settle", engine: false, reason: "other" }, "age")).toMatchObject({ reason: "other" });
    expect(settled({ kind: "settle", engine: true, reason: null }, null)).toBeNull();
    expect(settled({ kind: "settle", engine: false, reason: null }, "age")).toBeNull();
  });
});
