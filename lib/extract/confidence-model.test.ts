import { expect, it } from "vitest";
import { type ConfidenceWeights, chanceOf } from "./confidence-model";

/** Log-odds of a chance. */
const odds = (chance: number) => Math.log(chance / (1 - chance));

const weights: ConfidenceWeights = {
  parts: {
    words: { base: odds(0.9), doubts: { "indicator-vague": odds(0.9) - odds(0.5), "in-box": 1 } },
    period: { base: odds(0.8), doubts: { "period-open": odds(0.8) - odds(0.1) } },
    place: { base: odds(0.5), doubts: {} },
  },
  base: 0,
  factor: 1,
};

it("is the chance that words, period and place are right together", () => {
  expect(chanceOf(weights, [])).toBeCloseTo(0.9 * 0.8 * 0.5, 9);
  expect(chanceOf(weights, ["indicator-vague"])).toBeCloseTo(0.5 * 0.8 * 0.5, 9);
  expect(chanceOf(weights, ["indicator-vague", "period-open"])).toBeCloseTo(0.5 * 0.1 * 0.5, 9);
  expect(chanceOf(weights, ["place-of-part"])).toBe(chanceOf(weights, []));
});

it("is set to its height by base and factor", () => {
  expect(chanceOf({ ...weights, base: odds(0.7), factor: 0 }, ["period-open"])).toBeCloseTo(0.7, 9);
  expect(chanceOf({ ...weights, base: 1 }, [])).toBeGreaterThan(chanceOf(weights, []));
});

it("stays a chance where a part is certain or hopeless", () => {
  const place = { base: 60, doubts: { "place-missing": 120 } };
  const sure = { ...weights, parts: { words: place, period: place, place } };
  expect(chanceOf(sure, [])).toBeLessThan(1);
  expect(chanceOf(sure, ["place-missing"])).toBeGreaterThan(0);
});
