import { describe, expect, it } from "vitest";
import { cellsOf, isSpacedRow, isWideHead } from "./table-row";

const cells = (words: string) => cellsOf(words)?.map(({ start, end }) => words.slice(start, end)) ?? null;

describe("cellsOf", () => {
  it.each([
    ["| 种类 | 立案（件） |  |", ["种类", "立案（件）", ""]],
    ["种类\t12\t3.4", ["种类", "12", "3.4"]],
    ["石桥镇  12   -3.4", ["石桥镇", "12", "-3.4"]],
    ["|a|", ["a"]],
    ["收入\t\t12\t\t3.4", ["收入", "12", "3.4"]],
    ["类别\t立案\t\t破案", ["类别", "立案", "", "破案"]],
  ])("%j", (words, expected) => {
    expect(cells(words)).toEqual(expected);
  });

  it.each(["立案12件", "立案 12件", "", "||"])("%j is no row", (words) => {
    expect(cells(words)).toBeNull();
  });
});

describe("isSpacedRow", () => {
  it.each([
    "石桥镇 12 3.4",
    "工业增加值 亿元 88.1 -2.5",
    "合计 1,204 100%",
    "补助 不适用 不适用 318.6 4.2",
    "车次 — 12 3.4",
  ])("%s", (words) => {
    expect(isSpacedRow(words)).toBe(true);
  });

  it.each(["立案 12 件", "2023 12 31", "接警 3418 起 出动 12 次", "石桥镇 12", "1 总则 2 细则"])(
    "%s is none",
    (words) => {
      expect(isSpacedRow(words)).toBe(false);
    },
  );
});

describe("isWideHead", () => {
  it("is a line of names, and no prose", () => {
    expect(isWideHead("项目 本期发生额 本期比上年同期增减 累计发生额 累计比上年同期增减")).toBe(true);
    expect(isWideHead("项目 本期发生额，本期比上年同期增减 累计发生额 累计比上年同期增减")).toBe(false);
    expect(isWideHead("项目 本期发生额 12 34")).toBe(false);
  });
});
