import { describe, expect, test } from "vitest";
import type { FactFields } from "./fact";
import { checkFields, type FieldProblemCode, fieldProblemCodes } from "./validate";

const level: FactFields = {
  place: "云岭/柳溪镇",
  indicator: "受理案件",
  period: "2021-01/2021-10",
  value: "304",
  unit: "起",
  bound: "=",
  change: "-13.4",
  changeUnit: "%",
  basis: "yoy",
  prior: null,
  priorPeriod: null,
  level: "aggregate",
};
const changeOnly: FactFields = { ...level, value: null, unit: null, bound: null };

/** One fact for each thing that can be wrong, and the field that it is wrong in. */
const faults: readonly [FieldProblemCode, keyof FactFields, FactFields][] = [
  ["place-empty", "place", { ...level, place: "  " }],
  ["place-form", "place", { ...level, place: "云岭/" }],
  ["indicator-empty", "indicator", { ...level, indicator: "" }],
  ["period-form", "period", { ...level, period: "2021年" }],
  ["period-form", "period", { ...level, period: "2021-02-30" }],
  ["period-form", "period", { ...level, period: "" }],
  ["period-order", "period", { ...level, period: "2019/2015" }],
  ["period-repeated", "period", { ...level, period: "2019/2019" }],
  ["decimal-form", "value", { ...level, value: "1,234" }],
  ["decimal-form", "change", { ...level, change: "13.4%" }],
  ["decimal-form", "prior", { ...level, prior: "4万" }],
  ["nothing-stated", "value", { ...changeOnly, change: null, changeUnit: null, basis: null }],
  ["unit-missing", "unit", { ...level, unit: null }],
  ["unit-without-level", "unit", { ...changeOnly, unit: "起" }],
  ["unit-multiplier", "unit", { ...level, unit: "万元" }],
  ["unit-multiplier", "changeUnit", { ...changeOnly, changeUnit: "亿元" }],
  ["bound-missing", "bound", { ...level, bound: null }],
  ["change-unit-missing", "changeUnit", { ...level, changeUnit: null }],
  ["change-unit-missing", "changeUnit", { ...level, changeUnit: "" }],
  ["change-unit-without-change", "changeUnit", { ...level, change: null, basis: null }],
  ["change-unit", "changeUnit", { ...level, changeUnit: "人" }],
  ["basis-without-change", "basis", { ...level, change: null, changeUnit: null }],
  ["basis-form", "basis", { ...level, basis: "同比" }],
  ["basis-form", "basis", { ...level, basis: "vs: " }],
  ["period-form", "priorPeriod", { ...level, prior: "351", priorPeriod: "去年" }],
  ["prior-period-without-prior", "priorPeriod", { ...level, priorPeriod: "2020" }],
];

describe("what may stand", () => {
  test.each<[string, FactFields]>([
    ["a level with its change", level],
    ["a change alone", changeOnly],
    ["a change alone whose qualifier is kept", { ...changeOnly, bound: ">" }],
    ["no comparison named", { ...level, basis: null }],
    ["a comparison in the text's words", { ...level, basis: "vs:前两年平均数" }],
    ["an absolute change in the level's unit", { ...level, changeUnit: "起" }],
    ["percentage points", { ...level, unit: "%", changeUnit: "pp" }],
    ["a change by part of the whole", { ...level, change: "-0.75", changeUnit: "" }],
    ["a change of a bare number", { ...level, value: "1.19", unit: "", changeUnit: "" }],
    ["basis points of a rate", { ...level, unit: "%", changeUnit: "基点" }],
    ["an absolute change alone", { ...changeOnly, changeUnit: "户" }],
    ["a bare ratio", { ...level, value: "0.6667", unit: "" }],
    ["a unit of a thousand", { ...level, unit: "千瓦时" }],
    ["a period that the text leaves open", { ...level, period: null }],
    ["an earlier level, its period unknown", { ...level, prior: "15" }],
    [
      "an earlier level only, with the change from it",
      { ...changeOnly, unit: "条", prior: "494", priorPeriod: "2022" },
    ],
  ])("%s", (_, fields) => {
    expect(checkFields(fields)).toEqual([]);
  });
});

describe("what may not", () => {
  test.each(faults)("%s in %s", (code, field, fields) => {
    expect(checkFields(fields)).toEqual([{ field, code }]);
  });

  test("every code has its case", () => {
    expect(new Set(faults.map(([code]) => code))).toEqual(new Set(fieldProblemCodes));
  });

  test("several at once, in the order of the fields", () => {
    const fields = { ...level, place: "", period: "x", value: "y", change: "z", basis: "w" };
    expect(checkFields(fields).map((problem) => problem.field)).toEqual([
      "place",
      "period",
      "value",
      "change",
      "basis",
    ]);
  });
});
