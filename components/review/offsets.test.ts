import { describe, expect, it } from "vitest";
import { offsetAt, type Placed, runsOf, wholeCharacters } from "./offsets";

const placed: Placed<string>[] = [
  { start: 10, end: 14, node: "甲乙丙丁" },
  { start: 15, end: 18, node: "戊己庚" },
  { start: 20, end: 22, node: "辛壬" },
];

describe("runsOf", () => {
  it("finds a span within one node", () => {
    expect(runsOf(placed, { start: 11, end: 13 })).toEqual([{ node: "甲乙丙丁", from: 1, to: 3 }]);
  });

  it("splits a span over nodes and leaves out what is not on the page", () => {
    expect(runsOf(placed, { start: 13, end: 21 })).toEqual([
      { node: "甲乙丙丁", from: 3, to: 4 },
      { node: "戊己庚", from: 0, to: 3 },
      { node: "辛壬", from: 0, to: 1 },
    ]);
    expect(runsOf(placed, { start: 18, end: 20 })).toEqual([]);
  });

  it("finds nothing outside the page or in an empty span", () => {
    expect(runsOf(placed, { start: 0, end: 10 })).toEqual([]);
    expect(runsOf(placed, { start: 22, end: 40 })).toEqual([]);
    expect(runsOf(placed, { start: 12, end: 12 })).toEqual([]);
  });
});

describe("offsetAt", () => {
  it("is the way back from runsOf", () => {
    for (let offset = 15; offset <= 18; offset++) expect(offsetAt(placed, "戊己庚", offset - 15)).toBe(offset);
  });

  it("knows no foreign node", () => {
    expect(offsetAt(placed, "别处", 0)).toBeNull();
  });
});

describe("wholeCharacters", () => {
  it("cuts no astral character in two", () => {
    const text = "甲𠮷乙";
    expect(wholeCharacters(text, { start: 2, end: 4 })).toEqual({ start: 1, end: 4 });
    expect(wholeCharacters(text, { start: 0, end: 2 })).toEqual({ start: 0, end: 3 });
    expect(wholeCharacters(text, { start: 1, end: 3 })).toEqual({ start: 1, end: 3 });
  });
});
