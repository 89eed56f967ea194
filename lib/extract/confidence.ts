/**
 * The chance that every field of a fact is right: a base for a fact without doubts, lowered by each doubt that it has. The
 * weights are fitted (`npm run score:fit`), none is judged by hand.
 */
import { confidenceWeights } from "./confidence-weights";
import type { Doubt } from "./doubts/doubts";

/** One doubt that has lowered the confidence, and what the confidence was then, 0 to 1. */
export interface Lowering {
  readonly doubt: Doubt;
  readonly to: number;
}

/** What a fact has that nothing speaks against. */
export const fullConfidence = chanceOf(confidenceWeights.base);

/** The way down from `fullConfidence`, the heaviest doubt first. Doubts that count nothing are left out. */
export function loweringsOf(doubts: readonly Doubt[]): Lowering[] {
  let odds = confidenceWeights.base;
  return doubts
    .filter((doubt) => weightOf(doubt) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .map((doubt) => {
      odds -= weightOf(doubt);
      return { doubt, to: chanceOf(odds) };
    });
}

/** More than 0 and less than 1, to three decimals. */
export function confidenceOf(doubts: readonly Doubt[]): number {
  return loweringsOf(doubts).at(-1)?.to ?? fullConfidence;
}

function weightOf(doubt: Doubt): number {
  return confidenceWeights.doubts[doubt] ?? 0;
}

/** From log-odds. */
function chanceOf(odds: number): number {
  const chance = 1 / (1 + Math.exp(-odds));
  return Math.min(0.999, Math.max(0.001, Math.round(chance * 1000) / 1000));
}
