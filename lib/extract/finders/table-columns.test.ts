import { describe, expect, it } from "vitest";
import { generalMeasure, measureOf, namesPlaces, readColumn } from "./table-columns";

describe("measureOf", () => {
  it.each([
    ["件", "件", 0],
    ["万元", "元", 4],
    ["亿千瓦时", "千瓦时", 8],
    ["千克", "千克", 0],
    ["千公顷", "公顷", 3],
    ["微克/立方米", "微克/立方米", 0],
    ["万人次", "人次", 4],
    ["个百分点", "pp", 0],
    ["%", "%", 0],
    ["单位：万吨", "吨", 4],
  ] as const)("%s", (words, unit, power) => {
    expect(measureOf(words)).toEqual({ unit, power });
  });

  it.each(["", "含税", "万", "件数最多"])("%j is none", (words) => {
    expect(measureOf(words)).toBeNull();
  });
});

describe("readColumn", () => {
  it.each([
    ["立案（件）", { kind: "level", name: "立案", measure: { unit: "件", power: 0 }, year: null, isTime: false }],
    ["绝对量", { kind: "level", name: "", measure: null, year: null, isTime: false }],
    ["1-6月", { kind: "level", name: "", measure: null, year: null, isTime: true }],
    ["年初至报告期末", { kind: "level", name: "", measure: null, year: null, isTime: true }],
    ["第三季度", { kind: "level", name: "", measure: null, year: null, isTime: true }],
    ["2022年", { kind: "level", name: "", measure: null, year: "2022", isTime: true }],
    [
      "工业增加值（亿元）",
      { kind: "level", name: "工业增加值", measure: { unit: "元", power: 8 }, year: null, isTime: false },
    ],
    ["同比（%）", { kind: "change", sign: 1, unit: "%", basis: "yoy" }],
    ["比上年增长%", { kind: "change", sign: 1, unit: "%", basis: "yoy" }],
    ["环比（%）", { kind: "change", sign: 1, unit: "%", basis: "mom" }],
    ["增速（%）", { kind: "change", sign: 1, unit: "%", basis: null }],
    ["降幅（%）", { kind: "change", sign: -1, unit: "%", basis: null }],
    ["上年同期", { kind: "prior", measure: null }],
    ["上年度末", { kind: "prior", measure: null }],
    ["计量单位", { kind: "unit" }],
    ["序号", { kind: "ordinal" }],
  ] as const)("%s", (head, column) => {
    expect(readColumn(head, null)).toMatchObject(column);
  });

  it("takes the table's own unit where the head has none, but not for a rate", () => {
    const general = { unit: "元", power: 4 };
    expect(readColumn("投资", general)).toMatchObject({ measure: general });
    expect(readColumn("入库率", general)).toMatchObject({ measure: null });
  });
});

describe("generalMeasure", () => {
  it.each([
    ["亿元、%", { unit: "元", power: 8 }],
    ["万吨", { unit: "吨", power: 4 }],
    ["%", { unit: "%", power: 0 }],
    ["见表", null],
  ])("%s", (words, measure) => {
    expect(generalMeasure(words)).toEqual(measure);
  });
});

describe("namesPlaces", () => {
  it.each(["地区", "县区", "县（市、区）", "市州", "乡镇", "城市", "站名"])("%s", (head) => {
    expect(namesPlaces(head)).toBe(true);
  });

  it.each(["指标", "项目", "类别", "市场主体", "城市居民", "品种"])("%s names what is counted", (head) => {
    expect(namesPlaces(head)).toBe(false);
  });
});
