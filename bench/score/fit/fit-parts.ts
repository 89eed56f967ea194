/**
 * Fits how much each doubt counts against words, period and place, on the kept sample. What a whole text has in common is
 * fitted beside the doubts: a text whose place the engine did not know is wrong all through, and few doubts are to blame.
 */
import { chanceOf, type PartWeights } from "@/lib/extract/confidence-model";
import { type FactPart, factParts } from "@/lib/extract/doubts/doubts";
import type { Outcome } from "../reliability";
import { type Example, fitModel, logLoss, type Model, modelChance } from "./logistic";
import type { SampleFact } from "./sample";

/** How much the weights may be held down; the best is chosen on texts left out. */
const ridges = [0.001, 0.002, 0.004, 0.008, 0.016];
/** Lets texts differ in their odds by about 0.8, in a sample of a thousand facts; what goes beyond is the doubts'. */
const texts = 0.0015;

export type Parts = Readonly<Record<FactPart, PartWeights>>;
export type PartRidges = Readonly<Record<FactPart, number>>;

/** For each part the ridge that says best what is right in texts left out. */
export function chooseRidges(sample: readonly SampleFact[]): PartRidges {
  return forParts((part) => {
    const tried = ridges.map((ridge) => ({ ridge, loss: logLoss(partByOthers(sample, part, ridge)) }));
    return tried.reduce((best, one) => (one.loss < best.loss ? one : best)).ridge;
  });
}

export function fitParts(sample: readonly SampleFact[], chosen: PartRidges): Parts {
  return forParts((part) => {
    const { base, weights } = modelOf(examplesOf(sample, part), part, chosen[part]);
    return { base, doubts: Object.fromEntries(factParts[part].map((doubt, index) => [doubt, weights[index] ?? 0])) };
  });
}

/** Chances that all is right in the facts of each text, said by what was fitted without it. */
export function saidByOthers(sample: readonly SampleFact[], chosen: PartRidges): Outcome[] {
  return leaveTextsOut(sample, (others, own) => {
    const parts = fitParts(others, chosen);
    return own.map(({ doubts, wrong }) => ({
      chance: chanceOf({ parts, base: 0, factor: 1 }, doubts),
      right: wrong.length === 0,
    }));
  });
}

function partByOthers(sample: readonly SampleFact[], part: FactPart, ridge: number): Outcome[] {
  return leaveTextsOut(sample, (others, own) => {
    const model = modelOf(examplesOf(others, part), part, ridge);
    return examplesOf(own, part).map(({ signs, right }) => ({ chance: modelChance(model, signs), right }));
  });
}

/** So many groups of texts are left out one after the other: each text by itself would take five times as long and tell the same. */
const groups = 12;

function leaveTextsOut<T>(
  sample: readonly SampleFact[],
  say: (others: readonly SampleFact[], own: readonly SampleFact[]) => T[],
): T[] {
  const names = [...new Set(sample.map(({ text }) => text))];
  const groupOf = new Map(names.map((name, index) => [name, index % groups]));
  return Array.from({ length: Math.min(groups, names.length) }, (_, group) =>
    say(
      sample.filter(({ text }) => groupOf.get(text) !== group),
      sample.filter(({ text }) => groupOf.get(text) === group),
    ),
  ).flat();
}

function modelOf(examples: readonly Example[], part: FactPart, ridge: number): Model {
  return fitModel(examples, factParts[part].length, { weights: ridge, texts });
}

/** The part's doubts as signs. Of what is no fact at all, nobody knows whether its place or period would be right. */
function examplesOf(sample: readonly SampleFact[], part: FactPart): Example[] {
  const names = [...new Set(sample.map(({ text }) => text))];
  const ids: readonly string[] = factParts[part];
  return sample
    .filter(({ wrong }) => part === "words" || !wrong.includes("fact"))
    .map(({ text, wrong, doubts }) => ({
      signs: doubts.map((doubt) => ids.indexOf(doubt)).filter((sign) => sign >= 0),
      right: part === "words" ? wrong.every((field) => field === "period" || field === "place") : !wrong.includes(part),
      text: names.indexOf(text),
    }));
}

function forParts<T>(make: (part: FactPart) => T): Record<FactPart, T> {
  return { words: make("words"), period: make("period"), place: make("place") };
}
