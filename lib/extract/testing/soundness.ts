/** What is wrong with an extraction whatever its text says; for tests, in words that say where. It asks for no meaning. */
import type { FactFields } from "@/lib/fact/fact";
import { checkFields, type FieldProblemCode } from "@/lib/fact/validate";
import { contains, overlaps, type Span } from "@/lib/text/span";
import type { ExtractedFact, Extraction } from "../extraction";

/** What a text may leave unsaid: its place, and the unit of a change (`增加12，`). A person is asked for it. */
function unsaid({ changeUnit }: FactFields, code: FieldProblemCode): boolean {
  return code === "place-empty" || (code === "change-unit-missing" && changeUnit === "");
}

/** Fields that no person could type, and a confidence that is no chance. */
export function unsoundFields({ facts }: Extraction): string[] {
  return facts.flatMap(({ fields, confidence }) => {
    const problems = checkFields(fields).filter(({ code }) => !unsaid(fields, code));
    const told = problems.map(({ field, code }) => `${field} is ${fields[field]}: ${code}`);
    return confidence > 0 && confidence <= 1 ? told : [...told, `confidence ${confidence}`];
  });
}

/** Spans that lie outside of what they should: pieces of evidence apart in the article, each figure within them, once. */
export function unsoundSpans({ facts }: Extraction, article: Span): string[] {
  const levels = new Set<number>();
  return facts.flatMap((fact) => {
    const told = [
      ...unsoundEvidence(fact.evidence, article),
      ...figuresOf(fact).flatMap((figure) => unheld(fact, figure)),
    ];
    if (fact.valueSpan && levels.has(fact.valueSpan.start)) told.push(`two levels at ${fact.valueSpan.start}`);
    if (fact.valueSpan) levels.add(fact.valueSpan.start);
    return told;
  });
}

function unsoundEvidence(evidence: readonly Span[], article: Span): string[] {
  const inside = evidence.every((piece) => piece.start < piece.end && contains(article, piece));
  const apart = evidence.every((piece, index) => !evidence.slice(index + 1).some((other) => overlaps(piece, other)));
  return evidence.length > 0 && inside && apart ? [] : [`evidence ${JSON.stringify(evidence)}`];
}

interface StatedFigure {
  readonly name: "value" | "change" | "prior";
  readonly stated: string | null;
  readonly span: Span | null;
}

/** The three figures that a fact may have, each with what it states and where. */
export function figuresOf({ fields, valueSpan, changeSpan, priorSpan }: ExtractedFact): StatedFigure[] {
  return [
    { name: "value", stated: fields.value, span: valueSpan },
    { name: "change", stated: fields.change, span: changeSpan },
    { name: "prior", stated: fields.prior, span: priorSpan },
  ];
}

/** A figure has a span exactly if it is stated, and the span begins and ends in pieces of the evidence. */
function unheld({ evidence }: ExtractedFact, { name, stated, span }: StatedFigure): string[] {
  if (stated === null && span === null) return [];
  const has = (at: number) => evidence.some((piece) => piece.start <= at && at < piece.end);
  const held = stated !== null && span !== null && span.start < span.end && has(span.start) && has(span.end - 1);
  return held ? [] : [`${name} ${stated} at ${JSON.stringify(span)}`];
}

/** Numerals of the ledger that are out of order, settled twice, or settled by a fact that is none. */
export function unsoundLedger({ ledger, facts }: Extraction, article: Span): string[] {
  let last = article.start;
  return ledger.flatMap(({ start, end, fact, reason }) => {
    const inOrder = last <= start && start < end && end <= article.end;
    last = end;
    const settled = fact === null || (reason === null && facts[fact] !== undefined);
    return inOrder && settled ? [] : [`numeral ${start} to ${end}, fact ${fact}, ${reason}`];
  });
}
