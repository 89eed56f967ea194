import { describe, expect, it } from "vitest";
import { isBlank, trim } from "./blank";

describe("isBlank", () => {
  it("knows white space as \\s does, and the zero-width space", () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(units.filter((unit) => isBlank(unit, 0))).toEqual(units.filter((unit) => /[\s\u200b]/u.test(unit)));
    expect(isBlank(" ", 1)).toBe(false);
  });
});

describe("trim", () => {
  it("takes white space off both ends, and none from within", () => {
    expect(trim("\u3000 甲 乙\u200b\n", { start: 0, end: 7 })).toEqual({ start: 2, end: 5 });
    expect(trim("甲乙", { start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
  });

  it("gives an empty span where there is nothing else", () => {
    const { start, end } = trim(" \t ", { start: 1, end: 3 });
    expect(end - start).toBe(0);
  });
});
