/**
 * Turns a draft into the trace that a person reads: first the figures and what they were read as, then the words, then what
 * was taken from around them and from where, last what lowered the confidence.
 */
import type { FieldSource } from "@/lib/fact/fact";
import { fullConfidence, type Lowering } from "./confidence";
import { isInSentence } from "./doubts/in-sentence";
import type { TraceStep } from "./extraction";
import type { ChangeDraft, Draft } from "./reading";
import { sourceSpan } from "./sentence-words";

type Step = Draft["steps"][number];

/** The steps in that order, with spans of the source; `way`: how doubts lowered the confidence. Each says what its field became, as the fact has it. */
export function traceOf(draft: Draft, way: readonly Lowering[]): TraceStep[] {
  const trace: TraceStep[] = [];
  addFigures(trace, draft);
  addWords(trace, draft);
  addContext(trace, draft);
  addConfidence(trace, way);
  return trace;
}

function add(trace: TraceStep[], draft: Draft, rule: string, field: string, span: Step["span"], to: string): void {
  const { sentence } = draft.reading;
  const inSource = span && span.end > span.start ? sourceSpan(sentence, span.start, span.end) : null;
  trace.push({ rule, field, span: inSource, to });
}

function addFigures(trace: TraceStep[], draft: Draft): void {
  const { level, prior, change, rule } = draft;
  if (level) {
    const bound = level.bound === "=" ? "" : `${level.bound} `;
    add(
      trace,
      draft,
      ruleFor(draft, "value") ?? rule,
      "value",
      level,
      `${bound}${level.value} ${level.unit}`.trimEnd(),
    );
  }
  if (prior)
    add(
      trace,
      draft,
      ruleFor(draft, "prior") ?? "prior-stated",
      "prior",
      prior,
      `${prior.value} ${prior.unit}`.trimEnd(),
    );
  if (change) {
    const own = ruleFor(draft, "change") ?? (level ? "change-of-level" : rule);
    add(trace, draft, own, "change", withVerb(change), `${change.change} ${change.changeUnit}`);
  }
  if (change?.basis) {
    const own = ruleFor(draft, "basis") ?? (change.basisInherited ? "basis-carried" : "basis-stated");
    add(trace, draft, own, "basis", change.basisSpan, change.basis);
  }
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
function addWords(trace: TraceStep[], draft: Draft): void {
  let before: string | null = null;
  let last: Step | null = null;
  for (const step of draft.steps) {
    if (step.field !== "indicator" || step.to === before) continue;
    before = step.to;
    if (last) addWord(trace, draft, last, last.to);
    last = step;
  }
  if (last) addWord(trace, draft, last, draft.indicator);
}

function addWord(trace: TraceStep[], draft: Draft, { rule, field, span }: Step, to: string): void {
  add(trace, draft, rule.endsWith("-respectively") ? "indicator-respectively" : rule, field, span, to);
}

const inContext = ["place", "period", "priorPeriod"] as const;

function addContext(trace: TraceStep[], draft: Draft): void {
  for (const field of inContext) {
    const source = draft.sources[field];
    if (source)
      trace.push({ rule: `${field}-${originOf(draft, source)}`, field, span: source.span, to: draft[field] ?? "null" });
  }
}

function originOf(draft: Draft, { how, span }: FieldSource): string {
  if (how === "stated") return "stated";
  if (!span) return "default";
  return isInSentence(draft, span) ? "sentence" : "before";
}

/** Each doubt is a step, and what it leaves is what the step leads to. */
function addConfidence(trace: TraceStep[], way: readonly Lowering[]): void {
  trace.push({ rule: "confidence-base", field: "confidence", span: null, to: base });
  for (const { doubt, to } of way) trace.push({ rule: doubt, field: "confidence", span: null, to: written(to) });
}

const base = fullConfidence.toFixed(3);
/** A confidence has three decimals, so that there are a thousand of them: each is written once. */
const known = new Map<number, string>();

function written(confidence: number): string {
  let words = known.get(confidence);
  if (words === undefined) {
    words = confidence.toFixed(3);
    known.set(confidence, words);
  }
  return words;
}
