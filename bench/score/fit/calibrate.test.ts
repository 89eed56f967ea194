import { describe, expect, it } from "vitest";
import { calibrate, calibrateOnOthers } from "./calibrate";
import { chanceOf, type Example } from "./logistic";

function examples(signs: readonly number[], right: number, wrong: number, text = 0): Example[] {
  return Array.from({ length: right + wrong }, (_, index) => ({ signs, right: index < right, text }));
}

describe("calibrate", () => {
  it("lifts the base to what comes true and leaves weights that are right", () => {
    const model = { base: 0, weights: [Math.log(6)] };
    const set = calibrate(model, [...examples([], 900, 100), ...examples([0], 600, 400)]);
    expect(chanceOf(set, [])).toBeCloseTo(0.9, 2);
    expect(chanceOf(set, [0])).toBeCloseTo(0.6, 2);
    expect(set.weights[0]).toBeCloseTo(Math.log(6), 1);
  });

  it("takes weights back that promise too much, and never turns them round", () => {
    const model = { base: 2, weights: [3] };
    expect(calibrate(model, [...examples([], 80, 20), ...examples([0], 80, 20)]).weights[0]).toBeLessThan(0.5);
    expect(calibrate(model, [...examples([], 50, 50), ...examples([0], 90, 10)]).weights[0]).toBe(0);
  });

  it("stays finite where all is right, and as it is without examples", () => {
    const model = { base: 1, weights: [0.5] };
    expect(calibrate(model, examples([], 20, 0)).base).toBeGreaterThan(2);
    expect(Number.isFinite(calibrate(model, examples([], 20, 0)).base)).toBe(true);
    expect(calibrate(model, [])).toEqual(model);
  });
});

it("calibrateOnOthers says of a text what the others show", () => {
  const outcomes = calibrateOnOthers({ base: 0, weights: [] }, [
    ...examples([], 90, 10, 0),
    ...examples([], 10, 90, 1),
  ]);
  expect(outcomes[0]?.chance).toBeCloseTo(0.1, 2);
  expect(outcomes.at(-1)?.chance).toBeCloseTo(0.9, 2);
});
