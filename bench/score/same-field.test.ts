import { describe, expect, it } from "vitest";
import type { FactFields } from "@/lib/fact/fact";
import { sampleFields } from "@/lib/fact/testing";
import type { GoldFact } from "./gold-facts";
import { wrongFields } from "./same-field";

const said: FactFields = {
  ...sampleFields,
  place: "云岭/城关镇",
  indicator: "破获刑事案件",
  period: "2021",
  value: "340000",
  unit: "起",
  bound: "=",
  change: "-13.4",
  changeUnit: "%",
  basis: "vs:2019年",
  prior: null,
};
const noSpans = { valueSpan: null, changeSpan: null, priorSpan: null };

function gold(changes: Partial<GoldFact> = {}): GoldFact {
  return {
    ...noSpans,
    quote: "",
    place: "云岭县/城关镇",
    indicator: "破获刑事案件",
    period: "2021/2021",
    value: 340000,
    unit: "起",
    bound: "=",
    change: -13.4,
    changeUnit: "%",
    basis: "vs:2019年同期",
    prior: null,
    ...changes,
  };
}

describe("wrongFields", () => {
  it("takes other ways to write the same for right", () => {
    expect(wrongFields(gold(), said)).toEqual([]);
    expect(wrongFields(gold({ indicator: "刑事案件", place: "城关镇", value: "340000.00" }), said)).toEqual([]);
  });

  it("takes what stands in the lists of alternatives", () => {
    const changes = { indicator: "立案", period: "2020", place: "青川", unit: "件", basis: "yoy" };
    expect(wrongFields(gold(changes), said)).toEqual(["unit", "basis", "period", "place", "indicator"]);
    const others = { indicatorAlt: ["破案"], periodAlt: [null, "2021"], placeAlt: ["云岭/城关镇"], unitAlt: ["起"] };
    expect(wrongFields(gold({ ...changes, ...others, basisAlt: ["vs:2019年"] }), said)).toEqual(["indicator"]);
  });

  it("names every field that differs", () => {
    expect(wrongFields(gold({ value: 34, bound: ">", change: 13.4, prior: 5 }), said)).toEqual([
      "value",
      "bound",
      "change",
      "prior",
    ]);
    expect(wrongFields(gold({ changeUnit: "pp" }), said)).toEqual(["change"]);
    expect(wrongFields(gold({ basis: "yoy" }), said)).toEqual(["basis"]);
    expect(wrongFields(gold({ basis: "vs:前三年均值" }), said)).toEqual(["basis"]);
    expect(wrongFields(gold({ period: null }), said)).toEqual(["period"]);
  });

  it("asks for no unit and no bound where no level is stated, for no basis where no change is", () => {
    const changeOnly = { ...said, value: null, unit: null, bound: null };
    expect(wrongFields(gold({ value: null, unit: "件", bound: "~" }), changeOnly)).toEqual([]);
    const levelOnly = { ...said, change: null, changeUnit: null, basis: null };
    expect(wrongFields(gold({ change: null, basis: "yoy" }), levelOnly)).toEqual([]);
  });
});
