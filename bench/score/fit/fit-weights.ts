/**
 * Fits how much each doubt counts, on the kept sample. What a whole text has in common is fitted beside the doubts: a text
 * whose place the engine did not know is wrong all through, and no doubt is to blame for that.
 */
import { doubtIds } from "@/lib/extract/doubts/doubts";
import { chanceOf, type Example, fitModel, logLoss, type Model } from "./logistic";
import type { SampleFact } from "./sample";

/** How much the weights may be held down; the best is chosen on texts left out. */
const ridges = [0.001, 0.002, 0.004, 0.008, 0.016];
/** Lets texts differ in their odds by about 0.8, in a sample of a thousand facts; what goes beyond is the doubts'. */
const texts = 0.0015;

export interface Weights {
  readonly model: Model;
  readonly ridge: number;
}

/** The weights of the whole sample, with the ridge that does best on texts left out. */
export function fitWeights(sample: readonly SampleFact[]): Weights {
  const examples = examplesOf(sample);
  const tried = ridges.map((ridge) => ({ ridge, loss: lossOnTextsLeftOut(examples, ridge) }));
  const { ridge } = tried.reduce((best, one) => (one.loss < best.loss ? one : best));
  return { ridge, model: fitModel(examples, doubtIds.length, { weights: ridge, texts }) };
}

/** The doubts as signs; texts are numbered as they come. */
export function examplesOf(sample: readonly SampleFact[]): Example[] {
  const names = [...new Set(sample.map(({ text }) => text))];
  return sample.map(({ text, wrong, doubts }) => ({
    signs: doubts.map((doubt) => doubtIds.indexOf(doubt)),
    right: wrong.length === 0,
    text: names.indexOf(text),
  }));
}

/** The text left out gets a base of its own, since only the weights are on trial. */
function lossOnTextsLeftOut(examples: readonly Example[], ridge: number): number {
  const names = [...new Set(examples.map(({ text }) => text))];
  const outcomes = names.flatMap((name) => {
    const others = examples.filter(({ text }) => text !== name);
    const { weights } = fitModel(others, doubtIds.length, { weights: ridge, texts });
    const own = examples.filter(({ text }) => text === name);
    const base = baseFor(own, weights);
    return own.map(({ signs, right }) => ({ chance: chanceOf({ base, weights }, signs), right }));
  });
  return logLoss(outcomes);
}

/** The base at which as many come true as the chances say, by bisection; at most 6 either way. */
function baseFor(examples: readonly Example[], weights: readonly number[]): number {
  const right = examples.filter((example) => example.right).length;
  let [low, high] = [-6, 6];
  for (let round = 0; round < 40; round++) {
    const base = (low + high) / 2;
    const said = examples.reduce((sum, { signs }) => sum + chanceOf({ base, weights }, signs), 0);
    if (said < right) low = base;
    else high = base;
  }
  return (low + high) / 2;
}
