import { describe, expect, it } from "vitest";
import { type Outcome, reliabilityOf } from "./reliability";

function outcomes(...groups: readonly (readonly [chance: number, right: number, wrong: number])[]): Outcome[] {
  return groups.flatMap(([chance, right, wrong]) => [
    ...Array.from({ length: right }, () => ({ chance, right: true })),
    ...Array.from({ length: wrong }, () => ({ chance, right: false })),
  ]);
}

describe("reliabilityOf", () => {
  it("sets what was said beside what came true, bin by bin", () => {
    const { bins, shareRight } = reliabilityOf(outcomes([0.75, 3, 1], [0.9, 9, 1], [1, 2, 0]));
    expect(shareRight).toBe(14 / 16);
    expect(bins).toEqual([
      { from: 0.7, to: 0.8, count: 4, meanChance: 0.75, shareRight: 0.75 },
      { from: 0.9, to: 0.95, count: 10, meanChance: expect.closeTo(0.9, 9), shareRight: 0.9 },
      { from: 0.95, to: 1, count: 2, meanChance: 1, shareRight: 1 },
    ]);
  });

  it("has no calibration error where the shares come true, and the distance where they do not", () => {
    expect(reliabilityOf(outcomes([0.75, 3, 1], [0.9, 9, 1])).calibrationError).toBeCloseTo(0, 9);
    expect(reliabilityOf(outcomes([0.9, 1, 1])).calibrationError).toBeCloseTo(0.4, 9);
  });

  it("gives the Brier score and that of always saying the share right", () => {
    const { brier, brierOfBaseRate } = reliabilityOf(outcomes([0.8, 1, 1]));
    expect(brier).toBeCloseTo((0.2 ** 2 + 0.8 ** 2) / 2, 9);
    expect(brierOfBaseRate).toBe(0.25);
    expect(reliabilityOf(outcomes([1, 3, 0], [0, 0, 2])).brier).toBe(0);
  });

  it("says how well it ranks, ties by half, nothing where all came out alike", () => {
    expect(reliabilityOf(outcomes([0.9, 1, 0], [0.5, 1, 1])).ranking).toBe(0.75);
    expect(reliabilityOf(outcomes([0.9, 3, 0])).ranking).toBeNull();
    expect(reliabilityOf([])).toMatchObject({ count: 0, bins: [], brier: 0, calibrationError: 0, ranking: null });
  });
});
