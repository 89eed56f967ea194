/** What facts claim, by what they claim it of: the index in which agreement and contradiction are looked up. Pure. */
import { compareDecimals, isDecimal } from "@/lib/fact/decimal";
import type { CheckedFact, ClaimIndex } from "./finding";

/** Rejected facts claim nothing, and neither do those whose period is open: they may be about different times. */
export function indexClaims(facts: readonly CheckedFact[]): ClaimIndex {
  const index = new Map<string, CheckedFact[]>();
  for (const fact of facts) {
    if (fact.status === "rejected" || fact.period === null) continue;
    const key = subjectOf(fact);
    const same = index.get(key);
    if (same) same.push(fact);
    else index.set(key, [fact]);
  }
  return index;
}

/** What a fact is about: place, indicator, period and scale. Its figures are what it says of that. */
export function subjectOf({ place, indicator, period, level }: CheckedFact): string {
  return JSON.stringify([place, indicator, period, level]);
}

/**
 * Whether two facts about the same state the same: `null` where they cannot be compared, because one gives a level and
 * the other a change, or the units or bases differ.
 */
export function agree(a: CheckedFact, b: CheckedFact): boolean | null {
  const verdicts = [
    compared(a.value, b.value, a.unit === b.unit && a.bound === b.bound),
    compared(a.change, b.change, a.changeUnit === b.changeUnit && a.basis === b.basis),
  ].filter((verdict) => verdict !== null);
  return verdicts.length === 0 ? null : verdicts.every((verdict) => verdict);
}

function compared(a: string | null, b: string | null, comparable: boolean): boolean | null {
  if (a === null || b === null || !comparable || !isDecimal(a) || !isDecimal(b)) return null;
  return compareDecimals(a, b) === 0;
}
