/**
 * The part of a fact that decisions change and the log records. Types only: transitions.ts says what each decision does,
 * undo.ts takes it back.
 */
import type { EvidenceSpan, FactFields, FieldSources } from "@/lib/fact/fact";
import type { FactStatus, RejectReason } from "./decision";

export interface FactState extends FactFields {
  readonly status: FactStatus;
  readonly evidence: readonly EvidenceSpan[];
  readonly sources: FieldSources;
  /** True if a correction by a person is in force; history.ts says which are. */
  readonly corrected: boolean;
  readonly changedSinceApproval: boolean;
  /** Hash of approval.ts' content, set exactly while the fact is approved. */
  readonly approvalHash: string | null;
  readonly rejectReason: RejectReason | null;
  readonly rejectNote: string | null;
  /** Id of the person whose decision is in force; null while the fact is proposed. */
  readonly decidedBy: string | null;
  /** ISO 8601 in UTC with milliseconds, or null with `decidedBy`. */
  readonly decidedAt: string | null;
  /** The person who made it took that back: kept for the log only. */
  readonly withdrawn: boolean;
}

/** What one event changed, by key of the state; `sources.` and a field's name for where that field came from. */
export type Changes = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
