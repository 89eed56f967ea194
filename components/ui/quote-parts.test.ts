import { describe, expect, it } from "vitest";
import { quoteParts } from "./quote-parts";

const piece = { role: "evidence" as const, start: 50, end: 61, quote: "甲县立案12起，降5%。" };

describe("quoteParts", () => {
  it("tells the figures apart and keeps every word", () => {
    const parts = quoteParts(piece, [
      piece,
      { role: "change", start: 59, end: 61, quote: "5%" },
      { role: "value", start: 54, end: 57, quote: "12起" },
    ]);
    expect(parts.map(({ role, words }) => [role, words])).toEqual([
      [null, "甲县立案"],
      ["value", "12起"],
      [null, "，降"],
      ["change", "5%"],
      [null, "。"],
    ]);
    expect(parts.map(({ words }) => words).join("")).toBe(piece.quote);
  });

  it("shows overlapping words once and leaves out what lies elsewhere", () => {
    const parts = quoteParts(piece, [
      { role: "value", start: 54, end: 57, quote: "12起" },
      { role: "prior", start: 55, end: 57, quote: "2起" },
      { role: "place", start: 10, end: 12, quote: "甲县" },
    ]);
    expect(parts.map(({ words }) => words).join("")).toBe(piece.quote);
    expect(parts.filter(({ role }) => role !== null)).toHaveLength(1);
  });
});
