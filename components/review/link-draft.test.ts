import { describe, expect, it } from "vitest";
import { linkFigure, linkSentence, linkWords, sentenceOf } from "./link-draft";

const text = "甲县立案13起。乙镇破案3起，占三成。丙镇未报。";
const wordsAt = (start: number, end: number) => text.slice(start, end);
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const first = { spans: [span("甲县立案13起。")] };
const second = { spans: [span("乙镇破案3起，占三成。")] };
const sentences = [first, second, { spans: [span("丙镇未报。")] }];
const linkedToFirst = [
  { role: "evidence" as const, ...span("甲县立案13起。") },
  { role: "value" as const, ...span("13起") },
];
const words = (spans: readonly { role: string; start: number; end: number }[]) =>
  spans.map((part) => `${part.role}:${wordsAt(part.start, part.end)}`);

describe("linkSentence", () => {
  it("replaces the evidence and lets a figure go that the sentence has not", () => {
    expect(words(linkSentence(linkedToFirst, second, wordsAt, "set"))).toEqual(["evidence:乙镇破案3起，占三成。"]);
  });

  it("moves a figure to the same words of the new sentence, if they stand there once", () => {
    const { start } = span("3起，占");
    const value = [{ role: "value" as const, start, end: start + 2 }];
    expect(words(linkSentence(value, second, wordsAt, "set"))).toEqual(["evidence:乙镇破案3起，占三成。", "value:3起"]);
    // `3起` stands in the first sentence only as the end of `13起`.
    expect(words(linkSentence(value, first, wordsAt, "set"))).toEqual(["evidence:甲县立案13起。"]);
  });

  it("adds a further sentence once and keeps the figures", () => {
    const both = linkSentence(linkedToFirst, second, wordsAt, "add");
    expect(words(both)).toEqual(["evidence:甲县立案13起。", "evidence:乙镇破案3起，占三成。", "value:13起"]);
    expect(linkSentence(both, second, wordsAt, "add")).toEqual(both);
  });
});

describe("linkFigure", () => {
  it("sets a figure inside the evidence", () => {
    expect(words(linkFigure(linkedToFirst, "change", span("13"), sentences))).toEqual([
      "evidence:甲县立案13起。",
      "value:13起",
      "change:13",
    ]);
  });

  it("brings the figure's sentence along", () => {
    expect(words(linkFigure(linkedToFirst, "value", span("三成"), sentences))).toEqual([
      "evidence:甲县立案13起。",
      "evidence:乙镇破案3起，占三成。",
      "value:三成",
    ]);
  });
});

describe("linkWords", () => {
  it("takes exactly the characters chosen", () => {
    expect(words(linkWords(linkedToFirst, span("立案13起"), "set"))).toEqual(["evidence:立案13起", "value:13起"]);
    expect(words(linkWords(linkedToFirst, span("丙镇"), "add"))).toEqual([
      "evidence:甲县立案13起。",
      "evidence:丙镇",
      "value:13起",
    ]);
  });
});

describe("sentenceOf", () => {
  it("finds the sentence of the words, else the first", () => {
    expect(sentenceOf(sentences, span("破案"))).toBe(1);
    expect(sentenceOf(sentences, undefined)).toBe(0);
    expect(sentenceOf(sentences, span("丙镇"))).toBe(2);
  });
});
