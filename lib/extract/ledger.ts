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
  const figures: Figured[] = [];
  facts.forEach(({ valueSpan, changeSpan, priorSpan }, fact) => {
    if (valueSpan) figures.push({ start: valueSpan.start, end: valueSpan.end, fact });
    if (changeSpan) figures.push({ start: changeSpan.start, end: changeSpan.end, fact });
    if (priorSpan) figures.push({ start: priorSpan.start, end: priorSpan.end, fact });
  });
  const inFigures = new Sweep(figures.sort((a, b) => a.start - b.start));
  const inReasons = new Sweep([...reasons].sort((a, b) => a.start - b.start || a.end - b.end));
  return numerals.map((numeral) => {
    const figure = inFigures.overlapping(numeral);
    const reason = figure ? null : inReasons.overlapping(numeral);
    return { start: numeral.start, end: numeral.end, fact: figure?.fact ?? null, reason: reason?.reason ?? null };
  });
}

/** The figure of a fact, by its index. */
interface Figured extends Span {
  readonly fact: number;
}

/** Spans in the order of their starts, asked in the order of the text: those behind are passed for good. */
class Sweep<T extends Span> {
  private from = 0;

  constructor(private readonly spans: readonly T[]) {}

  /** The first span that overlaps what is asked for, or null. */
  overlapping(asked: Span): T | null {
    const { spans } = this;
    while (this.from < spans.length && (spans[this.from]?.end ?? 0) <= asked.start) this.from++;
    for (let at = this.from; at < spans.length; at++) {
      const span = spans[at];
      if (!span || span.start >= asked.end) return null;
      if (overlaps(span, asked)) return span;
    }
    return null;
  }
}
