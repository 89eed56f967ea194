import { describe, expect, it } from "vitest";
import { findComparisons } from "./comparisons";

const found = (words: string) =>
  findComparisons(words).map(({ start, end, basis }) => `${words.slice(start, end)} ${basis}`);

describe("findComparisons", () => {
  it.each([
    ["同比下降5%", "同比 yoy"],
    ["环比上涨1%", "环比 mom"],
    ["比上年增长5%", "比上年 yoy"],
    ["较去年同期减少3件", "较去年同期 yoy"],
    ["按年下跌3%", "按年 yoy"],
    ["较上月回落0.2个百分点", "较上月 mom"],
    ["比上年末减少1万人", "比上年末 vs:上年末"],
    ["较年初增长6%", "较年初 vs:年初"],
    ["较2019年同期增长24%", "较2019年同期 vs:2019年同期"],
    ["与前两年平均数相比分别下降3%", "与前两年平均数相比 vs:前两年平均数"],
    ["与活动开始时的0.96‰相比降低了79%", "与活动开始时的0.96‰相比 vs:活动开始时"],
    ["相比2022年40条下降5%", "相比2022年40条 vs:2022年"],
    ["与去年同期相比，下降5%", "与去年同期相比 yoy"],
    ["较2020年（71.6%）上升6个百分点", "较2020年（71.6%） vs:2020年"],
    ["降水较常年偏多两成", "较常年 vs:常年"],
    ["高于全省平均水平2.3个百分点", "高于全省平均水平 vs:全省平均"],
    ["低于控制目标0.5个百分点", "低于控制目标 vs:控制目标"],
    ["进度较常年快3.5个百分点", "较常年 vs:常年"],
  ])("%s", (words, expected) => {
    expect(found(words)).toEqual([expected]);
  });

  it.each([
    "占比下降",
    "较大事故",
    "比例为5%",
    "比赛3场",
    "比较好",
    "高于90%",
    "不低于全省平均的5%",
    "增长5%和7%，收入比由2.3",
    "水源和土壤领域22件，合计占立案总数的比重超过六成",
  ])("%s compares nothing", (words) => {
    expect(found(words)).toEqual([]);
  });
});
