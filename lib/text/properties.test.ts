/** What must hold for any text: the rules that cases cannot exhaust. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutArticles } from "./articles";
import { fold } from "./fold";
import { readLayout } from "./layout";
import { findNumerals } from "./ledger";
import { joinSentences } from "./sentences";
import type { Span } from "./span";

const pieces = fc.constantFrom(
  ..."# |## |- |——|。|；|，|、|：|“|”|（|）|…|！|\n|\n\n|\n\n\n\n| |\u3000|\t|||2031年|3月5日|10|万|起|%|同比下降|从|至|一、|分别|".split(
    "|",
  ),
  ..."供图|图为|本报记者 甲某|责任编辑：乙某|(撰文/丙某)|本报青禾3月2日讯|青禾公安守护平安|县公安局|𠮷|\ud800|é".split(
    "|",
  ),
  "全局民警坚持以人民为中心的发展思想，全力以赴抓好各项工作，",
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

const isEmpty = (words: string) => /^[\s\u200b]*$/u.test(words);

function inOrder(spans: readonly Span[]): boolean {
  return spans.every((span, i) => span.start < span.end && (i === 0 || (spans[i - 1]?.end ?? 0) <= span.start));
}

describe("any text", () => {
  it("is covered by its articles", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const cuts = cutArticles(text);
        if (cuts.length > 0) expect(cuts.map((cut) => text.slice(cut.start, cut.end)).join("")).toBe(text);
        else expect(text.replace(/[\s\u200b]/gu, "")).toBe("");
        for (const cut of cuts) expect(isEmpty(cut.title)).toBe(false);
        for (const cut of cuts) if (cut.date) expect(cut.date).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      }),
      { numRuns: 500 },
    );
  });

  it("has each character in at most one block, and each block's character in exactly one sentence", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = readLayout(text, { start: 0, end: text.length });
        const ofBlocks = blocks.flatMap((block) => block.spans).toSorted((a, b) => a.start - b.start);
        expect(inOrder(ofBlocks)).toBe(true);
        const sentences = joinSentences(text, blocks);
        const ofSentences = sentences.flatMap((sentence) => sentence.spans).toSorted((a, b) => a.start - b.start);
        expect(inOrder(ofSentences)).toBe(true);
        const words = (spans: readonly Span[]) =>
          spans
            .map((span) => text.slice(span.start, span.end))
            .join("")
            .replace(/[\s\u200b]/gu, "");
        expect(words(ofSentences)).toBe(words(ofBlocks));
        for (const sentence of sentences) expect(sentence.spans.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it("has every digit in exactly one numeral, and every numeral's digits in a block", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = findNumerals(text, { start: 0, end: text.length });
        expect(inOrder(found)).toBe(true);
        const digits = [...text].filter((character) => /\p{Nd}/u.test(character)).join("");
        const inside = found.map((span) => text.slice(span.start, span.end)).join("");
        expect([...inside].filter((character) => /\p{Nd}/u.test(character)).join("")).toBe(digits);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps its length when folded, and folds once", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text)).toHaveLength(text.length);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("hostile text", () => {
  // Quadratic work on these would take minutes; the test runner's own limit of five seconds is the check.
  const size = 60_000;
  it.each([
    ["digits", "1".repeat(size)],
    ["grouped digits", "1,111".repeat(size / 5)],
    ["dots and digits", "1.1.".repeat(size / 4)],
    ["one magnitude", "万".repeat(size)],
    ["tenths", "一成".repeat(size / 2)],
    ["points", "一点".repeat(size / 2)],
    ["brackets", "（".repeat(size)],
    ["ends of sentences", "。”".repeat(size / 2)],
    ["spaces", " ".repeat(size)],
    ["empty lines", "\n".repeat(size)],
    ["headings", "## 小标题\n".repeat(size / 7)],
    ["short lines", "甲乙丙\n".repeat(size / 4)],
    ["box lines", "立案3起\n".repeat(size / 5)],
    ["captions", "图为民警宣传\n".repeat(size / 7)],
    ["bylines", "文/甲乙\n".repeat(size / 5)],
    ["dates", "2031-5\n".repeat(size / 7)],
    ["rows of a table", "石桥镇 12 3.4 -5.6\n".repeat(size / 17)],
    ["unfinished paragraphs", "全局民警坚持以人民为中心，抓好\n\n".repeat(size / 18)],
    ["credits", "(撰文/甲某)\n\n青禾公安守护平安\n\n".repeat(size / 20)],
    ["one long line", "全年立案30起，同比下降5%；".repeat(size / 16)],
  ])("is read in linear time: %s", (_, text) => {
    for (const cut of cutArticles(text)) joinSentences(text, readLayout(text, cut));
    findNumerals(text, { start: 0, end: text.length });
  });
});
