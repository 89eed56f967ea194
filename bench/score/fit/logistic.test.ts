import { describe, expect, it } from "vitest";
import { type Example, fitModel, logLoss, modelChance } from "./logistic";

const free = { weights: 0, texts: Number.POSITIVE_INFINITY };

/** So many right and wrong examples with these signs. */
function examples(signs: readonly number[], right: number, wrong: number, text = 0): Example[] {
  return Array.from({ length: right + wrong }, (_, index) => ({ signs, right: index < right, text }));
}

describe("fitModel", () => {
  it("gives back the shares where nothing holds the weights down", () => {
    const model = fitModel([...examples([], 90, 10), ...examples([0], 60, 40), ...examples([1], 75, 25)], 2, free);
    expect(modelChance(model, [])).toBeCloseTo(0.9, 3);
    expect(modelChance(model, [0])).toBeCloseTo(0.6, 3);
    expect(modelChance(model, [1])).toBeCloseTo(0.75, 3);
    expect(modelChance(model, [0, 1])).toBeLessThan(0.4);
  });

  it("lets no sign raise the odds", () => {
    const model = fitModel([...examples([], 50, 50), ...examples([0], 100, 0)], 1, free);
    expect(model.weights).toEqual([0]);
  });

  it("believes a sign that it has seen seldom less", () => {
    const held = { ...free, weights: 0.02 };
    const often = fitModel([...examples([], 90, 10), ...examples([0], 30, 30)], 1, held);
    const seldom = fitModel([...examples([], 90, 10), ...examples([0], 1, 1)], 1, held);
    expect(seldom.weights[0]).toBeLessThan((often.weights[0] ?? 0) / 2);
  });

  it("does not blame a sign for a text that is wrong all through", () => {
    const good = [...examples([], 38, 2, 0), ...examples([0], 9, 1, 0)];
    const bad = [...examples([], 1, 9, 1), ...examples([0], 1, 39, 1)];
    const blind = fitModel([...good, ...bad], 1, free);
    const told = fitModel([...good, ...bad], 1, { weights: 0, texts: 0.0001 });
    expect(blind.weights[0]).toBeGreaterThan(2);
    expect(told.weights[0]).toBeLessThan(1.2);
  });

  it("says even odds of nothing", () => {
    expect(modelChance(fitModel([], 3, free), [0, 2])).toBe(0.5);
  });
});

it("logLoss is that of a coin for even odds, and finite for a wrong certainty", () => {
  expect(logLoss([{ chance: 0.5, right: true }])).toBeCloseTo(Math.log(2), 9);
  expect(logLoss([{ chance: 1, right: false }])).toBeLessThan(20);
});
