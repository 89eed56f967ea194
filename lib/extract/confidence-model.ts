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
export function chanceOf({ parts, base, factor }: ConfidenceWeights, doubts: readonly Doubt[]): number {
  return logistic(base + factor * togetherOf(parts, doubts));
}

/** Log-odds that all parts are right, each taken for itself. */
export function togetherOf(parts: ConfidenceWeights["parts"], doubts: readonly Doubt[]): number {
  let chance = 1;
  for (const part of [parts.words, parts.period, parts.place])
    chance *= logistic(doubts.reduce((odds, doubt) => odds - (part.doubts[doubt] ?? 0), part.base));
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return Math.log(kept / (1 - kept));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
