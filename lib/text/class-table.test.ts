import { describe, expect, it } from "vitest";
import { addRange, classesIn, classTable, isOf } from "./class-table";

const stop = 1;
const mark = 2;
const digit = 256;
const table = classTable([
  [stop, "。；"],
  [mark, "。，"],
]);
addRange(table, digit, 0x30, 0x39);

describe("isOf", () => {
  it("knows the classes of a unit, several of one included", () => {
    expect(isOf(table, "完。", 1, stop)).toBe(true);
    expect(isOf(table, "完。", 1, mark)).toBe(true);
    expect(isOf(table, "完，", 1, stop)).toBe(false);
    expect(isOf(table, "完，", 1, stop | mark)).toBe(true);
    expect(isOf(table, "完", 0, ~0)).toBe(false);
  });

  it("has both ends of a range", () => {
    expect([..."/09:"].map((unit) => isOf(table, unit, 0, digit))).toEqual([false, true, true, false]);
  });

  it("has nothing outside the text", () => {
    expect(isOf(table, "。", -1, ~0)).toBe(false);
    expect(isOf(table, "。", 1, ~0)).toBe(false);
  });
});

describe("classesIn", () => {
  it("has those of all units together, and of no other", () => {
    expect(classesIn(table, "立案3起，", 0, 5)).toBe(digit | mark);
    expect(classesIn(table, "立案3起，", 0, 4)).toBe(digit);
    expect(classesIn(table, "立案3起，", 3, 5)).toBe(mark);
    expect(classesIn(table, "𠮷é", 0, 3)).toBe(0);
    expect(classesIn(table, "。", 0, 0)).toBe(0);
  });
});
