import { describe, expect, it } from "vitest";
import { lineAt, linesOf } from "./lines";

describe("linesOf", () => {
  it("loses nothing", () => {
    const text = "标题\n\n正文一𠀀\n正文二";
    expect(
      linesOf(text)
        .map(({ start, end }) => text.slice(start, end))
        .join(""),
    ).toBe(text);
  });

  it("has no empty line after a last line break", () => {
    expect(linesOf("甲\n乙\n")).toEqual([
      { start: 0, end: 2, words: "甲" },
      { start: 2, end: 4, words: "乙" },
    ]);
    expect(linesOf("")).toEqual([]);
  });
});

describe("lineAt", () => {
  const lines = linesOf("甲甲\n\n乙\n丙");

  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [4, 2],
    [5, 2],
    [6, 3],
    [99, 3],
  ])("finds offset %i in line %i", (offset, line) => expect(lineAt(lines, offset)).toBe(line));
});
