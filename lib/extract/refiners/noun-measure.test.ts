import { describe, expect, it } from "vitest";
import { factsOf } from "../testing/read";

describe("nameByMeasure", () => {
  it.each([
    ["目前，全市8县（区）119家卫生院全部接入平台。", ["接入平台县（区） =8县", "卫生院全部接入平台 =119家"]],
    ["全市9县（区）全部达标。", ["达标县（区） =9县"]],
    ["全县12镇（街道）均建立服务站。", ["建立服务站镇（街道） =12镇"]],
  ])("%s", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });

  it.each([
    // A noun of its own follows the measure word.
    ["帮扶企业12家，全部复工。", ["帮扶企业 =12家"]],
    ["查处5单位负责人。", ["查处负责人 =5单位"]],
    ["立案8件，全部办结。", ["立案 =8件"]],
  ])("%s keeps its words", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });
});
