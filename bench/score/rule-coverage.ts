/** Which rule made how many facts, with how many errors; and what kinds of facts no rule found. */
import type { GoldFact } from "./gold-facts";
import { isRight, type Match } from "./match";
import type { ScoredField } from "./same-field";

/** Counts of the facts that one rule made, those of stories left out. */
export interface RuleCoverage {
  readonly rule: string;
  readonly facts: number;
  readonly right: number;
  /** Found, but with a field that is wrong. */
  readonly wrong: number;
  /** Gold knows no such fact. */
  readonly extra: number;
  /** How often which field was wrong, most often first. */
  readonly fields: readonly (readonly [ScoredField, number])[];
}

/** What a fact of gold states. */
export type GoldKind = "level" | "change" | "level and change" | "with an earlier level";

/** By rule, the one with most facts first. */
export function coverageOf(matches: readonly Match[]): RuleCoverage[] {
  const judged = matches.flatMap((match) => match.judged).filter(({ verdict }) => verdict.kind !== "narrative");
  return countsOf(judged.map(({ fact }) => fact.rule)).map(([rule, facts]) => {
    const own = judged.filter(({ fact }) => fact.rule === rule);
    const wrong = own.flatMap(({ verdict }) => (verdict.kind === "found" ? verdict.wrong : []));
    const right = own.filter(({ verdict }) => isRight(verdict)).length;
    const extra = own.filter(({ verdict }) => verdict.kind === "extra").length;
    return { rule, facts, right, wrong: facts - right - extra, extra, fields: countsOf(wrong) };
  });
}

/** What was missed, by kind, the commonest first. */
export function missedKinds(matches: readonly Match[]): (readonly [GoldKind, number])[] {
  return countsOf(matches.flatMap((match) => match.missed.map(kindOf)));
}

export function kindOf(gold: GoldFact): GoldKind {
  if (gold.priorSpan) return "with an earlier level";
  if (gold.valueSpan && gold.changeSpan) return "level and change";
  return gold.valueSpan ? "level" : "change";
}

/** Each word with how often it stands there, the commonest first, then by the word. */
function countsOf<T extends string>(words: readonly T[]): (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
