/**
 * What stands around a draft's figure, read once for all doubts. Every look is bounded, so that doubts cost the same in a
 * sentence of ten figures and of a thousand.
 */
import type { Comparison } from "../finders/comparisons";
import type { PeriodMention } from "../finders/periods";
import type { PlaceMention } from "../finders/places";
import { anchorOf, type Draft } from "../reading";
import { spansWithin } from "../spans-within";

export interface Surroundings {
  /** Folded words of the clause before the figure, at most 40 of them, and behind it. */
  readonly before: string;
  readonly after: string;
  /** The words behind the figure, whatever clauses they belong to, at most 12 of them. */
  readonly following: string;
  /** How many figures the clause holds, this one too. */
  readonly figures: number;
  readonly comparisons: readonly Comparison[];
  readonly periods: readonly PeriodMention[];
  readonly places: readonly PlaceMention[];
}

const reach = 40;
/** So many characters before the figure times and places are candidates for it. */
const wide = 120;

export function surroundingsOf(draft: Draft): Surroundings {
  const { reading, clause } = draft;
  const { words } = reading.sentence;
  const { start, end } = anchorOf(draft);
  const from = Math.max(clause.start, start - reach);
  const to = Math.min(clause.end, end + reach);
  return {
    before: words.slice(from, start),
    after: words.slice(end, Math.max(end, to)),
    following: words.slice(end, end + 12),
    figures: spansWithin(reading.figures, from, to).length,
    comparisons: spansWithin(reading.comparisons, from, to),
    periods: spansWithin(reading.periods, Math.max(0, start - wide), to),
    places: spansWithin(reading.places, Math.max(0, start - wide), to),
  };
}
