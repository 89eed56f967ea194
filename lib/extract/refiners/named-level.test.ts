import { describe, expect, it } from "vitest";
import { factsOf } from "../testing/read";

describe("joinNamedLevels", () => {
  it.each([
    [
      "查处酒驾312起、超速1086起，酒驾查处量同比增加41起，超速减少220起。",
      ["查处酒驾 =312起 41起 yoy", "查处超速 =1086起 -220起 yoy"],
    ],
    [
      "总借阅52万人次，其中：主馆31万人次，分馆21万人次；与上年比较，主馆借阅人次增加2.3万，分馆借阅人次减少1.1万。",
      ["总借阅 =520000人次", "主馆借阅 =310000人次 23000人次 yoy", "分馆借阅 =210000人次 -11000人次 yoy"],
    ],
    ["出口210吨，进口120吨，出口增长3%，进口下降2%。", ["出口 =210吨 3% -", "进口 =120吨 -2% -"]],
    ["甲厂产量12万吨，乙厂产量9万吨，前者增长3%，后者下降5%。", ["甲厂产量 =120000吨 3% -", "乙厂产量 =90000吨 -5% -"]],
  ])("%s is told of the level", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });

  it.each([
    // Another thing of the same category.
    ["发生事故12起，查处酒驾312起，酒驾事故下降12%。", ["发生事故 =12起", "查处酒驾 =312起", "酒驾事故 -12% -"]],
    ["查处酒驾312起、醉驾41起，罚款增长12%。", ["查处酒驾 =312起", "查处醉驾 =41起", "罚款 12% -"]],
    // Points are of a percentage, never of a count.
    ["出口210吨，进口120吨，出口提高3个百分点。", ["出口 =210吨", "进口 =120吨", "出口 3pp -"]],
    // 前者 needs two levels.
    ["甲厂产量12万吨，前者增长3%。", ["甲厂产量 =120000吨", "前者 3% -"]],
  ])("%s is not", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });
});
