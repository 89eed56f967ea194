/**
 * The chance that every field of a fact is right: that its words, its period and its place are, each from a base that its
 * doubts lower, and the whole set to the height that comes true. All numbers are fitted (`npm run score:fit`).
 */
import { chanceOf, PartOdds } from "./confidence-model";
import { confidenceWeights } from "./confidence-weights";
import type { Doubt } from "./doubts/doubts";

/** One doubt that has lowered the confidence, and what the confidence was then, 0 to 1. */
export interface Lowering {
  readonly doubt: Doubt;
  readonly to: number;
}

/** More than 0 and less than 1, to three decimals. More doubts never make it higher. */
export function confidenceOf(doubts: readonly Doubt[]): number {
  return rounded(chanceOf(confidenceWeights, doubts));
}

/** What a fact has that nothing speaks against. */
export const fullConfidence = confidenceOf([]);

/**
 * The way down from `fullConfidence`, the doubt that alone lowers it most first. Doubts that make no difference in the
 * third decimal are left out.
 */
export function loweringsOf(doubts: readonly Doubt[]): Lowering[] {
  const way: Lowering[] = [];
  const odds = new PartOdds(confidenceWeights.parts);
  let left = fullConfidence;
  for (const doubt of heaviestFirst(doubts)) {
    odds.lower(doubt);
    const to = rounded(odds.chance(confidenceWeights));
    if (to >= left) continue;
    left = to;
    way.push({ doubt, to });
  }
  return way;
}

/** There are few doubts in a fact: to put each in its place costs less than a sort that asks back for each pair. */
function heaviestFirst(doubts: readonly Doubt[]): Doubt[] {
  const sorted: Doubt[] = [];
  for (const doubt of doubts) {
    const chance = chanceAlone(doubt);
    let at = sorted.length;
    for (; at > 0; at--) {
      const before = sorted[at - 1] ?? doubt;
      const other = chanceAlone(before);
      if (other < chance || (other === chance && before < doubt)) break;
      sorted[at] = before;
    }
    sorted[at] = doubt;
  }
  return sorted;
}

const alone = new Map<Doubt, number>();

/** What a fact has left that only this doubt speaks against. There are few doubts; each is asked once. */
function chanceAlone(doubt: Doubt): number {
  const known = alone.get(doubt);
  if (known !== undefined) return known;
  const chance = chanceOf(confidenceWeights, [doubt]);
  alone.set(doubt, chance);
  return chance;
}

function rounded(chance: number): number {
  return Math.min(0.999, Math.max(0.001, Math.round(chance * 1000) / 1000));
}
