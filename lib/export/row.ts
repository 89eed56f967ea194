/** One row of a dataset: a fact with everything that leads back to its words. Plain data, no format. */
import type { EvidenceRole, EvidenceSpan, FactFields } from "@/lib/fact/fact";
import type { FactStatus } from "@/lib/review/decision";
import type { Span } from "@/lib/text/span";

export interface ExportRow extends FactFields, FactSpans {
  readonly id: string;
  readonly status: FactStatus;
  /** Of the place, GB/T 2260 (nine digits for a town), or null. */
  readonly placeCode: string | null;
  /** Id of the article. */
  readonly article: string;
  readonly title: string;
  /** Of the article: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** Id of the source. */
  readonly source: string;
  /** Name of the source file. */
  readonly file: string;
  /** Of the source file's bytes, hexadecimal. */
  readonly sha256: string;
  /** How the file's bytes become the text that the spans count in. */
  readonly encoding: string;
  /** Id of the rule that made it, or `person`. */
  readonly rule: string;
  /** 0 to 1; null where a person made the fact. */
  readonly confidence: number | null;
  /** Codes of what is doubtful about it. */
  readonly findings: readonly string[];
  /** Who approved or rejected it; null where nobody has. */
  readonly decidedBy: string | null;
  /** ISO 8601 in UTC, or null. */
  readonly decidedAt: string | null;
  /** Whether a person changed what the engine had read. */
  readonly corrected: boolean;
  /** Address that shows the fact. */
  readonly link: string;
}

/** A fact's words by what they carry; mostly one span each, none where the field is null. */
export interface FactSpans {
  /** Pieces of the sentence in reading order, with the words that stand there. */
  readonly evidence: readonly (Span & { readonly quote: string })[];
  readonly valueSpans: readonly Span[];
  readonly changeSpans: readonly Span[];
  readonly priorSpans: readonly Span[];
  readonly periodSpans: readonly Span[];
  readonly placeSpans: readonly Span[];
}

/** The linked words sorted out; within a role they stay in their order. */
export function factSpans(links: readonly EvidenceSpan[]): FactSpans {
  const spans: Record<EvidenceRole, Span[]> = { evidence: [], value: [], change: [], prior: [], period: [], place: [] };
  const evidence: (Span & { quote: string })[] = [];
  for (const { role, start, end, quote } of links) {
    if (role === "evidence") evidence.push({ start, end, quote });
    else spans[role].push({ start, end });
  }
  return {
    evidence,
    valueSpans: spans.value,
    changeSpans: spans.change,
    priorSpans: spans.prior,
    periodSpans: spans.period,
    placeSpans: spans.place,
  };
}

/** The sentence as one text: pieces that layout has cut apart are joined without anything between them. */
export function quoteOf(row: Pick<ExportRow, "evidence">): string {
  const [first, ...rest] = row.evidence;
  return rest.length === 0 ? (first?.quote ?? "") : row.evidence.map((piece) => piece.quote).join("");
}
