/** What an event changed of the words that a fact is linked to, role by role. Pure. */
import { type EvidenceRole, evidenceRoles } from "@/lib/fact/fact";

export interface LinkedWords {
  readonly role: EvidenceRole;
  /** Empty where nothing was linked. */
  readonly from: string;
  readonly to: string;
}

/** The roles whose words differ, in the order of `evidenceRoles`. Takes what the log holds, of whatever form. */
export function linkedWords(from: unknown, to: unknown): LinkedWords[] {
  return evidenceRoles.flatMap((role) => {
    const words = { role, from: wordsOf(from, role), to: wordsOf(to, role) };
    return words.from === words.to ? [] : [words];
  });
}

function wordsOf(list: unknown, role: EvidenceRole): string {
  if (!Array.isArray(list)) return "";
  return list.flatMap((span) => (isQuote(span) && span.role === role ? [span.quote] : [])).join(" … ");
}

function isQuote(span: unknown): span is { readonly role: string; readonly quote: string } {
  return (
    typeof span === "object" && span !== null && "role" in span && "quote" in span && typeof span.quote === "string"
  );
}
