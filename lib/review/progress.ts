/** How far the review of an article is. Pure; the counts come from its rows, on the server and on the screen alike. */
import type { FactStatus, NumeralStatus } from "./decision";

/** Facts by status (those withdrawn are no facts) and numerals by status. */
export interface ReviewCounts {
  readonly facts: Readonly<Record<FactStatus, number>>;
  readonly numerals: Readonly<Record<NumeralStatus, number>>;
}

/** Counts of one article, in facts and numerals. */
export interface Progress {
  readonly facts: number;
  readonly approved: number;
  readonly rejected: number;
  readonly openFacts: number;
  readonly numerals: number;
  readonly openNumerals: number;
  /** Nothing is open. */
  readonly complete: boolean;
}

/** The progress that these counts make. */
export function progressOf({ facts, numerals }: ReviewCounts): Progress {
  return {
    facts: facts.proposed + facts.approved + facts.rejected,
    approved: facts.approved,
    rejected: facts.rejected,
    openFacts: facts.proposed,
    numerals: numerals.covered + numerals.notFact + numerals.open,
    openNumerals: numerals.open,
    complete: facts.proposed === 0 && numerals.open === 0,
  };
}

/** Counts rows. */
export function countReview(
  facts: readonly { readonly status: FactStatus }[],
  numerals: readonly { readonly status: NumeralStatus }[],
): ReviewCounts {
  const counts = {
    facts: { proposed: 0, approved: 0, rejected: 0 },
    numerals: { covered: 0, notFact: 0, open: 0 },
  };
  for (const fact of facts) counts.facts[fact.status] += 1;
  for (const numeral of numerals) counts.numerals[numeral.status] += 1;
  return counts;
}

/** The counts after some rows changed, without counting all again: `before` and `after` are those rows and no others. */
export function recount(counts: ReviewCounts, before: ReviewCounts, after: ReviewCounts): ReviewCounts {
  const shift = <S extends string>(all: Record<S, number>, from: Record<S, number>, to: Record<S, number>) =>
    Object.fromEntries(Object.keys(all).map((key) => [key, all[key as S] - from[key as S] + to[key as S]])) as Record<
      S,
      number
    >;
  return {
    facts: shift(counts.facts, before.facts, after.facts),
    numerals: shift(counts.numerals, before.numerals, after.numerals),
  };
}
