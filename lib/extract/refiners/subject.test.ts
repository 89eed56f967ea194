import { describe, expect, it } from "vitest";
import { readingOf } from "../testing/read";
import { isCollective, subjectWords } from "./subject";

describe("subjectWords", () => {
  it.each(["，同比大幅", "，较上年同期", "，其", "，按当年价格", "，降幅", "，按可比口径计算", "（", ""])(
    "%s names nothing new",
    (words) => {
      expect(subjectWords(readingOf(words), 0, words.length)).toBe("");
    },
  );

  it.each([
    ["，盗窃案同比", "盗窃案"],
    ["，其中进口比上年", "进口"],
    ["；四项指数分别", "四项指"],
  ])("%s names %s", (words, expected) => {
    expect(subjectWords(readingOf(words), 0, words.length)).toBe(expected);
  });

  it("reads only the stretch", () => {
    const reading = readingOf("立案12件，结案同比");
    expect(subjectWords(reading, 6, 8)).toBe("结案");
    expect(subjectWords(reading, 8, 6)).toBe("");
  });
});

describe("isCollective", () => {
  it.each(["四项指", "三项指标", "各项指标", "上述指标", "以上数据", "三者", "5项指标", "四项主要指标"])(
    "%s",
    (subject) => {
      expect(isCollective(subject)).toBe(true);
    },
  );

  it.each(["", "项", "盗窃案", "消费价格指", "四个镇", "投资", "三名嫌疑人"])("%s is not", (subject) => {
    expect(isCollective(subject)).toBe(false);
  });
});
