import { describe, expect, it } from "vitest";
import { arrivalBefore, changeVerbBefore, readChange, signBefore } from "./changes";
import { findFigures } from "./figures";

const sign = (words: string) => changeVerbBefore(words, words.search(/\d/), 0)?.sign ?? null;

describe("changeVerbBefore", () => {
  it.each([
    ["增长5%", 1],
    ["下降了5%", -1],
    ["负增长5%", -1],
    ["降幅达12%", -1],
    ["涨幅为3%", 1],
    ["压减超过5%", -1],
    ["提高约2个百分点", 1],
    ["萎缩5%", -1],
    ["成长5%", 1],
    ["衰退5%", -1],
    ["年增率依序为5%", 1],
    ["增速分别为5%", 1],
  ] as const)("%s", (words, expected) => {
    expect(sign(words)).toBe(expected);
  });

  it.each(["新增5人", "下降至5%", "抓获5人", "增长，达到5人", "提升到5件"])("%s is none", (words) => {
    expect(sign(words)).toBeNull();
  });
});

describe("arrivalBefore", () => {
  it.each(["下降至5%", "增加到5件", "整合为5个", "降至5%", "优化为5项"])("%s arrives", (words) => {
    expect(arrivalBefore(words, words.search(/\d/), 0)).not.toBeNull();
  });

  it.each(["增长5%", "达到5%", "自然增长率为5‰"])("%s does not", (words) => {
    expect(arrivalBefore(words, words.search(/\d/), 0)).toBeNull();
  });
});

describe("readChange", () => {
  it.each([
    ["下降三成", -1, "-30 %"],
    ["翻一番", 1, "100 %"],
    ["翻两番", 1, "300 %"],
    ["翻0.0000001番", 1, "0 %"],
    ["增长近两倍", 1, "2 倍"],
    ["减少近一半", -1, "-50 %"],
    ["下调38个基点", -1, "-38 基点"],
    ["减少三分之一", -1, "-0.3333 "],
    ["减少52件", -1, "-52 件"],
    ["提高2.3个百分点", 1, "2.3 pp"],
  ] as const)("%s", (words, by, expected) => {
    const figure = findFigures(words, [], []).figures[0];
    if (!figure) throw new Error("no figure");
    const { change, changeUnit } = readChange(figure, by);
    expect(`${change} ${changeUnit}`).toBe(expected);
  });
});

describe("signBefore", () => {
  it.each([
    ["（+12.5%）", 1],
    ["同比+5%", 1],
    ["（↑3%）", 1],
    ["▼ 3%", -1],
    ["↓4%", -1],
  ] as const)("%s", (words, expected) => {
    expect(signBefore(words, words.search(/\d/), 0)?.sign).toBe(expected);
  });

  it.each(["“1+5”", "A+3级", "增长5%"])("%s has none", (words) => {
    expect(signBefore(words, words.lastIndexOf(/\d(?!.*\d)/.exec(words)?.[0] ?? ""), 0)).toBeNull();
  });
});
