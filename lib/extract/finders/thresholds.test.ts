import { describe, expect, it } from "vitest";
import { findFigures } from "./figures";

const reasons = (words: string) => findFigures(words, [], []).refused.map(({ reason }) => reason);
const counted = (words: string) => findFigures(words, [], []).figures.map(({ value }) => value);

describe("figures by which a rule selects", () => {
  it.each([
    "2次以上违法的人员",
    "5000元以上的案件",
    "对停时超过48小时的船舶优先安排",
    "投资超过3亿元的项目",
    "居住满15天者可申领",
    "提醒市民充电不超过8小时",
    "含用工满1年的人员",
    "不足24小时的按次计",
    "体温超过38℃请就医",
    "处50元以下罚款",
    "罚没款超百万元的案件",
    "消除56人以上大班额",
    "抽查2次以上不合格的",
  ])("%s", (words) => {
    expect(reasons(words)).toEqual(["threshold"]);
    expect(counted(words)).toEqual([]);
  });

  it("the label of a side box selects, the figure beside it counts", () => {
    expect(reasons("超速50%以上　　5起")).toEqual(["threshold"]);
    expect(counted("超速50%以上　　5起")).toEqual(["5"]);
  });
});

describe("levels that are qualified", () => {
  it.each([
    ["达80%以上，", "80"],
    ["九成以上的农户参保", "90"],
    ["全县九成以上的农户", "90"],
    ["一半以上的学校", "0.5"],
    ["吸引200万人次以上国际游客", "2000000"],
    ["培训300人以上", "300"],
    ["获得超过200万元的补贴", "2000000"],
    ["人均收入7200元以上。", "7200"],
    ["收治患者超过300人，", "300"],
  ])("%s", (words, value) => {
    expect(counted(words)).toEqual([value]);
  });

  it("判处五年以上有期徒刑 says which sentence", () => {
    expect(counted("判处五年以上有期徒刑47人")).toEqual(["47"]);
  });
});
