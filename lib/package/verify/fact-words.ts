/**
 * Does a released fact stand on its words? Offsets, quotes, article and position, character by character. Pure; where the
 * text did not travel along, what can be said from the quotes alone.
 */
import { type EvidenceSpan, evidenceRoles } from "@/lib/fact/fact";
import { positionOf } from "@/lib/review/evidence";
import { contains, type Span } from "@/lib/text/span";
import type { ReleasedFact } from "../content";
import type { FindingPlace } from "./finding";
import type { FindingLog } from "./report";

/** The article and the text of its source; the text is null in a release without texts. */
export interface FactGround {
  readonly article: Span;
  readonly text: string | null;
}

/** The words that a period or a place was taken from may stand anywhere in the source: cuts move around them. */
const anywhere: ReadonlySet<string> = new Set(["period", "place"]);

/** @param at file and line of the fact */
export function checkFactWords(fact: ReleasedFact, ground: FactGround, at: FindingPlace, log: FindingLog): void {
  const { evidence } = fact;
  let role = 0;
  let hasSentence = false;
  for (const [index, span] of evidence.entries()) {
    const place = () => ({ ...at, id: fact.id, column: `evidence.${index}` });
    checkSpan(span, ground, place, log);
    const next = evidenceRoles.indexOf(span.role);
    if (next < role) log.add("evidence-order", place());
    role = next;
    hasSentence ||= next === 0;
  }
  if (!hasSentence) log.add("evidence-missing", { ...at, id: fact.id });
  const position = positionOf(evidence);
  if (evidence.length > 0 && position !== fact.position) {
    log.add("position-differs", { ...at, id: fact.id, found: `${fact.position}`, expected: `${position}` });
  }
  for (const [field, source] of Object.entries(fact.fieldSources)) {
    const span = source.span;
    if (span && (span.start >= span.end || (ground.text !== null && span.end > ground.text.length))) {
      log.add("span-outside", {
        ...at,
        id: fact.id,
        column: `fieldSources.${field}`,
        found: `${span.start}..${span.end}`,
      });
    }
  }
}

function checkSpan(
  span: EvidenceSpan,
  { article, text }: FactGround,
  place: () => FindingPlace,
  log: FindingLog,
): void {
  const { start, end, quote, role } = span;
  if (start >= end || (text !== null && end > text.length)) {
    log.add("span-outside", { ...place(), found: `${start}..${end}` });
    return;
  }
  if (quote.length !== end - start) {
    log.add("span-length", { ...place(), found: `${quote.length}`, expected: `${end - start}` });
  } else if (text !== null && !text.startsWith(quote, start)) {
    log.add("quote-differs", { ...place(), found: quote, expected: text.slice(start, end) });
  }
  if (splits(quote)) log.add("span-splits", { ...place(), found: `${start}..${end}` });
  if (!anywhere.has(role) && !contains(article, span)) {
    log.add("evidence-outside-article", {
      ...place(),
      found: `${start}..${end}`,
      expected: `${article.start}..${article.end}`,
    });
  }
}

/** A text of Kaoju has no half characters, so half of one can only stand at the ends of a quote. */
function splits(quote: string): boolean {
  const first = quote.charCodeAt(0);
  const last = quote.charCodeAt(quote.length - 1);
  return (first >= 0xdc00 && first <= 0xdfff) || (last >= 0xd800 && last <= 0xdbff);
}
