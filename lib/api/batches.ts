/** Decisions over many items at once, as the API takes and answers them. What a batch can decide is in lib/review/batch.ts. */
import { z } from "zod";
import type { FactField, FactFields } from "@/lib/fact/fact";
import type { NotFactReason } from "@/lib/fact/not-fact";
import { type BatchDecision, batchDecision } from "@/lib/review/batch";
import type { FactStatus } from "@/lib/review/decision";
import { factFilter } from "@/lib/review/fact-filter";
import type { ProblemCode } from "./problem";
import type { PersonView } from "./views";

/** More items than this are no batch: people would approve what nobody has looked through. */
export const mostBatchItems = 20_000;
/** So many items are decided by one request, so that each is short and a lost one loses little. */
export const batchStep = 500;
/** So many items are shown of a batch, of those that change and of those that do not. */
export const batchSamples = 20;

const ids = z.array(z.uuid()).max(mostBatchItems);

export const batchSelection = z.union([
  /** Every fact that fits, but for some. */
  z.strictObject({ filter: factFilter, except: ids.optional() }),
  z.strictObject({ factIds: ids.min(1) }),
  /** All open numerals of an article. */
  z.strictObject({ article: z.uuid(), numerals: z.literal("open") }),
  /** The open facts with the mistake that this correction (an event) has mended. */
  z.strictObject({ alike: z.uuid() }),
]);
export type BatchSelection = z.infer<typeof batchSelection>;

export const batchRequest = z
  .strictObject({ selection: batchSelection, decision: batchDecision })
  // Facts are not settled, and numerals are nothing else.
  .refine(({ selection, decision }) => "numerals" in selection === (decision.kind === "settle"));
export type BatchRequest = z.infer<typeof batchRequest>;

/** `prepared`: nothing is decided yet. `running` and `undoing`: some is, and asking again goes on. `undone` is the end. */
export type BatchStatus = "prepared" | "running" | "done" | "undoing" | "undone";

/** `kept`: it was decided and could not be taken back. */
export type BatchOutcome = "waiting" | "done" | "refused" | "undone" | "kept";

/**
 * Why an item is not decided, or not taken back. `already-so`: it is already what it would become. `no-reason`: of a numeral,
 * nothing is proposed and nothing was chosen.
 */
export type ItemProblem = ProblemCode | "already-so" | "no-reason";

/** An item of a batch as people look at it. */
export interface BatchRow {
  readonly id: string;
  readonly article: { readonly id: string; readonly title: string };
  /** Null for a numeral. */
  readonly fact: (FactFields & { readonly status: FactStatus }) | null;
  /** The numeral's words with some before and after; null for a fact. */
  readonly numeral: { readonly before: string; readonly words: string; readonly after: string } | null;
  /** What would change, only while the batch is prepared. */
  readonly changes: readonly {
    readonly field: FactField | "status" | "reason";
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly problem: ItemProblem | null;
}

export interface BatchView {
  readonly id: string;
  readonly projectId: string;
  readonly status: BatchStatus;
  readonly decision: BatchDecision;
  readonly by: PersonView;
  readonly createdAt: string;
  readonly total: number;
  /** While the batch is prepared all items wait; those with a problem are known not to change. */
  readonly outcomes: Readonly<Record<BatchOutcome, number>>;
  /** Items that are not decided or not taken back, by why. */
  readonly problems: readonly { readonly code: ItemProblem; readonly count: number }[];
  /** Of numerals that are settled: by the reason that each is given. */
  readonly reasons: readonly { readonly reason: NotFactReason; readonly count: number }[];
  /** Some that would change; empty once the batch has been run. */
  readonly changing: readonly BatchRow[];
  /** Some of those with a problem other than `already-so`. */
  readonly staying: readonly BatchRow[];
}

/** The facts with the mistake that a correction has mended. */
export interface AlikeView {
  readonly count: number;
  /** Each field of the mistake with what it held and what it holds now. */
  readonly mended: readonly { readonly field: FactField; readonly from: string | null; readonly to: string | null }[];
}
