/** How far the review of an article is. Pure; the counts come from its rows, on the server and on the screen alike. */
import type { FactStatus, NumeralStatus } from "./decision";

/** Facts by status (those withdrawn are no facts) and numerals by status. */
export interface ReviewCounts {
  readonly facts: Readonly<Record<FactStatus, number>>;
  readonly numerals: Readonly<Record<NumeralStatus, number>>;
}

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
