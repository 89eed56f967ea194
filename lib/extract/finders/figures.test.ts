import { describe, expect, it } from "vitest";
import { findFigures } from "./figures";

const figures = (words: string) =>
  findFigures(words, [], []).figures.map(
    ({ start, end, value, unit, bound }) => `${words.slice(start, end)} ${bound}${value} ${unit}`,
  );

describe("figures with units and qualifiers", () => {
  it.each([
    ["抓获嫌疑人12名。", "12名 =12 名"],
    ["挽回损失4705万元。", "4705万元 =47050000 元"],
    ["投入80余万元，", "80余万元 >800000 元"],
    ["办证近3.5万张，", "近3.5万张 <35000 张"],
    ["超2000余个群，", "超2000余个 >2000 个"],
    ["达95%以上。", "95%以上 >95 %"],
    ["约有300人左右。", "约有300人左右 ~300 人"],
    ["不少于20场次。", "不少于20场次 >20 场次"],
    ["不超过5天。", "不超过5天 <5 天"],
    ["派出近百名警力", "近百名 <100 名"],
    ["上千人参加", "上千人 >1000 人"],
    ["力量一万余人。", "一万余人 >10000 人"],
    ["提高2.3个百分点。", "2.3个百分点 =2.3 pp"],
    ["男女比例为1.05:1。", "1.05:1 =1.05 "],
    ["死亡率为6.4/10万。", "6.4/10万 =6.4 /10万"],
    ["浓度28微克/立方米。", "28微克/立方米 =28 微克/立方米"],
    ["工期3至5年。", "3至5年 >3 年"],
    ["占30%—40%。", "30%—40% >30 %"],
    ["1.5万到2万人之间", "1.5万到2万人 >15000 人"],
    ["价格为¥300，", "¥300 =300 元"],
    ["约占全市67.4%。", "67.4% ~67.4 %"],
    ["死亡率1.19，", "1.19 =1.19 "],
    ["总诊疗人次1436.2万，", "1436.2万 =14362000 "],
    ["耗电1.2万千瓦时。", "1.2万千瓦时 =12000 千瓦时"],
    ["播种186.5千公顷。", "186.5千公顷 =186500 公顷"],
  ])("%s", (words, expected) => {
    expect(figures(words)).toEqual([expected]);
  });

  it("does not take the 约 of 签约 or the 近 of 附近 for qualifiers", () => {
    expect(figures("签约12个项目，")).toEqual(["12个 =12 个"]);
    expect(figures("附近5家店，")).toEqual(["5家 =5 家"]);
  });

  it("reads two figures that touch as two", () => {
    expect(figures("案件23起98人。")).toEqual(["23起 =23 起", "98人 =98 人"]);
  });

  it("leaves numerals inside times and names to them", () => {
    const words = "2023年在八所镇抓获3人";
    const found = findFigures(words, [{ start: 0, end: 5 }], [{ start: 6, end: 9 }]);
    expect(found.figures.map(({ value }) => value)).toEqual(["3"]);
    expect(found.refused.map(({ reason }) => reason)).toEqual(["date", "name"]);
  });
});

describe("a unit that 分别 deals out", () => {
  it.each([
    ["分别提高1.2和0.8个百分点", ["1.2 =1.2 pp", "0.8个百分点 =0.8 pp"]],
    ["分别为12、15和18件", ["12 =12 件", "15 =15 件", "18件 =18 件"]],
    ["提高1.2和0.8个百分点", ["0.8个百分点 =0.8 pp"]],
    ["分别为12、甲15件", ["15件 =15 件"]],
  ])("%s", (words, expected) => {
    expect(figures(words)).toEqual(expected);
  });
});
