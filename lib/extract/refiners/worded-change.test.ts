import { describe, expect, it } from "vitest";
import { factsOf } from "../testing/read";

describe("addWordedChanges", () => {
  it.each([
    ["用电量与上年持平。", ["用电量 0% yoy"]],
    ["立案12件，同比持平。", ["立案 =12件 0% yoy"]],
    ["销售额同比翻番。", ["销售额 100% yoy"]],
    ["出口零增长。", ["出口 0% -"]],
    ["进出口总额翻番，出口零增长。", ["进出口总额 100% -", "出口 0% -"]],
  ])("%s", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });

  it.each(["力争2025年产值翻番。", "实现翻番目标。", "零增长。"])("%s states none", (words) => {
    expect(factsOf(words)).toEqual([]);
  });
});
