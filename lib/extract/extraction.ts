/** What the engine hands out. Plain data: it goes into the database, to the browser and to JSON Lines unchanged. */
import type { FactFields, FieldSources } from "@/lib/fact/fact";
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { Span } from "@/lib/text/span";
import type { Doubt } from "./doubts/doubts";

/** One step of the reasoning about one fact: which rule did what to which field, from which words. */
export interface TraceStep {
  readonly rule: string;
  readonly field: string;
  /** The words that the rule read; null when it used none (a default). */
  readonly span: Span | null;
  /** What the field became, as text. */
  readonly to: string;
}

export interface ExtractedFact {
  readonly fields: FactFields;
  /** Pieces of the sentence, in reading order. */
  readonly evidence: readonly Span[];
  /** The figure with its unit and qualifier. At least one of the three is not null. */
  readonly valueSpan: Span | null;
  readonly changeSpan: Span | null;
  readonly priorSpan: Span | null;
  readonly sources: FieldSources;
  /** Id of the rule that made the fact. */
  readonly rule: string;
  /** The chance, 0 to 1, that every field is right. */
  readonly confidence: number;
  /** Signs that a field may be wrong; the confidence follows from them. */
  readonly doubts: readonly Doubt[];
  readonly trace: readonly TraceStep[];
}

/** One numeral of the article and what the engine made of it. */
export interface LedgerEntry extends Span {
  /** Index into `facts` of the fact whose figure covers it, or null. */
  readonly fact: number | null;
  /** Why it is no fact; null with `fact` null means open: a person must say. */
  readonly reason: NotFactReason | null;
}

export interface Extraction {
  /** In the order of their figures in the text. */
  readonly facts: readonly ExtractedFact[];
  /** Every numeral of the article, in order. */
  readonly ledger: readonly LedgerEntry[];
}
