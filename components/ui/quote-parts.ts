/** Cuts a quoted sentence into its figures and the words between them. Pure. */
import type { EvidenceRole, EvidenceSpan } from "@/lib/fact/fact";

export interface QuotePart {
  readonly role: EvidenceRole | null;
  /** Offset in the source. */
  readonly start: number;
  readonly words: string;
}

/** The parts of `piece` in order; joined they are its quote. Where two roles overlap, the first that begins counts. */
export function quoteParts(piece: EvidenceSpan, evidence: readonly EvidenceSpan[]): QuotePart[] {
  const inside = evidence
    .filter((span) => span.role !== "evidence" && span.start >= piece.start && span.end <= piece.end)
    .toSorted((a, b) => a.start - b.start);
  const parts: QuotePart[] = [];
  let at = piece.start;
  const add = (role: EvidenceRole | null, end: number) => {
    if (end > at) parts.push({ role, start: at, words: piece.quote.slice(at - piece.start, end - piece.start) });
    at = Math.max(at, end);
  };
  for (const span of inside) {
    if (span.start < at) continue;
    add(null, span.start);
    add(span.role, span.end);
  }
  add(null, piece.start + piece.quote.length);
  return parts;
}
