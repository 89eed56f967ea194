import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptParts, excerptSpans } from "./excerpts";

const text = "甲".repeat(400) + "𠮷".repeat(100) + "乙".repeat(400);
const whole = { start: 0, end: text.length };

describe("excerptSpans", () => {
  test("holds what is linked with words around it; near stretches are one, far ones are not", () => {
    expect(excerptSpans(text, [{ start: 300, end: 310 }], whole)).toEqual([{ start: 140, end: 470 }]);
    const near = [
      { start: 600, end: 610 },
      { start: 300, end: 310 },
    ];
    expect(excerptSpans(text, near, whole)).toEqual([{ start: 140, end: 770 }]);
    const far = [
      { start: 0, end: 4 },
      { start: 900, end: 910 },
    ];
    expect(excerptSpans(text, far, whole)).toEqual([
      { start: 0, end: 164 },
      { start: 740, end: 1000 },
    ]);
  });

  test("stays within the article, but for what is linked outside of it", () => {
    const article = { start: 200, end: 320 };
    expect(excerptSpans(text, [{ start: 300, end: 310 }], article)).toEqual([{ start: 200, end: 320 }]);
    expect(excerptSpans(text, [{ start: 20, end: 30 }], article)).toEqual([{ start: 20, end: 190 }]);
  });

  test("cuts no character of two units, holds every span and keeps the order", () => {
    const spans = fc.array(
      fc.tuple(fc.nat(text.length), fc.nat(40)).map(([start, length]) => ({
        start,
        end: Math.min(text.length, start + length),
      })),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(spans, (linked) => {
        const found = excerptSpans(text, linked, whole);
        for (const { start, end } of found) expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
        for (const span of linked) {
          expect(found.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true);
        }
        for (const [index, { start }] of found.entries()) expect(start).toBeGreaterThan(found[index - 1]?.end ?? -1);
      }),
    );
  });
});

describe("excerptParts", () => {
  test("says of each part whether it is the sentence, and which role it plays", () => {
    const evidence = [
      { role: "evidence" as const, start: 12, end: 20, quote: "" },
      { role: "value" as const, start: 14, end: 16, quote: "" },
      { role: "period" as const, start: 10, end: 11, quote: "" },
    ];
    expect(excerptParts({ start: 10, text: "零一二三四五六七八九十" }, evidence)).toEqual([
      { start: 10, words: "零", sentence: false, role: "period" },
      { start: 11, words: "一", sentence: false, role: null },
      { start: 12, words: "二三", sentence: true, role: null },
      { start: 14, words: "四五", sentence: true, role: "value" },
      { start: 16, words: "六七八九", sentence: true, role: null },
      { start: 20, words: "十", sentence: false, role: null },
    ]);
  });

  test("joined, the parts are the excerpt, however spans overlap", () => {
    const role = fc.constantFrom("evidence" as const, "value" as const, "prior" as const);
    const span = fc.tuple(role, fc.integer({ min: 90, max: 130 }), fc.nat(20));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.string({ maxLength: 30 }), (spans, words) => {
        const evidence = spans.map(([each, start, length]) => ({ role: each, start, end: start + length, quote: "" }));
        const parts = excerptParts({ start: 100, text: words }, evidence);
        expect(parts.map((part) => part.words).join("")).toBe(words);
      }),
    );
  });
});
