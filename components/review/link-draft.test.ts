import { describe, expect, it } from "vitest";
import { linkField, linkSentence, linkWords, sentenceOf, withoutSpans } from "./link-draft";

const text = "甲县立案13起。乙镇破案3起，占三成。丙镇未报。丁村3起，戊村3起。";
const wordsAt = (start: number, end: number) => text.slice(start, end);
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const first = { spans: [span("甲县立案13起。")] };
const second = { spans: [span("乙镇破案3起，占三成。")] };
const twice = { spans: [span("丁村3起，戊村3起。")] };
const sentences = [first, second, { spans: [span("丙镇未报。")] }, twice];
const linkedToFirst = [
  { role: "evidence" as const, ...span("甲县立案13起。") },
  { role: "value" as const, ...span("13起") },
];
const words = (spans: readonly { role: string; start: number; end: number }[]) =>
  spans.map((part) => `${part.role}:${wordsAt(part.start, part.end)}`);

describe("linkSentence", () => {
  it("replaces the evidence and lets a figure go that the sentence has not", () => {
    const { evidence, asks } = linkSentence(linkedToFirst, second, wordsAt, "set");
    expect(words(evidence)).toEqual(["evidence:乙镇破案3起，占三成。"]);
    expect(asks).toEqual([]);
  });

  it("moves a figure to the same words of the new sentence, if they stand there once", () => {
    const { start } = span("3起，占");
    const value = [{ role: "value" as const, start, end: start + 2 }];
    expect(words(linkSentence(value, second, wordsAt, "set").evidence)).toEqual([
      "evidence:乙镇破案3起，占三成。",
      "value:3起",
    ]);
    // `3起` stands in the first sentence only as the end of `13起`.
    expect(words(linkSentence(value, first, wordsAt, "set").evidence)).toEqual(["evidence:甲县立案13起。"]);
  });

  it("asks where a figure stands that the new sentence has twice", () => {
    const { start } = span("3起，占");
    const { evidence, asks } = linkSentence([{ role: "value", start, end: start + 2 }], twice, wordsAt, "set");
    expect(words(evidence)).toEqual(["evidence:丁村3起，戊村3起。"]);
    expect(asks.map((ask) => [ask.role, ask.words, ask.places.map((place) => place.start)])).toEqual([
      ["value", "3起", [span("丁村3").start + 2, span("戊村3").start + 2]],
    ]);
  });

  it("adds a further sentence once and keeps the figures", () => {
    const both = linkSentence(linkedToFirst, second, wordsAt, "add").evidence;
    expect(words(both)).toEqual(["evidence:甲县立案13起。", "evidence:乙镇破案3起，占三成。", "value:13起"]);
    expect(linkSentence(both, second, wordsAt, "add").evidence).toEqual(both);
  });
});

describe("linkField", () => {
  it("sets a figure inside the evidence", () => {
    expect(words(linkField(linkedToFirst, "change", [span("13")], sentences))).toEqual([
      "evidence:甲县立案13起。",
      "value:13起",
      "change:13",
    ]);
  });

  it("brings the figure's sentence along", () => {
    expect(words(linkField(linkedToFirst, "value", [span("三成")], sentences))).toEqual([
      "evidence:甲县立案13起。",
      "evidence:乙镇破案3起，占三成。",
      "value:三成",
    ]);
  });

  it("leaves the evidence as it is for a place that is named elsewhere, and replaces the one before", () => {
    const linked = linkField(linkedToFirst, "place", [span("乙镇")], sentences);
    expect(words(linked)).toEqual(["evidence:甲县立案13起。", "value:13起", "place:乙镇"]);
    expect(words(linkField(linked, "place", [span("丙镇")], sentences)).at(-1)).toBe("place:丙镇");
  });

  it("takes the pieces of a figure that layout has split", () => {
    expect(words(linkField(linkedToFirst, "value", [span("1"), span("3起")], sentences))).toEqual([
      "evidence:甲县立案13起。",
      "value:1",
      "value:3起",
    ]);
  });
});

describe("linkWords", () => {
  it("takes exactly the characters chosen", () => {
    expect(words(linkWords(linkedToFirst, [span("立案13起")], "set"))).toEqual(["evidence:立案13起", "value:13起"]);
    expect(words(linkWords(linkedToFirst, [span("丙镇")], "add"))).toEqual([
      "evidence:甲县立案13起。",
      "evidence:丙镇",
      "value:13起",
    ]);
  });
});

describe("withoutSpans", () => {
  it("takes away what has this place and this role", () => {
    const same = { role: "evidence" as const, ...span("13起") };
    expect(words(withoutSpans([...linkedToFirst, same], [same]))).toEqual(["evidence:甲县立案13起。", "value:13起"]);
  });
});

describe("sentenceOf", () => {
  it("finds the sentence of the words, else the first", () => {
    expect(sentenceOf(sentences, span("破案"))).toBe(1);
    expect(sentenceOf(sentences, undefined)).toBe(0);
    expect(sentenceOf(sentences, span("丙镇"))).toBe(2);
  });
});
