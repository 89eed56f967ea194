/**
 * Text that no one writes, by the megabyte: the work stays linear in it. No time is asserted; quadratic work on a megabyte
 * takes far longer than the limit of a test, linear work a small part of it.
 */
import { describe, expect, it } from "vitest";
import { cutArticles } from "@/lib/text/articles";
import { extract } from "./extract";
import { articleOf } from "./testing/read";

/** So many UTF-16 units of the piece. */
function filled(piece: string, units: number): string {
  return piece.repeat(Math.floor(units / piece.length));
}

/** How many facts, and how many numerals settled or open, the articles of the text have. */
function counted(text: string): { facts: number; numerals: number } {
  const read = cutArticles(text).map((article) => extract(text, article));
  return {
    facts: read.reduce((sum, { facts }) => sum + facts.length, 0),
    numerals: read.reduce((sum, { ledger }) => sum + ledger.length, 0),
  };
}

describe("a megabyte that states nothing", () => {
  it.each([
    ...[
      "1",
      "一",
      "万",
      "百",
      "年",
      "月",
      "件",
      "同比",
      "增长",
      "持平",
      "分别",
      "其中",
      "全市",
      "北京",
      "占",
      "从",
      "较",
      "截至",
    ],
    ...["（", "）", "（）", "“", "”", "、", "，", "。", "；", "：", "-", "—", "/", "|", "#", "\n", "\t", " ", "a"],
    ...["1万", "1—", "1.", "1,111", "1:1", "1/2", "| 1 ", "甲、乙分别", "A1"],
    ...["😀", "𠮷", "\ud800", "1😀"],
  ])(
    "of %j",
    (piece) => {
      expect(counted(filled(piece, 1_000_000)).facts).toBe(0);
    },
    120_000,
  );
});

describe("a numeral every few characters", () => {
  const size = 200_000;

  it.each([
    "1\n\n",
    "，1",
    "1月",
    "1年",
    "-1",
    "（1",
    "立案3起。",
    "立案3起\n",
    "由1件",
    "1件、",
    "一成",
    "百分之",
    "三分之",
    "增长1%",
    "同比增长1%，",
    "与上年持平",
    "从1至",
    "立案3起，分别",
  ])(
    "of %j",
    (piece) => {
      const text = filled(piece, size);
      const { facts, numerals } = counted(text);
      expect(facts).toBeLessThanOrEqual(size / piece.length);
      expect(numerals).toBeLessThanOrEqual(size);
    },
    120_000,
  );

  it("reads each of many like sentences alike, with nothing lost on the way", () => {
    const facts = extract(filled("立案3起。", size), articleOf(filled("立案3起。", size))).facts;
    expect(facts).toHaveLength(size / "立案3起。".length);
    expect(new Set(facts.map(({ fields }) => `${fields.indicator} ${fields.value}${fields.unit}`))).toEqual(
      new Set(["立案 3起"]),
    );
  }, 120_000);
});

it("reads a mixture of all of it", () => {
  const signs = [
    "1",
    "万",
    "分别",
    "（",
    "，",
    "\n",
    "）",
    "、",
    "年",
    "同比",
    "😀",
    "增长",
    "%",
    "“",
    "|",
    "其中",
    "件",
    "\t",
    "—",
  ];
  // Each sign meets each other at some distance: the step grows by one every round.
  const mixed = Array.from(
    { length: 300_000 },
    (_, at) => signs[(at * (1 + Math.floor(at / signs.length))) % signs.length],
  );
  const { numerals } = counted(mixed.join(""));
  expect(numerals).toBeGreaterThan(0);
}, 120_000);
