import { describe, expect, it } from "vitest";
import { columnWidths } from "./column-widths";
import { sampleFact } from "./sample-fact";

describe("columnWidths", () => {
  it("follows the widest figure, its separators and its unit included", () => {
    const narrow = columnWidths([sampleFact({ value: "12" })]);
    const wide = columnWidths([sampleFact({ value: "12" }), sampleFact({ value: "186420000000", unit: "元" })]);
    expect(narrow.value).toBe(7);
    expect(wide.value).toBe(Math.ceil("186,420,000,000≥".length + 1.75));
    expect(wide.prior).toBe(narrow.prior);
  });

  it("stays within bounds, and has some without facts", () => {
    const endless = columnWidths([sampleFact({ value: "9".repeat(60), place: "某".repeat(40) })]);
    expect(endless).toEqual({ place: 13, value: 22, prior: 5 });
    expect(columnWidths([])).toEqual({ place: 7, value: 7, prior: 5 });
  });
});
