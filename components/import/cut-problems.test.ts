import { describe, expect, it } from "vitest";
import type { ArticleCut } from "@/lib/text/article";
import { canSend, cutProblems } from "./cut-problems";

const article: ArticleCut = { start: 0, end: 9, title: "标题", byline: null, date: null, place: null };

describe("cutProblems", () => {
  it("asks for a title", () => {
    expect(cutProblems({ ...article, title: " " })).toEqual(["title"]);
  });

  it.each(["2022", "2022-11", "2022-11-30", null, ""])("takes %j for a date", (date) => {
    expect(cutProblems({ ...article, date })).toEqual([]);
  });

  it.each(["2022-13", "2022-02-30", "22", "2022/11", "去年"])("does not take %j for a date", (date) => {
    expect(cutProblems({ ...article, date })).toEqual(["date"]);
  });
});

describe("canSend", () => {
  it("needs an article, and each in order", () => {
    expect(canSend([])).toBe(false);
    expect(canSend([article])).toBe(true);
    expect(canSend([article, { ...article, title: "" }])).toBe(false);
  });
});
