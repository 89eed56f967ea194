/** From weights and doubts to a chance: the arithmetic that the engine and the fit share. Holds no weights. */
import type { Doubt, FactPart } from "./doubts/doubts";

/** How much doubts count against one part of a fact. */
export interface PartWeights {
  /** Log-odds that the part is right without a doubt. */
  readonly base: number;
  /** By how much each doubt lowers them. Doubts that count nothing are left out. */
  readonly doubts: Readonly<Partial<Record<Doubt, number>>>;
}

export interface ConfidenceWeights {
  readonly parts: Readonly<Record<FactPart, PartWeights>>;
  /** The log-odds of the whole are these plus `factor` times those of the parts together. */
  readonly base: number;
  readonly factor: number;
}

/** The unrounded chance by the weights given. */
export function chanceOf(weights: ConfidenceWeights, doubts: readonly Doubt[]): number {
  const odds = new PartOdds(weights.parts);
  for (const doubt of doubts) odds.lower(doubt);
  return odds.chance(weights);
}

/** Log-odds that all parts are right, each taken for itself. */
export function togetherOf(parts: ConfidenceWeights["parts"], doubts: readonly Doubt[]): number {
  const odds = new PartOdds(parts);
  for (const doubt of doubts) odds.lower(doubt);
  return odds.together();
}

/** By how much one doubt lowers the log-odds of each part. */
interface PartLowering {
  readonly words: number;
  readonly period: number;
  readonly place: number;
}

const lowerings = new WeakMap<ConfidenceWeights["parts"], ReadonlyMap<Doubt, PartLowering>>();

/**
 * The weights by doubt, made once for each set of weights. Read by a name that changes from call to call, and that most of
 * them lack, the records themselves took 2.6 % of the time of an extraction.
 */
function loweringsBy(parts: ConfidenceWeights["parts"]): ReadonlyMap<Doubt, PartLowering> {
  const known = lowerings.get(parts);
  if (known) return known;
  const { words, period, place } = parts;
  const all = new Map<Doubt, PartLowering>();
  for (const doubt of Object.keys({ ...words.doubts, ...period.doubts, ...place.doubts }) as Doubt[])
    all.set(doubt, {
      words: words.doubts[doubt] ?? 0,
      period: period.doubts[doubt] ?? 0,
      place: place.doubts[doubt] ?? 0,
    });
  lowerings.set(parts, all);
  return all;
}

/** The log-odds of each part, lowered doubt by doubt, so that what each has left can be asked on the way. */
export class PartOdds {
  private words: number;
  private period: number;
  private place: number;
  private readonly lowerings: ReadonlyMap<Doubt, PartLowering>;
  /** The chances of the parts as far as they are known; a doubt seldom lowers more than one. */
  private readonly chances: { words: number; period: number; place: number };

  constructor(parts: ConfidenceWeights["parts"]) {
    this.lowerings = loweringsBy(parts);
    this.words = parts.words.base;
    this.period = parts.period.base;
    this.place = parts.place.base;
    this.chances = { words: logistic(this.words), period: logistic(this.period), place: logistic(this.place) };
  }

  lower(doubt: Doubt): void {
    const by = this.lowerings.get(doubt);
    if (!by) return;
    this.words -= by.words;
    this.period -= by.period;
    this.place -= by.place;
    if (by.words !== 0) this.chances.words = logistic(this.words);
    if (by.period !== 0) this.chances.period = logistic(this.period);
    if (by.place !== 0) this.chances.place = logistic(this.place);
  }

  /** As `togetherOf`, of the doubts so far. */
  together(): number {
    const { words, period, place } = this.chances;
    return logOdds(words * period * place);
  }

  /** As `chanceOf`, of the doubts so far. */
  chance({ base, factor }: ConfidenceWeights): number {
    return logistic(base + factor * this.together());
  }
}

function logOdds(chance: number): number {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return Math.log(kept / (1 - kept));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
