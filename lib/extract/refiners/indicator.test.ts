import { describe, expect, it } from "vitest";
import { extract } from "../extract";
import { articleOf, factsOf } from "../testing/read";

const indicators = (text: string) => extract(text, articleOf(text)).facts.map(({ fields }) => fields.indicator);

describe("readIndicator", () => {
  it.each([
    ["抓获犯罪嫌疑人12名。", ["抓获犯罪嫌疑人"]],
    ["全年共发放补贴3万元。", ["发放补贴"]],
    ["12名驾驶人被查处。", ["驾驶人被查处"]],
    // The doer is the place's, not what is counted.
    ["县公安局共破获案件15起。", ["破获案件"]],
    // The change's words and figure are no part of it.
    ["学生人数较上年增加1200人，达到2.36万人。", ["学生人数"]],
    ["客运量增长了近四成。", ["客运量"]],
    ["平均办案天数缩短至32.5天。", ["平均办案天数"]],
    ["气温在12至18摄氏度之间。", ["气温"]],
    ["男女性别比为1.05:1。", ["男女性别比"]],
    // The clause before, where the figure's own has no words.
    ["开展安全检查，共12次。", ["开展安全检查"]],
  ])("%s", (words, expected) => {
    expect(indicators(words)).toEqual(expected);
  });

  it("hands out the source's own characters", () => {
    expect(indicators("發放補貼３萬元。")).toEqual(["發放補貼"]);
  });

  it("leaves nothing to count where no word is", () => {
    expect(factsOf("12名。")).toEqual([]);
  });
});
