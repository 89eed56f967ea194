import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confidenceOf, fullConfidence, loweringsOf } from "./confidence";
import { doubtIds } from "./doubts/doubts";

const someDoubts = fc.uniqueArray(fc.constantFrom(...doubtIds));

describe("confidenceOf", () => {
  it("is full without doubts, and a chance in any case", () => {
    expect(confidenceOf([])).toBe(fullConfidence);
    expect(fullConfidence).toBeGreaterThan(0.5);
    expect(confidenceOf(doubtIds)).toBeGreaterThan(0);
    expect(confidenceOf(doubtIds)).toBeLessThan(0.2);
  });

  it("falls or stays with each further doubt, in whatever order they come", () => {
    fc.assert(
      fc.property(someDoubts, fc.constantFrom(...doubtIds), (doubts, further) => {
        expect(confidenceOf([...new Set([...doubts, further])])).toBeLessThanOrEqual(confidenceOf(doubts));
        expect(confidenceOf(doubts.toReversed())).toBe(confidenceOf(doubts));
      }),
    );
  });
});

describe("loweringsOf", () => {
  it("tells the way down from full confidence, step by step", () => {
    fc.assert(
      fc.property(someDoubts, (doubts) => {
        const way = loweringsOf(doubts);
        expect(way.at(-1)?.to ?? fullConfidence).toBe(confidenceOf(doubts));
        const heights = [fullConfidence, ...way.map(({ to }) => to)];
        expect(heights).toEqual([...new Set(heights)].sort((a, b) => b - a));
        expect(doubts).toEqual(expect.arrayContaining(way.map(({ doubt }) => doubt)));
      }),
    );
  });

  it("begins with the doubt that alone weighs most, and leaves out what makes no difference", () => {
    const heaviest = Math.min(...doubtIds.map((doubt) => confidenceOf([doubt])));
    expect(loweringsOf(doubtIds)[0]?.to).toBe(heaviest);
    expect(loweringsOf([])).toEqual([]);
  });
});
