/**
 * Sets the parts' chances together to the right height: a base and one factor, so that what is said comes true on texts that
 * no rule is tuned on. Two numbers, so that a few hundred facts suffice.
 */
import { type ConfidenceWeights, chanceOf, togetherOf } from "@/lib/extract/confidence-model";
import type { Doubt } from "@/lib/extract/doubts/doubts";
import type { Outcome } from "../reliability";
import type { Parts } from "./fit-parts";

/** A fact of a text that the height is set by. */
export interface Measured {
  readonly text: string;
  readonly wrong: readonly string[];
  readonly doubts: readonly Doubt[];
}

/**
 * Holds the factor near 1, where the sample has it, as strongly as some hundred facts would: facts of one text are alike, so
 * that a single text that is wrong all through must not turn the factor over.
 */
const pull = 50;
const rounds = 50;

/** Base and factor fitted to the facts, by Newton's method on two variables. Without facts: as the parts say. */
export function calibrate(parts: Parts, facts: readonly Measured[]): ConfidenceWeights {
  let [base, factor] = [0, 1];
  const known = facts.map(({ doubts, wrong }) => ({ odds: togetherOf(parts, doubts), right: wrong.length === 0 }));
  for (let round = 0; round < rounds && known.length > 0; round++) {
    // The small ridge on the base keeps it finite where all is right.
    let [slopeBase, slopeFactor] = [0.1 * base, pull * (factor - 1)];
    let [bendBase, bendBoth, bendFactor] = [0.1, 0, pull];
    for (const { odds, right } of known) {
      const chance = 1 / (1 + Math.exp(-base - factor * odds));
      const error = chance - Number(right);
      const bend = chance * (1 - chance);
      slopeBase += error;
      slopeFactor += error * odds;
      bendBase += bend;
      bendBoth += bend * odds;
      bendFactor += bend * odds * odds;
    }
    const area = bendBase * bendFactor - bendBoth * bendBoth;
    base -= (bendFactor * slopeBase - bendBoth * slopeFactor) / area;
    factor = Math.max(0, factor - (bendBase * slopeFactor - bendBoth * slopeBase) / area);
  }
  return { parts, base, factor };
}

/** Chances for the facts of each text, said by what was set by the other texts. */
export function calibrateOnOthers(parts: Parts, facts: readonly Measured[]): Outcome[] {
  return [...new Set(facts.map(({ text }) => text))].flatMap((name) => {
    const others = calibrate(
      parts,
      facts.filter(({ text }) => text !== name),
    );
    const own = facts.filter(({ text }) => text === name);
    return own.map(({ doubts, wrong }) => ({ chance: chanceOf(others, doubts), right: wrong.length === 0 }));
  });
}
