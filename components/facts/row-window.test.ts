import { describe, expect, it } from "vitest";
import { drawnRows, offsetToShow, rowsAround, rowsInView } from "./row-window";

const sheet = { height: 33, margin: 32, length: 1000 };

describe("rows in view", () => {
  it("are those between the head and the lower edge, cut ones included", () => {
    expect(rowsInView({ top: 0, size: 32 + 330 }, sheet)).toEqual({ first: 0, last: 9 });
    expect(rowsInView({ top: 1, size: 32 + 330 }, sheet)).toEqual({ first: 0, last: 10 });
    expect(rowsInView({ top: 33, size: 32 + 330 }, sheet)).toEqual({ first: 1, last: 10 });
  });

  it("are never others than those that the list has", () => {
    expect(rowsInView({ top: 33 * 995, size: 800 }, sheet)).toEqual({ first: 995, last: 999 });
    // The list became shorter and the browser has not scrolled yet.
    expect(rowsInView({ top: 33 * 2000, size: 800 }, sheet)).toEqual({ first: 999, last: 999 });
    expect(rowsInView({ top: -40, size: 100 }, sheet)).toEqual({ first: 0, last: 0 });
    expect(rowsInView({ top: 0, size: 800 }, { ...sheet, length: 0 })).toEqual({ first: 0, last: -1 });
  });
});

describe("rows that are drawn", () => {
  const few = { above: 2, below: 2 };

  it("are some more above and below", () => {
    expect(drawnRows({ first: 10, last: 12 }, few, 1000, -1)).toEqual([8, 9, 10, 11, 12, 13, 14]);
    expect(drawnRows({ first: 10, last: 10 }, { above: 1, below: 3 }, 1000, -1)).toEqual([9, 10, 11, 12, 13]);
    expect(drawnRows({ first: 0, last: 1 }, few, 3, -1)).toEqual([0, 1, 2]);
    expect(drawnRows({ first: 0, last: -1 }, few, 0, 0)).toEqual([]);
  });

  it("hold the row with the focus wherever that is, once and in order", () => {
    const one = { above: 1, below: 1 };
    expect(drawnRows({ first: 10, last: 11 }, one, 1000, 3)).toEqual([3, 9, 10, 11, 12]);
    expect(drawnRows({ first: 10, last: 11 }, one, 1000, 500)).toEqual([9, 10, 11, 12, 500]);
    expect(drawnRows({ first: 10, last: 11 }, one, 1000, 10)).toEqual([9, 10, 11, 12]);
  });
});

describe("rows around those in view", () => {
  it("are most where the table is scrolled to", () => {
    expect(rowsAround(5, 9, 14)).toEqual({ above: 3, below: 14 });
    expect(rowsAround(9, 5, 14)).toEqual({ above: 14, below: 3 });
  });

  it("are never more behind than ahead", () => {
    expect(rowsAround(0, 0, 2)).toEqual({ above: 2, below: 2 });
  });
});

describe("scrolling to a row", () => {
  it("is not needed for one that is seen whole", () => {
    expect(offsetToShow(0, { top: 0, size: 362 }, sheet)).toBeNull();
    expect(offsetToShow(9, { top: 0, size: 362 }, sheet)).toBeNull();
  });

  it("brings one above under the head, and one below to the lower edge", () => {
    expect(offsetToShow(4, { top: 330, size: 362 }, sheet)).toBe(4 * 33);
    expect(offsetToShow(10, { top: 0, size: 362 }, sheet)).toBe(33);
  });

  it("shows the beginning of a row that is higher than the view", () => {
    expect(offsetToShow(5, { top: 0, size: 40 }, sheet)).toBe(5 * 33);
  });
});
