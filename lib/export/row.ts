/** One row of a dataset: an approved fact with everything that leads back to its words. Plain data, no format. */
import type { FactFields } from "@/lib/fact/fact";
import type { Span } from "@/lib/text/span";

export interface ExportRow extends FactFields {
  readonly id: string;
  /** Of the place, GB/T 2260 (nine digits for a town), or null. */
  readonly placeCode: string | null;
  readonly title: string;
  /** Of the article: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** Pieces of the sentence in reading order, with the words that stand there. */
  readonly evidence: readonly (Span & { readonly quote: string })[];
  /** Where the figures stand; mostly one span each, none where the field is null. */
  readonly valueSpans: readonly Span[];
  readonly changeSpans: readonly Span[];
  readonly priorSpans: readonly Span[];
  /** Name of the source file. */
  readonly file: string;
  /** Of the source file's bytes, hexadecimal. */
  readonly sha256: string;
  /** How the file's bytes become the text that the spans count in. */
  readonly encoding: string;
  readonly approvedBy: string;
  /** ISO 8601 in UTC. */
  readonly approvedAt: string;
  /** Whether a person changed what the engine had read. */
  readonly corrected: boolean;
  /** Address that opens the fact in the app. */
  readonly link: string;
}

/** The sentence as one text: pieces that layout has cut apart are joined without anything between them. */
export function quoteOf(row: Pick<ExportRow, "evidence">): string {
  return row.evidence.map((piece) => piece.quote).join("");
}
