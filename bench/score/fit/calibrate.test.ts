import { describe, expect, it } from "vitest";
import { chanceOf } from "@/lib/extract/confidence-model";
import type { Doubt } from "@/lib/extract/doubts/doubts";
import { calibrate, calibrateOnOthers, type Measured } from "./calibrate";
import type { Parts } from "./fit-parts";

const sure = { base: 20, doubts: {} };
/** Words are right by even odds, and with the doubt by odds that are `weight` lower. */
function partsWith(weight: number): Parts {
  return { words: { base: 0, doubts: { "indicator-vague": weight } }, period: sure, place: sure };
}

function facts(doubts: readonly Doubt[], right: number, wrong: number, text = "a"): Measured[] {
  return Array.from({ length: right + wrong }, (_, at) => ({ text, wrong: at < right ? [] : ["value"], doubts }));
}

describe("calibrate", () => {
  it("lifts the whole to what comes true and leaves weights that are right", () => {
    const set = calibrate(partsWith(Math.log(6)), [...facts([], 900, 100), ...facts(["indicator-vague"], 600, 400)]);
    expect(chanceOf(set, [])).toBeCloseTo(0.9, 1);
    expect(chanceOf(set, ["indicator-vague"])).toBeCloseTo(0.6, 1);
    expect(set.factor).toBeCloseTo(1, 1);
  });

  it("takes weights back that promise too much, and never turns them round", () => {
    const doubted = (right: number, wrong: number) => facts(["indicator-vague"], right, wrong);
    expect(calibrate(partsWith(3), [...facts([], 800, 200), ...doubted(800, 200)]).factor).toBeLessThan(0.5);
    expect(calibrate(partsWith(3), [...facts([], 500, 500), ...doubted(900, 100)]).factor).toBe(0);
  });

  it("stays finite where all is right, and as the parts say without facts", () => {
    const { base } = calibrate(partsWith(1), facts([], 20, 0));
    expect(base).toBeGreaterThan(2);
    expect(Number.isFinite(base)).toBe(true);
    expect(chanceOf(calibrate(partsWith(1), []), [])).toBeCloseTo(0.5, 6);
  });
});

it("calibrate is not turned over by one text that is wrong all through", () => {
  const good = [...facts(["indicator-vague"], 60, 40, "a"), ...facts([], 95, 5, "b")];
  expect(calibrate(partsWith(2), [...good, ...facts([], 0, 25, "c")]).factor).toBeGreaterThan(0.5);
});

it("calibrateOnOthers says of a text what the others show", () => {
  const outcomes = calibrateOnOthers(partsWith(1), [...facts([], 90, 10, "a"), ...facts([], 10, 90, "b")]);
  expect(outcomes[0]?.chance).toBeCloseTo(0.1, 1);
  expect(outcomes.at(-1)?.chance).toBeCloseTo(0.9, 1);
});
