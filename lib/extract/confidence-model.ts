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

/** The log-odds of each part, lowered doubt by doubt, so that what each has left can be asked on the way. */
export class PartOdds {
  private words: number;
  private period: number;
  private place: number;

  constructor(private readonly parts: ConfidenceWeights["parts"]) {
    this.words = parts.words.base;
    this.period = parts.period.base;
    this.place = parts.place.base;
  }

  lower(doubt: Doubt): void {
    this.words -= this.parts.words.doubts[doubt] ?? 0;
    this.period -= this.parts.period.doubts[doubt] ?? 0;
    this.place -= this.parts.place.doubts[doubt] ?? 0;
  }

  /** As `togetherOf`, of the doubts so far. */
  together(): number {
    return logOdds(logistic(this.words) * logistic(this.period) * logistic(this.place));
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
