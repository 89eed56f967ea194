/**
 * Which words of the article bear which mark. Pure: names and spans only; article-marks.ts paints them and
 * article-marks.css gives each its own line, so that colour is never the only sign.
 */
import type { FactView, NumeralView } from "@/lib/api/views";
import type { EvidenceRole } from "@/lib/fact/fact";
import { figureRoles } from "@/lib/review/evidence";
import type { Span } from "@/lib/text/span";

/** Marks of all facts and numerals: they change when something is decided. */
export const standingMarks = ["approved", "proposed", "rejected", "open"] as const;
/** Marks of what is in hand: they change with every step. Later ones lie over earlier ones. */
export const handMarks = ["sentence", "place", "period", "prior", "change", "value", "numeral"] as const;
/** Marks while words are being picked. */
export const linkMarks = ["linked", "cursor", "picked"] as const;

export type StandingMark = (typeof standingMarks)[number];
export type HandMark = (typeof handMarks)[number];
export type LinkMark = (typeof linkMarks)[number];
export type MarkName = StandingMark | HandMark | LinkMark;

/** The status of every fact under its figures, and the numerals that are open. */
export function standing(facts: readonly FactView[], numerals: readonly NumeralView[]): Record<StandingMark, Span[]> {
  const marks: Record<StandingMark, Span[]> = { approved: [], proposed: [], rejected: [], open: [] };
  for (const fact of facts) marks[fact.status].push(...figuresOf(fact));
  marks.open.push(...numerals.filter((numeral) => numeral.status === "open"));
  return marks;
}

/** A decision changes one fact of a thousand: the words of the others are not looked for again. */
const known = new WeakMap<FactView, readonly Span[]>();

function figuresOf(fact: FactView): readonly Span[] {
  const before = known.get(fact);
  if (before) return before;
  const figures = fact.evidence.filter((span) => figureRoles.includes(span.role));
  known.set(fact, figures);
  return figures;
}

const markOfRole: Record<EvidenceRole, HandMark> = {
  evidence: "sentence",
  value: "value",
  change: "change",
  prior: "prior",
  period: "period",
  place: "place",
};

/**
 * The words of the fact in hand. Where no evidence says where its period or place stands, the words from which the engine
 * took them are marked: they may lie far from the sentence.
 */
export function ofFact(fact: FactView): Record<HandMark, Span[]> {
  const marks = emptyHand();
  for (const span of fact.evidence) marks[markOfRole[span.role]].push(span);
  for (const field of ["period", "place"] as const) {
    const span = fact.sources[field]?.span;
    if (marks[field].length === 0 && span) marks[field].push(span);
  }
  return marks;
}

/** The links as they are being put together. */
export function ofLinks(evidence: readonly (Span & { readonly role: EvidenceRole })[]): Record<HandMark, Span[]> {
  const marks = emptyHand();
  for (const span of evidence) marks[markOfRole[span.role]].push(span);
  return marks;
}

/** The numeral in hand, in its sentence. */
export function ofNumeral(numeral: NumeralView, sentence: readonly Span[]): Record<HandMark, Span[]> {
  return { ...emptyHand(), sentence: [...sentence], numeral: [numeral] };
}

export function emptyHand(): Record<HandMark, Span[]> {
  return { sentence: [], place: [], period: [], prior: [], change: [], value: [], numeral: [] };
}
