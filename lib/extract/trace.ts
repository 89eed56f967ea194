/** Turns a draft's steps into the trace that a person reads: which rule made what of which words. */
import type { TraceStep } from "./extraction";
import type { Draft } from "./reading";
import { sourceSpan } from "./sentence-words";

/** The steps in their order, with spans of the source. Place and period come last: they were read for the whole fact. */
export function traceOf(draft: Draft): TraceStep[] {
  const { sentence } = draft.reading;
  const steps = draft.steps.map(({ rule, field, span, to }) => ({
    rule,
    field,
    span: span && span.end > span.start ? sourceSpan(sentence, span.start, span.end) : null,
    to,
  }));
  const context = (["place", "period", "priorPeriod"] as const).flatMap((field) => {
    const source = draft.sources[field];
    return source ? [{ rule: `${field}-${source.how}`, field, span: source.span, to: draft[field] ?? "null" }] : [];
  });
  return [...steps, ...context];
}
