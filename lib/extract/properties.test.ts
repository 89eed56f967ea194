import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDecimal } from "@/lib/fact/decimal";
import { extract } from "./extract";
import { articleOf } from "./testing/read";

const pieces = [
  "2023年",
  "上半年",
  "全市",
  "青川县",
  "公安局",
  "抓获",
  "查扣",
  "案件",
  "嫌疑人",
  "共",
  "累计",
  "同比",
  "环比",
  "较上年",
  "与去年同期相比",
  "增长",
  "下降",
  "分别",
  "至",
  "从",
  "由",
  "其中",
  "、",
  "，",
  "。",
  "；",
  "（",
  "）",
  "“",
  "”",
  "和",
  "约",
  "近",
  "超",
  "余",
  "万",
  "亿",
  "起",
  "名",
  "%",
  "‰",
  "个百分点",
  "倍",
  "成",
  "三",
  "十",
  "两",
  "百",
  "12",
  "3.5",
  "1,234",
  "１２",
  "\n",
  "\n\n",
  "率",
  "占",
  "持平",
  "😀",
  "-",
  "/",
  "—",
];
const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((words) => words.join(""));

describe("extract, on any text", () => {
  it("never throws, and says nothing that is no number", () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
        for (const { fields, confidence } of extract(text, articleOf(text)).facts) {
          for (const number of [fields.value, fields.change, fields.prior])
            expect(number === null || isDecimal(number)).toBe(true);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(fields.value === null && fields.change === null).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives spans that lie in the text, in the evidence, and hold a numeral or the words of the change", () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const { evidence, valueSpan, changeSpan, priorSpan } of extract(text, articleOf(text)).facts) {
          const first = evidence[0]?.start ?? -1;
          const last = evidence.at(-1)?.end ?? -1;
          for (const span of [valueSpan, changeSpan, priorSpan]) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(first);
            expect(span.end).toBeLessThanOrEqual(last);
            expect(text.slice(span.start, span.end)).toMatch(/[0-9０-９一两三四十百万亿]|持平/u);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("says the same of the same text, and covers each numeral once", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const once = extract(text, articleOf(text));
        expect(extract(text, articleOf(text))).toEqual(once);
        for (const { fact, reason } of once.ledger) {
          expect(fact !== null && reason !== null).toBe(false);
          if (fact !== null) expect(once.facts[fact]).toBeDefined();
        }
      }),
      { numRuns: 100 },
    );
  });

  it("reads an article inside a longer text as it reads it alone", () => {
    fc.assert(
      fc.property(prose, fc.string({ maxLength: 30 }), (text, before) => {
        const alone = extract(text, articleOf(text)).facts.map(({ fields }) => fields);
        const article = { ...articleOf(text), start: before.length, end: before.length + text.length };
        expect(extract(before + text, article).facts.map(({ fields }) => fields)).toEqual(alone);
      }),
      { numRuns: 100 },
    );
  });
});

describe("hostile text", () => {
  // Quadratic work on a megabyte would not end within the test's time limit.
  it.each(["1", "万", "分别", "（", "（）", "、", "，", "1万", "，1"])(
    "a megabyte of %s",
    (piece) => {
      const text = piece.repeat(Math.floor(1_000_000 / piece.length));
      expect(extract(text, articleOf(text)).facts).toEqual([]);
    },
    120_000,
  );
});
