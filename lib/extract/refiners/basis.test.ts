import { describe, expect, it } from "vitest";
import { factsOf } from "../testing/read";

describe("a comparison carried on", () => {
  it("holds within the paragraph for plain verbs of statistics", () => {
    expect(factsOf("出口5亿元，同比增长9%。进口3亿元，下降2%。")).toEqual([
      "出口 =500000000元 9% yoy",
      "进口 =300000000元 -2% yoy",
    ]);
  });

  it("passes over what a stock is compared with", () => {
    const text =
      "出口比上年增长9%。进口比上年下降2%。\n\n企业213家，比上年末净增17家。工业增加值增长6.8%。衣着价格比上年涨1%，居住持平。";
    expect(factsOf(text).slice(2)).toEqual([
      "企业 =213家 17家 vs:上年末",
      "工业增加值 6.8% yoy",
      "衣着价格 1% yoy",
      "居住 0% yoy",
    ]);
  });

  it("goes on for all that follows where the text declares it", () => {
    expect(
      factsOf("进出口5亿元，比去年同期（下同）增长8%。顺差3亿元，扩大17%。\n\n有实绩的企业12家，净增2家。"),
    ).toEqual(["进出口 =500000000元 8% yoy", "顺差 =300000000元 17% yoy", "有实绩的企业 =12家 2家 yoy"]);
  });

  it("goes into brackets of which the text says what they hold", () => {
    expect(
      factsOf("各景区客流（括号内为同比）：\n\n甲景区9万人次（+12.4%），乙景区2万人次（持平），丙景区增长3%。"),
    ).toEqual(["甲景区 =90000人次 12.4% yoy", "乙景区 =20000人次 0% yoy", "丙景区 3% -"]);
  });

  it.each([
    ["营收同比上涨8%。股价报23元，当日上涨4.2%。", "股价 =23元 4.2% -"],
    ["工业同比增长8%，拉动经济增长2.2个百分点。", "拉动经济 2.2pp -"],
    ["发病率同比下降3%。死亡率五年来累计下降32%。", "死亡率 -32% -"],
    ["投资同比增长8%。研发投入年均增长26%。", "研发投入年均 26% -"],
    ["生产总值增长3.6%，增速比一季度回升8.7个百分点；零售额下降0.8%。", "零售额 -0.8% -"],
    ["合格率92%，高于全省平均2个百分点，满意率提高3个百分点。", "满意率 3pp -"],
  ])("%s does not go on", (words, last) => {
    expect(factsOf(words).at(-1)).toBe(last);
  });

  it("does not reach verbs of improvement, nor the next paragraph at once", () => {
    expect(factsOf("出口5亿元，同比增长9%。通关效率提升30%。").at(-1)).toBe("通关效率 30% -");
    const next =
      "出口5亿元，同比增长9%，贸易规模稳步扩大，结构不断优化。\n\n全市林地面积3万亩，增长2%，生态持续改善，环境更加宜居。";
    expect(factsOf(next).at(-1)).toBe("林地面积 =30000亩 2% -");
  });
});

describe("a change in words", () => {
  it.each([
    ["浓度49微克/立方米，同比持平。", ["浓度 =49微克/立方米 0% yoy"]],
    ["立案12起，与上年基本持平。", ["立案 =12起 0% yoy"]],
    ["利润3亿元，同比翻番。", ["利润 =300000000元 100% yoy"]],
    ["成绩与兄弟单位持平。", []],
  ])("%s", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });
});

describe("a stated earlier level", () => {
  it("is what the change compares with", () => {
    expect(factsOf("案件数从2015年的15起下降至2019年的10起，同比下降33.3%。")).toEqual([
      "案件数 =10起 -33.3% vs:2015年 from 15",
    ]);
  });
});

describe("an earlier level whose change no figure tells", () => {
  it.each([
    ["全市立案320件，较去年的352件有所下降。", ["立案 =320件 from 352"]],
    ["初中生师比为13.2:1，较上学年的13.4:1略有改善。", ["初中生师比 =13.2 from 13.4"]],
    ["批发收益3.1亿元，较去年同期之港币3.4亿元减少8.8%。", ["批发收益 =310000000元 -8.8% yoy from 340000000"]],
    ["全市立案320件，较去年的352件下降9.1%。", ["立案 =320件 -9.1% yoy from 352"]],
  ])("%s", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });
});
