/**
 * Does a released fact stand on its words? Offsets, quotes, article and position, character by character. Pure; where the
 * text did not travel along, what can be said from the quotes alone.
 */
import { type EvidenceSpan, evidenceRoles, factFieldNames } from "@/lib/fact/fact";
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
  let index = 0;
  for (const span of evidence) {
    const words = { fact, index, at };
    checkSpan(span, ground, words, log);
    const next = evidenceRoles.indexOf(span.role);
    if (next < role) log.add("evidence-order", placeOf(words));
    role = next;
    hasSentence ||= next === 0;
    index++;
  }
  if (!hasSentence) log.add("evidence-missing", { ...at, id: fact.id });
  const position = positionOf(evidence);
  if (evidence.length > 0 && position !== fact.position) {
    log.add("position-differs", { ...at, id: fact.id, found: `${fact.position}`, expected: `${position}` });
  }
  for (const field of factFieldNames) {
    const span = fact.fieldSources[field]?.span;
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

function checkSpan(span: EvidenceSpan, { article, text }: FactGround, words: LinkedWords, log: FindingLog): void {
  const { start, end, quote, role } = span;
  if (start >= end || (text !== null && end > text.length)) {
    log.add("span-outside", { ...placeOf(words), found: `${start}..${end}` });
    return;
  }
  if (quote.length !== end - start) {
    log.add("span-length", { ...placeOf(words), found: `${quote.length}`, expected: `${end - start}` });
  } else if (text !== null && !text.startsWith(quote, start)) {
    log.add("quote-differs", { ...placeOf(words), found: quote, expected: text.slice(start, end) });
  }
  if (splits(quote)) log.add("span-splits", { ...placeOf(words), found: `${start}..${end}` });
  if (!anywhere.has(role) && !contains(article, span)) {
    log.add("evidence-outside-article", {
      ...placeOf(words),
      found: `${start}..${end}`,
      expected: `${article.start}..${article.end}`,
    });
  }
}

/** Which of its words are looked at. */
interface LinkedWords {
  readonly fact: ReleasedFact;
  readonly index: number;
  readonly at: FindingPlace;
}

function placeOf({ fact, index, at }: LinkedWords): FindingPlace {
  return { ...at, id: fact.id, column: `evidence.${index}` };
}

/** A text of Kaoju has no half characters, so half of one can only stand at the ends of a quote. */
function splits(quote: string): boolean {
  const first = quote.charCodeAt(0);
  const last = quote.charCodeAt(quote.length - 1);
  return (first >= 0xdc00 && first <= 0xdfff) || (last >= 0xd800 && last <= 0xdbff);
}
