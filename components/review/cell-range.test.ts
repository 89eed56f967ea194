import { describe, expect, it } from "vitest";
import { columnsOf, rangeBetween, sizeOf } from "./cell-range";

const rows = ["f1", "f2", "f3"].map((id) => ({ id }));

describe("rangeBetween", () => {
  it("is the same from either corner", () => {
    const there = rangeBetween(rows, { factId: "f1", column: "period" }, { factId: "f3", column: "place" });
    const back = rangeBetween(rows, { factId: "f3", column: "period" }, { factId: "f1", column: "place" });
    expect(there).toEqual({ top: 0, bottom: 2, left: 1, right: 3 });
    expect(back).toEqual(there);
  });

  it("covers one cell between a cell and itself", () => {
    const cell = { factId: "f2", column: "value" } as const;
    const range = rangeBetween(rows, cell, cell);
    expect(range && sizeOf(range)).toBe(1);
    expect(range && columnsOf(range)).toEqual(["value"]);
  });

  it("is nothing when a row is out of sight", () => {
    expect(rangeBetween(rows, { factId: "f1", column: "value" }, { factId: "f9", column: "value" })).toBeNull();
  });
});

it("counts cells and names columns", () => {
  const range = { top: 0, bottom: 2, left: 1, right: 3 };
  expect(sizeOf(range)).toBe(9);
  expect(columnsOf(range)).toEqual(["place", "indicator", "period"]);
});
