import { describe, expect, it } from "vitest";
import { factsOf } from "../testing/read";

describe("shareWords", () => {
  it.each([
    // The verb of a list.
    ["扣押手机15部、电脑2台。", ["扣押手机 =15部", "扣押电脑 =2台"]],
    ["受理案件523件，其中刑事案件86件。", ["受理案件 =523件", "受理刑事案件 =86件"]],
    // The object of a bare verb.
    ["受理案件523件，审结498件。", ["受理案件 =523件", "审结案件 =498件"]],
    // The parent of a share, a rate, a measure.
    ["一般贸易出口24亿元，占75.2%。", ["一般贸易出口 =2400000000元", "一般贸易出口占比 =75.2%"]],
    ["抽检食品300批次，合格率98.5%。", ["抽检食品 =300批次", "食品合格率 =98.5%"]],
    ["接待游客23万人次，日均4万人次。", ["接待游客 =230000人次", "接待游客日均 =40000人次"]],
    // A second change shares all words of the first.
    ["受理案件52件，同比减少6件，下降10%。", ["受理案件 =52件 -6件 yoy", "受理案件 -10% yoy"]],
  ])("%s", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });

  it.each([
    // A verb of its own, and another unit.
    ["扣押手机15部，拘留嫌疑人2名。", ["扣押手机 =15部", "拘留嫌疑人 =2名"]],
    ["抓获嫌疑人12名，涉案金额3万元。", ["抓获嫌疑人 =12名", "涉案金额 =30000元"]],
    // Nothing is carried into the next paragraph.
    ["扣押手机15部。\n\n电脑2台。", ["扣押手机 =15部", "电脑 =2台"]],
  ])("%s keeps its own words", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });
});
