/**
 * What the finders saw in one sentence, and the facts in the making. Offsets here are of the sentence's words; they become
 * offsets of the source only when a fact is handed out.
 */
import type { FieldSources, Level } from "@/lib/fact/fact";
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { Span } from "@/lib/text/span";
import type { Clause } from "./clauses";
import type { ChangeReading } from "./finders/changes";
import type { Comparison } from "./finders/comparisons";
import type { Figure } from "./finders/figure";
import type { Refused } from "./finders/figures";
import type { PeriodMention } from "./finders/periods";
import type { PlaceMention } from "./finders/places";
import type { SentenceWords } from "./sentence-words";

/** One sentence with everything that was found in it. */
export interface Reading {
  readonly index: number;
  readonly sentence: SentenceWords;
  readonly clauses: readonly Clause[];
  readonly figures: readonly Figure[];
  readonly refused: readonly Refused[];
  readonly comparisons: readonly Comparison[];
  readonly periods: readonly PeriodMention[];
  readonly places: readonly PlaceMention[];
}

/** What a figure states. `text`: the span of the verb or of the words that decided it. */
export type Role =
  | { readonly kind: "level"; readonly arrival: Span | null }
  | { readonly kind: "change"; readonly sign: 1 | -1; readonly verb: Span | null; readonly listed: boolean }
  | { readonly kind: "prior"; readonly of: "next" | "last" | "change"; readonly sign?: 1 | -1 }
  | { readonly kind: "refused"; readonly reason: NotFactReason | null };

export interface ChangeDraft extends ChangeReading {
  /** Null for 持平, which has no figure. */
  readonly figure: Figure | null;
  readonly span: Span;
  /** The verb of change; null where the comparison stands right before the figure. */
  readonly verb: Span | null;
  basis: string | null;
  basisSpan: Span | null;
  basisInherited: boolean;
}

/** A fact in the making: refiners fill it in. One draft belongs to one sentence. */
export interface Draft {
  readonly reading: Reading;
  readonly clause: Clause;
  /** Id of the rule that made it, `level` or `change` and what was special. */
  rule: string;
  level: Figure | null;
  change: ChangeDraft | null;
  prior: Figure | null;
  /** Where its words are looked for: before the figure from `left`, after it up to `right`. */
  left: number;
  right: number;
  /** `下降至` before the level: no part of what is counted. */
  arrival: Span | null;
  /** Words of a 分别 list that are its subject alone. */
  subject: Span | null;
  /** What all items of a 分别 list share, at its end: `甲、乙佩戴率分别为…`. */
  shared: Span | null;
  /** A draft whose indicator it shares: a second change of one level, `23起98人`. */
  twin: Draft | null;
  indicator: string;
  /** The verb that governs it, if the words have one: later items of a list take it. */
  verb: string;
  /** What the verb takes: `受理治安案件` has 治安案件. */
  object: string;
  place: string;
  period: string | null;
  priorPeriod: string | null;
  scale: Level;
  readonly sources: FieldSources;
  /** Steps of the reasoning, with spans in the sentence's words. */
  steps: { rule: string; field: string; span: Span | null; to: string }[];
  /** How much was guessed: each entry lowers the confidence. */
  doubts: string[];
}

/** Where the draft's own figure begins and ends: the level, else the change. */
export function anchorOf(draft: Draft): Span {
  return draft.level ?? draft.change?.span ?? draft.prior ?? draft.clause;
}

export function note(draft: Draft, rule: string, field: string, span: Span | null, to: string): void {
  draft.steps.push({ rule, field, span, to });
}
