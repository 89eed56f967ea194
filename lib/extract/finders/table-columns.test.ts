import { describe, expect, it } from "vitest";
import { measureOf, readColumn } from "./table-columns";

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
    ["立案（件）", { kind: "level", name: "立案", measure: { unit: "件", power: 0 }, year: null }],
    ["绝对量", { kind: "level", name: "", measure: null, year: null }],
    ["1-6月", { kind: "level", name: "", measure: null, year: null }],
    ["2022年", { kind: "level", name: "", measure: null, year: "2022" }],
    ["工业增加值（亿元）", { kind: "level", name: "工业增加值", measure: { unit: "元", power: 8 }, year: null }],
    ["同比（%）", { kind: "change", sign: 1, unit: "%", basis: "yoy" }],
    ["比上年增长%", { kind: "change", sign: 1, unit: "%", basis: "yoy" }],
    ["环比（%）", { kind: "change", sign: 1, unit: "%", basis: "mom" }],
    ["增速（%）", { kind: "change", sign: 1, unit: "%", basis: null }],
    ["降幅（%）", { kind: "change", sign: -1, unit: "%", basis: null }],
    ["上年同期", { kind: "prior", measure: null }],
    ["计量单位", { kind: "unit" }],
    ["序号", { kind: "ordinal" }],
  ] as const)("%s", (head, column) => {
    expect(readColumn(head, null)).toEqual(column);
  });

  it("takes the table's own unit where the head has none, but not for a rate", () => {
    const general = { unit: "元", power: 4 };
    expect(readColumn("投资", general)).toMatchObject({ measure: general });
    expect(readColumn("入库率", general)).toMatchObject({ measure: null });
  });
});
