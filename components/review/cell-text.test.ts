import { describe, expect, it } from "vitest";
import type { FactView } from "@/lib/api/views";
import { type CellRefusal, cellText, readCell } from "./cell-text";
import { type ColumnId, columnIds } from "./columns";
import { readDraft } from "./edit-draft";
import { sampleFact } from "./sample-fact";

const full = sampleFact({
  place: "琼中/黎母山镇",
  value: "268",
  unit: "起",
  bound: "~",
  change: "-13.4",
  changeUnit: "%",
  basis: "vs:2019年",
  prior: "309",
  priorPeriod: "2019",
});

describe("cellText", () => {
  it("says all of a cell in one text", () => {
    expect(columnIds.map((column) => cellText(full, column))).toEqual([
      "proposed",
      "琼中/黎母山镇",
      "立案",
      "2022",
      "~268起",
      "-13.4% vs:2019年",
      "309 2019",
      "aggregate",
      "0.9",
    ]);
  });

  it("says nothing of what is not there", () => {
    const bare = sampleFact({ value: null, unit: null, bound: null, period: null, confidence: null });
    expect(
      (["period", "value", "change", "prior", "confidence"] as const).map((column) => cellText(bare, column)),
    ).toEqual(["", "", "", "", ""]);
  });
});

/** The fact after a cell was pasted into it. */
function pasted(fact: FactView, column: ColumnId, text: string): Partial<FactView> | CellRefusal {
  const draft = readCell(column, text);
  return typeof draft === "string" ? draft : readDraft(fact, draft).changes;
}

describe("readCell", () => {
  it("makes of a copied cell what it was", () => {
    const other = sampleFact({ place: "丙", indicator: "别的", period: "2020", value: "1", unit: "个", level: "case" });
    for (const column of ["place", "indicator", "period", "value", "change", "prior", "level"] as const) {
      const changes = pasted(other, column, cellText(full, column));
      expect(cellText({ ...other, ...(changes as Partial<FactView>) }, column)).toBe(cellText(full, column));
    }
  });

  it("takes a bare number for the number alone, and a level with its unit for exact", () => {
    expect(pasted(full, "value", "300")).toEqual({ value: "300" });
    expect(pasted(full, "value", "300起")).toEqual({ value: "300", bound: "=" });
    expect(pasted(full, "value", "≥ 4705万元")).toEqual({ value: "47050000", unit: "元", bound: ">" });
    expect(pasted(full, "change", "5pp")).toEqual({ change: "5", changeUnit: "pp" });
    expect(pasted(full, "change", "8% yoy")).toEqual({ change: "8", basis: "yoy" });
  });

  it("clears what may be empty", () => {
    expect(pasted(full, "period", "")).toEqual({ period: null });
    expect(pasted(full, "change", " ")).toEqual({ change: null, changeUnit: null, basis: null });
    expect(pasted(full, "prior", "")).toEqual({ prior: null, priorPeriod: null });
  });

  it("says what cannot be taken", () => {
    expect(pasted(full, "status", "approved")).toBe("not-editable");
    expect(pasted(full, "indicator", "")).toBe("cannot-clear");
    expect(pasted(full, "level", "总量")).toBe("level-form");
    expect(readDraft(full, readCell("value", "三百起") as object).problems).toEqual([
      { field: "value", code: "decimal-form" },
    ]);
  });
});
