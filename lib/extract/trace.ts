/**
 * Turns a draft's steps into the trace that a person reads: which rule made what of which words, what was taken from where,
 * and what lowered the confidence.
 */
import { fullConfidence, loweringsOf } from "./confidence";
import type { Doubt } from "./doubts/doubts";
import type { TraceStep } from "./extraction";
import type { Draft } from "./reading";
import { sourceSpan } from "./sentence-words";

/**
 * The steps in their order, with spans of the source. Place and period come after the words and figures, since they were
 * read for the whole fact; the confidence comes last: each doubt is a step, and what it leaves is what the step leads to.
 */
export function traceOf(draft: Draft, doubts: readonly Doubt[]): TraceStep[] {
  const { sentence } = draft.reading;
  const trace: TraceStep[] = [];
  for (const { rule, field, span, to } of draft.steps)
    trace.push({
      rule,
      field,
      span: span && span.end > span.start ? sourceSpan(sentence, span.start, span.end) : null,
      to,
    });
  for (const field of inContext) {
    const source = draft.sources[field];
    if (source) trace.push({ rule: `${field}-${source.how}`, field, span: source.span, to: draft[field] ?? "null" });
  }
  trace.push({ rule: "confidence-base", field: "confidence", span: null, to: fullConfidence.toFixed(3) });
  for (const { doubt, to } of loweringsOf(doubts))
    trace.push({ rule: doubt, field: "confidence", span: null, to: to.toFixed(3) });
  return trace;
}

const inContext = ["place", "period", "priorPeriod"] as const;
