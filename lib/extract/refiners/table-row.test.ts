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

  it.each([
    ["a head alone", "| 领域 | 立案（件） |\n| --- | --- |"],
    ["rows of words", "| 领域 | 处室 |\n| --- | --- |\n| 食品 | 一处 |"],
    ["rows of other lengths", "| 领域 | 立案（件） |\n| --- | --- |\n| 12 |"],
  ])("%s states nothing", (_, text) => {
    expect(factsOf(text)).toEqual([]);
  });
});
