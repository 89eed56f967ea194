/** Sums over matches: how many facts were asked for, given and right, and the F1 of detection, core and full. */
import type { Match } from "./match";
import { coreFields, type ScoredField, scoredFields } from "./same-field";

/** Counts. */
export interface Totals {
  readonly gold: number;
  /** Extracted facts that are judged: without those of stories. */
  readonly given: number;
  readonly found: number;
  readonly core: number;
  readonly full: number;
  /** In how many of the found facts the field is right. */
  readonly fields: Readonly<Record<ScoredField, number>>;
}

/** Shares, 0 to 1. */
export interface Score {
  readonly gold: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly detectF1: number;
  readonly coreF1: number;
  readonly fullF1: number;
  readonly fields: Readonly<Record<ScoredField, number>>;
}

export function totalsOf(matches: readonly Match[]): Totals {
  const verdicts = matches.flatMap(({ judged }) => judged.map(({ verdict }) => verdict));
  const found = verdicts.flatMap((verdict) => (verdict.kind === "found" ? [verdict] : []));
  const extra = verdicts.filter(({ kind }) => kind === "extra").length;
  const missed = matches.reduce((sum, match) => sum + match.missed.length, 0);
  return {
    gold: found.length + missed,
    given: found.length + extra,
    found: found.length,
    core: found.filter(({ wrong }) => !wrong.some((field) => coreFields.includes(field))).length,
    full: found.filter(({ wrong }) => wrong.length === 0).length,
    fields: perField((field) => found.filter(({ wrong }) => !wrong.includes(field)).length),
  };
}

export function scoreOf(totals: Totals): Score {
  const { gold, given, found, core, full, fields } = totals;
  const f1 = (right: number) => share(2 * right, gold + given);
  return {
    gold,
    found: given,
    precision: share(found, given),
    recall: share(found, gold),
    detectF1: f1(found),
    coreF1: f1(core),
    fullF1: f1(full),
    fields: perField((field) => share(fields[field], found)),
  };
}

/** 0 of nothing is 0. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function perField(count: (field: ScoredField) => number): Record<ScoredField, number> {
  return Object.fromEntries(scoredFields.map((field) => [field, count(field)])) as Record<ScoredField, number>;
}
