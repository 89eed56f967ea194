import { describe, expect, it } from "vitest";
import { join, spansOf } from "./joined";

const text = "0123456789";
const joined = join(text, [
  { start: 6, end: 9 },
  { start: 1, end: 3 },
  { start: 4, end: 4 },
  { start: 3, end: 4 },
]);

describe("join", () => {
  it("reads pieces in the order given, not in the text's", () => {
    expect(joined.words).toBe("678123");
  });
});

describe("spansOf", () => {
  it("finds every range's words again", () => {
    for (let start = 0; start <= joined.words.length; start++)
      for (let end = start; end <= joined.words.length; end++) {
        const words = spansOf(joined, start, end).map((span) => text.slice(span.start, span.end));
        expect(words.join("")).toBe(joined.words.slice(start, end));
      }
  });

  it("gives one span for each piece touched and none for an empty range", () => {
    expect(spansOf(joined, 2, 6)).toEqual([
      { start: 8, end: 9 },
      { start: 1, end: 3 },
      { start: 3, end: 4 },
    ]);
    expect(spansOf(joined, 3, 3)).toEqual([]);
    expect(spansOf(join(text, []), 0, 5)).toEqual([]);
  });
});
