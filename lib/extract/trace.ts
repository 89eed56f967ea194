/**
 * Turns a draft into the trace that a person reads: first the figures and what they were read as, then the words, then what
 * was taken from around them and from where, last what lowered the confidence.
 */
import { fullConfidence, loweringsOf } from "./confidence";
import type { Doubt } from "./doubts/doubts";
import { isInSentence } from "./doubts/in-sentence";
import type { TraceStep } from "./extraction";
import type { ChangeDraft, Draft } from "./reading";
import { sourceSpan } from "./sentence-words";

type Step = Draft["steps"][number];

/** The steps in that order, with spans of the source. Each says what its field became, as the fact has it. */
export function traceOf(draft: Draft, doubts: readonly Doubt[]): TraceStep[] {
  const { sentence } = draft.reading;
  const read = [...figureSteps(draft), ...wordSteps(draft)].map(({ rule, field, span, to }) => ({
    rule,
    field,
    span: span && span.end > span.start ? sourceSpan(sentence, span.start, span.end) : null,
    to,
  }));
  return [...read, ...contextSteps(draft), ...confidenceSteps(doubts)];
}

function figureSteps(draft: Draft): Step[] {
  const { level, prior, change } = draft;
  const steps: Step[] = [];
  const add = (field: string, own: string, span: Step["span"], to: string) =>
    steps.push({ rule: ruleFor(draft, field) ?? own, field, span, to });
  const bound = level && level.bound !== "=" ? `${level.bound} ` : "";
  if (level) add("value", draft.rule, level, `${bound}${level.value} ${level.unit}`.trimEnd());
  if (prior) add("prior", "prior-stated", prior, `${prior.value} ${prior.unit}`.trimEnd());
  if (change)
    add(
      "change",
      draft.level ? "change-of-level" : draft.rule,
      withVerb(change),
      `${change.change} ${change.changeUnit}`,
    );
  if (change?.basis)
    add("basis", change.basisInherited ? "basis-carried" : "basis-stated", change.basisSpan, change.basis);
  return steps;
}

/** `下降四成` where the verb stands close before its figure: it says the sign. */
function withVerb({ verb, span }: ChangeDraft): Step["span"] {
  return verb && verb.end <= span.start && span.start - verb.end <= 4 ? { start: verb.start, end: span.end } : span;
}

/** The rule that last said something of a field. */
function ruleFor({ steps }: Draft, field: string): string | null {
  return steps.findLast((step) => step.field === field)?.rule ?? null;
}

/** How the indicator came about, step by step; a step that left it as it was is none. */
function wordSteps({ steps, indicator }: Draft): Step[] {
  const own = steps
    .filter(({ field }) => field === "indicator")
    .map((step) => (step.rule.endsWith("-respectively") ? { ...step, rule: "indicator-respectively" } : step));
  const kept = own.filter((step, index) => step.to !== own[index - 1]?.to);
  const last = kept.at(-1);
  return last && last.to !== indicator ? [...kept.slice(0, -1), { ...last, to: indicator }] : kept;
}

function contextSteps(draft: Draft): TraceStep[] {
  return (["place", "period", "priorPeriod"] as const).flatMap((field) => {
    const source = draft.sources[field];
    if (!source) return [];
    const from =
      source.how === "stated"
        ? "stated"
        : !source.span
          ? "default"
          : isInSentence(draft, source.span)
            ? "sentence"
            : "before";
    return [{ rule: `${field}-${from}`, field, span: source.span, to: draft[field] ?? "null" }];
  });
}

/** Each doubt is a step, and what it leaves is what the step leads to. */
function confidenceSteps(doubts: readonly Doubt[]): TraceStep[] {
  const way = [{ doubt: "confidence-base", to: fullConfidence }, ...loweringsOf(doubts)];
  return way.map(({ doubt, to }) => ({ rule: doubt, field: "confidence", span: null, to: to.toFixed(3) }));
}
