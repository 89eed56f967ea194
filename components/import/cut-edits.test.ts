import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleCut } from "@/lib/text/article";
import { checkCuts } from "@/lib/text/check-cuts";
import type { Span } from "@/lib/text/span";
import { articleAt, beginAt, endAt, joinToPrevious, leaveOut } from "./cut-edits";
import { linesOf } from "./lines";

const text = "甲题\n甲文\n乙题\n乙文\n丙题\n丙文\n";

function cut(span: Span, title = text.slice(span.start, span.start + 2)): ArticleCut {
  return { start: span.start, end: span.end, title, byline: null, date: null, place: null };
}

const whole = [cut({ start: 0, end: 18 })];
const spans = (articles: readonly ArticleCut[]) => articles.map(({ start, end, title }) => [start, end, title]);

describe("beginAt", () => {
  it("parts an article in two and looks up what the second says of itself", () => {
    expect(spans(beginAt(text, whole, 6, cut))).toEqual([
      [0, 6, "甲题"],
      [6, 18, "乙题"],
    ]);
  });

  it("changes nothing where an article begins already", () => {
    expect(beginAt(text, whole, 0, cut)).toEqual(whole);
  });

  it("takes text of no article as far as the next", () => {
    const articles = [cut({ start: 0, end: 6 }), cut({ start: 12, end: 18 })];
    expect(spans(beginAt(text, articles, 9, cut))).toEqual([
      [0, 6, "甲题"],
      [9, 12, "乙文"],
      [12, 18, "丙题"],
    ]);
  });

  it("moves the beginning instead of making an article of blank lines", () => {
    const blank = "\n\n甲题\n甲文\n";
    const articles = [cut({ start: 0, end: 8 }, "标题")];
    expect(spans(beginAt(blank, articles, 2, cut))).toEqual([[2, 8, "标题"]]);
  });
});

describe("endAt", () => {
  it("leaves what follows to no article", () => {
    expect(spans(endAt(whole, 12))).toEqual([[0, 12, "甲题"]]);
  });

  it("lets an article reach further over text of none", () => {
    const articles = [cut({ start: 0, end: 6 }), cut({ start: 12, end: 18 })];
    expect(spans(endAt(articles, 9))).toEqual([
      [0, 9, "甲题"],
      [12, 18, "丙题"],
    ]);
  });

  it("changes nothing before the first article", () => {
    const articles = [cut({ start: 12, end: 18 })];
    expect(endAt(articles, 6)).toEqual(articles);
  });
});

describe("joinToPrevious and leaveOut", () => {
  const three = [cut({ start: 0, end: 6 }), cut({ start: 6, end: 9 }), cut({ start: 12, end: 18 })];

  it("keeps the first one's title and takes what stands between", () => {
    expect(spans(joinToPrevious(three, 2))).toEqual([
      [0, 6, "甲题"],
      [6, 18, "乙题"],
    ]);
    expect(joinToPrevious(three, 0)).toEqual(three);
  });

  it("drops one and leaves the others", () => {
    expect(spans(leaveOut(three, 1))).toEqual([
      [0, 6, "甲题"],
      [12, 18, "丙题"],
    ]);
  });
});

it("finds the article of a character", () => {
  const articles = [cut({ start: 0, end: 6 }), cut({ start: 9, end: 18 })];
  expect([0, 5, 6, 8, 9].map((offset) => articleAt(articles, offset))).toEqual([0, 0, -1, -1, 1]);
});

it("never makes cuts that cannot be made, whatever is done in whatever order", () => {
  const lines = linesOf(text);
  const edit = fc.record({
    kind: fc.constantFrom("begin", "end", "join", "leave"),
    line: fc.nat(lines.length - 1),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      let articles: ArticleCut[] = whole;
      for (const { kind, line } of edits) {
        const { start = 0, end = 0 } = lines[line] ?? {};
        if (kind === "begin") articles = beginAt(text, articles, start, cut);
        else if (kind === "end") articles = endAt(articles, end);
        else if (kind === "join") articles = joinToPrevious(articles, line % 3);
        else articles = leaveOut(articles, line % 3);
        expect(checkCuts(text, articles)).toBeNull();
      }
    }),
  );
});
