/**
 * Sets the weights of the doubts to the right height: the odds of a fact without doubts, and one factor for all weights, so
 * that what is said comes true on texts that no rule is tuned on. Two numbers, so that a few hundred facts suffice.
 */
import type { Outcome } from "../reliability";
import { chanceOf, type Example, type Model } from "./logistic";

/** Holds the factor near 1, as if some twenty facts said so. */
const pull = 5;
const rounds = 50;

/** The model with its base and the common factor of its weights fitted to the examples; unchanged without examples. */
export function calibrate(model: Model, examples: readonly Example[]): Model {
  if (examples.length === 0) return model;
  const sums = examples.map(({ signs }) => signs.reduce((sum, sign) => sum + (model.weights[sign] ?? 0), 0));
  let [base, factor] = [model.base, 1];
  for (let round = 0; round < rounds; round++) {
    // Newton's method on two variables; the small ridge on the base keeps it finite where all is right.
    let [slopeBase, slopeFactor] = [0.01 * base, pull * (factor - 1)];
    let [bendBase, bendBoth, bendFactor] = [0.01, 0, pull];
    for (const [index, { right }] of examples.entries()) {
      const sum = sums[index] ?? 0;
      const chance = 1 / (1 + Math.exp(factor * sum - base));
      const error = chance - Number(right);
      const bend = chance * (1 - chance);
      slopeBase += error;
      slopeFactor -= error * sum;
      bendBase += bend;
      bendBoth -= bend * sum;
      bendFactor += bend * sum * sum;
    }
    const area = bendBase * bendFactor - bendBoth * bendBoth;
    base -= (bendFactor * slopeBase - bendBoth * slopeFactor) / area;
    factor = Math.max(0, factor - (bendBase * slopeFactor - bendBoth * slopeBase) / area);
  }
  return { base, weights: model.weights.map((weight) => weight * factor) };
}

/** Chances for the facts of each text, said by a model that was calibrated on the other texts. */
export function calibrateOnOthers(model: Model, examples: readonly Example[]): Outcome[] {
  return [...new Set(examples.map(({ text }) => text))].flatMap((name) => {
    const others = calibrate(
      model,
      examples.filter(({ text }) => text !== name),
    );
    const own = examples.filter(({ text }) => text === name);
    return own.map(({ signs, right }) => ({ chance: chanceOf(others, signs), right }));
  });
}
