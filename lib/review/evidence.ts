/** The order and the words of a fact's evidence. Pure; whether the words still stand there is a matter of lib/checks. */
import { type EvidenceRole, type EvidenceSpan, evidenceRoles } from "@/lib/fact/fact";
import { type Span, wordsOf } from "@/lib/text/span";

/** Roles whose words are figures or dates: what stands in their spans counts as covered in the ledger. */
export const coveringRoles: readonly EvidenceRole[] = ["value", "change", "prior", "period"];

/** Roles whose words are a figure of the fact itself. */
export const figureRoles: readonly EvidenceRole[] = ["value", "change", "prior"];

/**
 * By role in the order of `evidenceRoles`, and within a role as given: pieces of a sentence are in reading order, which
 * a page in columns does not have in the order of its offsets.
 */
export function orderEvidence<T extends { readonly role: EvidenceRole }>(spans: readonly T[]): T[] {
  return evidenceRoles.flatMap((role) => spans.filter((span) => span.role === role));
}

/** The spans that a person chose, in order, with the words that stand there now. `text` is the whole source. */
export function quoteEvidence(
  text: string,
  chosen: readonly (Span & { readonly role: EvidenceRole })[],
): EvidenceSpan[] {
  return orderEvidence(chosen).map(({ role, start, end }) => ({
    role,
    start,
    end,
    quote: wordsOf(text, { start, end }),
  }));
}

const positionRoles: readonly EvidenceRole[] = [...figureRoles, "evidence"];

/** Where a fact stands in the text, for the order of the table: its first figure, else its first words. */
export function positionOf(spans: readonly (Span & { readonly role: EvidenceRole })[]): number {
  for (const role of positionRoles) for (const span of spans) if (span.role === role) return span.start;
  return spans[0]?.start ?? 0;
}
