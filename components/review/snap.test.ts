import { describe, expect, it } from "vitest";
import { snapToClause, snapToNumber, stretched } from "./snap";

// The sentence stands in two pieces, with a caption between them, and the article begins at offset 100 of its source.
const text = "𠮷村收粮５，３００公斤，比上年多（图：晒谷场）两成，养鱼6塘。";
const base = 100;
const wordsAt = (start: number, end: number) => text.slice(start - base, end - base);
const span = (words: string, of = text) => {
  const start = of.indexOf(words) + base;
  return { start, end: start + words.length };
};
const sentence = { spans: [span("𠮷村收粮５，３００公斤，比上年多"), span("两成，养鱼6塘。")] };
const read = (spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => wordsAt(start, end));

describe("snapToNumber", () => {
  const numbers = [span("５，３００公斤"), span("两成"), span("6塘")];
  it("takes the number that the words touch, else the nearest", () => {
    expect(snapToNumber(numbers, [span("３０")])).toEqual(numbers[0]);
    expect(snapToNumber(numbers, [span("养鱼")])).toEqual(numbers[2]);
    expect(snapToNumber(numbers, [span("𠮷")])).toEqual(numbers[0]);
    expect(snapToNumber(numbers, [])).toEqual(numbers[0]);
    expect(snapToNumber([], [span("𠮷")])).toBeNull();
  });
});

describe("snapToClause", () => {
  it("goes over the split of a sentence, and leaves the caption out", () => {
    expect(read(snapToClause(sentence, [span("上年")], wordsAt))).toEqual(["比上年多", "两成"]);
  });
  it("does not cut a full-width number at its comma", () => {
    expect(read(snapToClause(sentence, [span("３０")], wordsAt))).toEqual(["𠮷村收粮５，３００公斤"]);
  });
  it("takes the first clause where nothing is chosen", () => {
    expect(read(snapToClause(sentence, [], wordsAt))).toEqual(["𠮷村收粮５，３００公斤"]);
  });
});

describe("stretched", () => {
  it("moves an end by one character, over the split too", () => {
    expect(read(stretched(sentence, [span("上年多")], wordsAt, "end", 1))).toEqual(["上年多", "两"]);
    expect(read(stretched(sentence, [span("养鱼6")], wordsAt, "end", -1))).toEqual(["养鱼"]);
    expect(read(stretched(sentence, [span("养鱼6")], wordsAt, "start", 1))).toEqual(["鱼6"]);
  });
  it("takes both halves of a character beyond the basic plane", () => {
    expect(read(stretched(sentence, [span("村收")], wordsAt, "start", -1))).toEqual(["𠮷村收"]);
  });
  it("stays within the sentence and keeps one character at least", () => {
    expect(read(stretched(sentence, [span("塘。")], wordsAt, "end", 1))).toEqual(["塘。"]);
    expect(read(stretched(sentence, [span("𠮷")], wordsAt, "start", -1))).toEqual(["𠮷"]);
    expect(read(stretched(sentence, [span("𠮷")], wordsAt, "end", -1))).toEqual(["𠮷"]);
  });
});
