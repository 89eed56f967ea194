/**
 * What became of every numeral of the article: covered by a fact, no fact and why, or open for a person to say. Nothing is
 * left out: a numeral that no rule knows is open.
 */
import type { NotFactReason } from "@/lib/fact/not-fact";
import { overlaps, type Span } from "@/lib/text/span";
import type { ExtractedFact, LedgerEntry } from "./extraction";

/** A stretch of the source in which numerals are no facts. */
export interface Reasoned extends Span {
  readonly reason: NotFactReason;
}

/**
 * Settles the numerals. A figure of a fact wins over a reason; among reasons the first that overlaps. All lists in the order
 * of the text; linear in their lengths as long as reasons do not pile up at one place.
 */
export function settleNumerals(
  numerals: readonly Span[],
  facts: readonly ExtractedFact[],
  reasons: readonly Reasoned[],
): LedgerEntry[] {
  const figures = facts
    .flatMap((fact, index) =>
      [fact.valueSpan, fact.changeSpan, fact.priorSpan].flatMap((span) => (span ? [{ ...span, index }] : [])),
    )
    .sort((a, b) => a.start - b.start);
  const sorted = [...reasons].sort((a, b) => a.start - b.start || a.end - b.end);
  const findFigure = sweep(figures);
  const findReason = sweep(sorted);
  return numerals.map((numeral) => {
    const figure = findFigure(numeral);
    return {
      start: numeral.start,
      end: numeral.end,
      fact: figure?.index ?? null,
      reason: figure ? null : (findReason(numeral)?.reason ?? null),
    };
  });
}

/** Finds the first span that overlaps, for spans asked in order; spans behind are dropped for good. */
function sweep<T extends Span>(spans: readonly T[]): (asked: Span) => T | null {
  let from = 0;
  return (asked) => {
    while (from < spans.length && (spans[from]?.end ?? 0) <= asked.start) from++;
    for (let at = from; at < spans.length; at++) {
      const span = spans[at];
      if (!span || span.start >= asked.end) return null;
      if (overlaps(span, asked)) return span;
    }
    return null;
  };
}
