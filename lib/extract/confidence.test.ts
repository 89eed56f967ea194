import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confidenceOf, fullConfidence, loweringsOf } from "./confidence";
import { confidenceWeights } from "./confidence-weights";
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
  it("tells the way down to the confidence, the heaviest doubt first", () => {
    fc.assert(
      fc.property(someDoubts, (doubts) => {
        const way = loweringsOf(doubts);
        const weights = way.map(({ doubt }) => confidenceWeights.doubts[doubt] ?? 0);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        expect(way.at(-1)?.to ?? fullConfidence).toBe(confidenceOf(doubts));
        expect(weights.every((weight) => weight > 0)).toBe(true);
      }),
    );
  });
});
