import { describe, expect, it } from "vitest";
import { extract } from "../extract";
import { articleOf, factsOf } from "../testing/read";

describe("tables", () => {
  it("reads a Markdown table: units in the head, changes beside their level", () => {
    const text = `# 办案情况

全县情况如下。

| 领域 | 立案（件） | 同比（%） | 罚款（万元） |
| --- | --- | --- | --- |
| 食品 | 1,382 | 15.6 | 1204.3 |
| 医疗器械 | 37 | -4.2 | — |
| 合计 | 1500 | 9.8 | 1300 |

全县办结案件12件。`;
    expect(factsOf(text)).toEqual([
      "食品立案 =1382件 15.6% yoy",
      "食品罚款 =12043000元",
      "医疗器械立案 =37件 -4.2% yoy",
      "立案 =1500件 9.8% yoy",
      "罚款 =13000000元",
      "办结案件 =12件",
    ]);
    const fact = extract(text, articleOf(text)).facts[0];
    expect(text.slice(fact?.valueSpan?.start, fact?.valueSpan?.end)).toBe("1,382");
    expect(text.slice(fact?.changeSpan?.start, fact?.changeSpan?.end)).toBe("15.6");
    expect(fact?.evidence.map((span) => text.slice(span.start, span.end))).toEqual([
      "| 食品 | 1,382 | 15.6 | 1204.3 |",
    ]);
  });

  it("reads a table flattened into lines, with a column of units", () => {
    const text = `主要指标
指标 单位 绝对量 比上年增长（%）
工业增加值 亿元 45.6 -1.2
粮食产量 万吨 12.1 0.3
说明：以上为初步统计数。`;
    expect(factsOf(text)).toEqual(["工业增加值 =4560000000元 -1.2% yoy", "粮食产量 =121000吨 0.3% yoy"]);
  });

  it("reads cells with tabs, the unit above the table, earlier levels and shares", () => {
    const text = "各业情况\n单位：万元\n行业\t投资\t上年同期\t占比（%）\n零售\t120.5\t100\t12\n餐饮\t80\t90.5\t8";
    expect(factsOf(text)).toEqual([
      "零售投资 =1205000元 from 1000000",
      "零售占比 =12%",
      "餐饮投资 =800000元 from 905000",
      "餐饮占比 =8%",
    ]);
  });

  it("keeps the unit of a row before that of the table, and leaves cells without a number out", () => {
    const text =
      "单位：万元\n\n项目　本期　同比增减（%）　累计　同比增减（%）\n营业收入　12.5　3.1　40.2　2.2\n每股收益（元/股）　0.13　-7.1　0.39　2.6\n补助　不适用　不适用　31.6　4.2\n利息　2.5　1.1　不适用　3.3";
    expect(factsOf(text)).toEqual([
      "营业收入 =125000元 3.1% yoy",
      "营业收入 =402000元 2.2% yoy",
      "每股收益 =0.13元/股 -7.1% yoy",
      "每股收益 =0.39元/股 2.6% yoy",
      "补助 =316000元 4.2% yoy",
      "利息 =25000元 1.1% yoy",
    ]);
  });

  it("reads what stood at the end of the year before as the earlier level, in a second head under the same unit", () => {
    const text =
      "单位：万元\n项目　本期　同比增减（%）\n营业收入　12.5　3.1\n利润　2.5　1.1\n\n项目　期末　上年度末　增减（%）\n总资产　84.2　80.1　5.1\n净资产　20.2　21.1　-4.3";
    expect(factsOf(text)).toEqual([
      "营业收入 =125000元 3.1% yoy",
      "利润 =25000元 1.1% yoy",
      "总资产期末 =842000元 5.1% vs:上年度末 from 801000",
      "净资产期末 =202000元 -4.3% vs:上年度末 from 211000",
    ]);
  });

  it("knows a head that is longer than a heading", () => {
    const text =
      "项目　报告期发生额　报告期发生额比上年同期增减变动幅度（%）　年初至报告期末发生额　年初至报告期末比上年同期增减变动幅度（%）\n电费（元）　4,186.5　12.3　11,803.2　8.7\n运费（元）　不适用　不适用　9,318.6　41.2";
    expect(factsOf(text).length).toBe(3);
  });

  it("gives columns of years their year, and rows the unit beside their name", () => {
    const text = "| 指标 | 2021年 | 2022年 |\n|:--|--:|--:|\n| 常住人口（万人） | 82.1 | 81.7 |";
    const { facts } = extract(text, articleOf(text));
    expect(facts.map(({ fields }) => [fields.indicator, fields.value, fields.unit, fields.period])).toEqual([
      ["常住人口", "821000", "人", "2021"],
      ["常住人口", "817000", "人", "2022"],
    ]);
  });

  it("counts rows without making facts of their numbers", () => {
    const text = "| 序号 | 种类 | 立案（件） |\n| --- | --- | --- |\n| 1 | 食品 | 12 |\n| 2 | 药品 | 9 |";
    expect(factsOf(text)).toEqual(["食品立案 =12件", "药品立案 =9件"]);
  });

  it("names rows of places by their column, or by the title where the column is a time", () => {
    const text = "表2 部分市州进出口总值\n单位：亿元、%\n市州\t1—9月\t同比\n长沙\t2,015.7\t-13.8\n岳阳\t612.3\t6.1";
    expect(factsOf(text)).toEqual(["进出口总值 =201570000000元 -13.8% yoy", "进出口总值 =61230000000元 6.1% yoy"]);
  });

  it("takes the names of rows that are stations for places", () => {
    const text = "客流情况\n站名\t发送（万人次）\n东站\t12.3\n西站\t8.1";
    expect(factsOf(text)).toEqual(["发送 =123000人次", "发送 =81000人次"]);
  });

  it("takes times in the head for periods", () => {
    const text = "分季度数据（单位：亿元）\n项目\t2022年一季度\t2022年二季度\n营业收入\t5.83\t6.91";
    const { facts } = extract(text, articleOf(text));
    expect(facts.map(({ fields }) => [fields.indicator, fields.value, fields.period])).toEqual([
      ["营业收入", "583000000", "2022-01/2022-03"],
      ["营业收入", "691000000", "2022-04/2022-06"],
    ]);
  });

  it("gives a change behind two years to the later one", () => {
    const text = "| 项目 | 2022年 | 2021年 | 同比增减 |\n|--|--|--|--|\n| 净利润（万元） | 3,120 | 2,980 | 4.70% |";
    expect(factsOf(text)).toEqual(["净利润 =31200000元 4.7% yoy from 29800000"]);
  });

  it("leaves a series of three years and two years without a change levels", () => {
    expect(
      factsOf("| 项目 | 2022年 | 2021年 | 2020年 |\n|--|--|--|--|\n| 净利润（万元） | 320 | 310 | 290 |"),
    ).toHaveLength(3);
    expect(
      factsOf("| 项目 | 2022年 | 2021年 | 2020年 | 同比 |\n|--|--|--|--|--|\n| 户数（户） | 320 | 310 | 290 | 3.2% |"),
    ).toHaveLength(3);
  });

  it("gives percent behind a share to the amount, points to the share", () => {
    expect(
      factsOf("单位：万元\n业务\t收入\t占比（%）\t同比增长（%）\n仓储\t120.5\t60\t12.1\n运输\t80\t40\t-3.2"),
    ).toEqual(["仓储收入 =1205000元 12.1% yoy", "仓储占比 =60%", "运输收入 =800000元 -3.2% yoy", "运输占比 =40%"]);
    expect(factsOf("业务\t收入（万元）\t占比（%）\t同比增减（个百分点）\n仓储\t120.5\t60\t1.1")).toEqual([
      "仓储收入 =1205000元",
      "仓储占比 =60% 1.1pp yoy",
    ]);
  });

  it("takes 上学年, 上年度 and 上年末 in the head for earlier levels", () => {
    const text = "学段\t在校生（人）\t上学年\n小学\t746\t728";
    expect(factsOf(text)).toEqual(["小学在校生 =746人 from 728"]);
    expect(factsOf("项目\t金额（万元）\t上年末\n存货\t12\t10")).toEqual(["存货金额 =120000元 from 100000"]);
  });

  it("reads brackets of accounts as below zero, and columns set off with two tabs each", () => {
    const text = "单位：万元\n项目\t\t2022年\t\t2021年\t\t变动\n税前利润\t\t(120.5)\t\t98.2\t\t(8.1%)";
    expect(factsOf(text)).toEqual(["税前利润 =-1205000元 -8.1% yoy from 982000"]);
  });

  it("names changes without a level after their column", () => {
    const text =
      "县（市）\t投资同比增长（%）\t零售总额（亿元）\t零售总额增长（%）\n东平县\t-4.2\t18.1\t9.6\n宁阳县\t8.8\t3.7\t7.2";
    expect(factsOf(text)).toEqual([
      "投资 -4.2% yoy",
      "零售总额 =1810000000元 9.6% -",
      "投资 8.8% yoy",
      "零售总额 =370000000元 7.2% -",
    ]);
  });

  it("reads a head of two rows", () => {
    const text = `| 类别 | 立案 | | 破案 | |
| | 起数（起） | 同比（%） | 起数（起） | 同比（%） |
| --- | --- | --- | --- | --- |
| 盗窃 | 213 | -12.3 | 120 | 5.6 |`;
    expect(factsOf(text)).toEqual(["盗窃立案 =213起 -12.3% yoy", "盗窃破案 =120起 5.6% yoy"]);
  });

  it("leaves cells without a number empty", () => {
    const text =
      "| 品种 | 产量（吨） | 同比（%） |\n|--|--|--|\n| 茶叶 | 12 | — |\n| 柑橘 | … | - |\n| 西瓜 | 9 | -1.5 |";
    expect(factsOf(text)).toEqual(["茶叶产量 =12吨", "西瓜产量 =9吨 -1.5% yoy"]);
  });

  it.each([
    ["a head alone", "| 领域 | 立案（件） |\n| --- | --- |"],
    ["rows of words", "| 领域 | 处室 |\n| --- | --- |\n| 食品 | 一处 |"],
    ["rows of other lengths", "| 领域 | 立案（件） |\n| --- | --- |\n| 12 |"],
  ])("%s states nothing", (_, text) => {
    expect(factsOf(text)).toEqual([]);
  });
});
