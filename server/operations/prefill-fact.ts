/** What the engine reads in a selection, for the form in which a person makes a fact. Stores nothing. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { PrefillView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { extractSelection, type SelectionReading } from "@/lib/extract/extract";
import type { EvidenceRole } from "@/lib/fact/fact";
import { findNumerals } from "@/lib/text/ledger";
import { contains, type Span } from "@/lib/text/span";
import { getDb } from "../db";
import { findReviewHead } from "../repositories/review";
import { sourceText } from "../repositories/source-text";

/** `not-found` and `not-allowed` as for a decision; `invalid-input` for a selection that is empty or leaves the article. */
export async function prefillFact(actor: Actor, articleId: string, selection: Span): Promise<Outcome<PrefillView>> {
  const head = await findReviewHead(getDb(), articleId, actor.userId);
  if (!head) return refuse("not-found");
  if (!can(head.role, "fact.decide")) return refuse("not-allowed");
  if (selection.start >= selection.end || !contains(head, selection)) return refuse("invalid-input", { spans: [0] });
  const text = await sourceText(getDb(), head.sourceId, head.textSha256);
  if (text === null) throw new Error(`The text of source ${head.sourceId} does not have its SHA-256.`);
  const { start, end, title, byline, date, place } = head;
  const reading = extractSelection(text, { start, end, title, byline, date, place }, selection);
  return ok({ fields: reading.fields, evidence: linked(reading, findNumerals(text, selection)) });
}

function linked(reading: SelectionReading, numerals: readonly Span[]): PrefillView["evidence"] {
  const one = (role: EvidenceRole, span: Span | null) => (span ? [{ role, start: span.start, end: span.end }] : []);
  const figures = [
    ...one("value", reading.valueSpan),
    ...one("change", reading.changeSpan),
    ...one("prior", reading.priorSpan),
  ];
  // Where the engine reads no figure, the one numeral that was selected is what the person means; of several, any might be.
  const meant = figures.length === 0 && numerals.length === 1 ? one("value", numerals[0] ?? null) : figures;
  return [...reading.evidence.flatMap((span) => one("evidence", span)), ...meant];
}
