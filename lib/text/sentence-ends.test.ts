import { describe, expect, it } from "vitest";
import { endsSentence, sentenceEnds } from "./sentence-ends";

/** The words cut at the ends, joined by `|`. */
function cut(words: string): string {
  const ends = sentenceEnds(words);
  return [...ends, words.length].map((end, i) => words.slice(ends[i - 1] ?? 0, end)).join("|");
}

describe("sentenceEnds", () => {
  it.each([
    ["立案3起。结案2起", "立案3起。|结案2起"],
    ["“真的？”他说。", "“真的？”|他说。|"],
    ["（完成！）再来", "（完成！）|再来"],
    ["还有……没有", "还有……|没有"],
    ["真的吗？！…… 是", "真的吗？！……| 是"],
    ["没有结束", "没有结束"],
    ["", ""],
  ])("%s", (words, expected) => {
    expect(cut(words)).toBe(expected);
  });

  it("leaves what a long row of closing marks has too much to the next sentence, without cutting it again", () => {
    expect(cut(`完。${"”".repeat(20)}又`)).toBe(`完。${"”".repeat(16)}|””””又`);
    expect(cut(`完。”${"。".repeat(20)}又。`)).toBe(`完。”${"。".repeat(15)}|。。。。。又。|`);
  });
});

describe("endsSentence", () => {
  it.each(["完成。", "“完成。”", "（完成！）", "完成……", "真的？”", `。${"”".repeat(11)}`])("%s does", (words) => {
    expect(endsSentence(words)).toBe(true);
  });

  it.each(["完成", "完成，", "完成；", "“完成”", "30.5", "", "”", `。${"”".repeat(12)}`])("%s does not", (words) => {
    expect(endsSentence(words)).toBe(false);
  });
});
