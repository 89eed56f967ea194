import { describe, expect, it } from "vitest";
import { factsOf } from "../testing/read";

describe("the pace of a change", () => {
  it.each([
    ["投资同比增长5.1%，增速比上年加快0.3个百分点。", ["投资 5.1% yoy", "投资增速 0.3pp yoy"]],
    ["投资同比下降3.4%，降幅较上半年收窄2.1个百分点。", ["投资 -3.4% yoy", "投资降幅 -2.1pp vs:上半年"]],
    ["物价同比上涨0.3%，涨幅扩大0.2个百分点。", ["物价 0.3% yoy", "物价涨幅 0.2pp yoy"]],
    ["肉价同比下跌22%，跌幅较上月收窄3.9个百分点。", ["肉价 -22% yoy", "肉价跌幅 -3.9pp mom"]],
    [
      "用电量同比增长4.5%，增速较上月加快1.2个百分点，较去年同期回落0.8个百分点。",
      ["用电量 4.5% yoy", "用电量增速 1.2pp mom", "用电量增速 -0.8pp yoy"],
    ],
    ["零售额5亿元，同比增长7%，两年平均增长3.9%。", ["零售额 =500000000元 7% yoy", "零售额两年平均 3.9% -"]],
  ])("%s is a fact of its own", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });

  it.each([
    // 降幅 as the verb of its figure is the change itself.
    ["费用从3640元降到1865元，降幅近五成。", ["费用 =1865元 -50% - from 3640"]],
    // Points of the share, not of a pace.
    ["占比58%，提高2个百分点。", ["占比 =58% 2pp -"]],
    ["产量5万吨，年均增长3%。", ["产量 =50000吨 3% -"]],
  ])("%s has none", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });
});
