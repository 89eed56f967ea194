/** Everything that can happen to the state of the review screen, by name. What it does to it is reduce.ts. */
import type { ClientProblem } from "@/components/api/client";
import type { DecisionView, FactView, NumeralView } from "@/lib/api/views";
import type { QueueOrder } from "@/lib/review/queue";
import type { Cell } from "./cell-range";
import type { ColumnId } from "./columns";
import type { ItemRef } from "./hit";
import type { PastePlan } from "./paste-plan";
import type { FactOp, HandTab, Kept, Mode, NewFactWork, NumeralOp, ReviewState, SaidKey } from "./review-state";

export type Action =
  | { readonly kind: "take"; readonly item: ItemRef | null; readonly column?: ColumnId }
  | { readonly kind: "column"; readonly column: ColumnId }
  /** The cell in hand is now this one, and all cells between it and where the selection began are selected. */
  | { readonly kind: "extend"; readonly to: Cell }
  | { readonly kind: "pasted"; readonly plan: PastePlan | null }
  | { readonly kind: "mode"; readonly mode: Mode }
  | { readonly kind: "tab"; readonly tab: HandTab }
  /** The person is about to write about the fact in hand. */
  | { readonly kind: "comment" }
  | { readonly kind: "search"; readonly words: string }
  | { readonly kind: "open-only"; readonly on: boolean }
  | { readonly kind: "order"; readonly order: QueueOrder }
  | { readonly kind: "decide-fact"; readonly factId: string; readonly op: FactOp; readonly group?: string }
  | { readonly kind: "decide-numeral"; readonly numeralId: string; readonly op: NumeralOp }
  /** The undo or redo of the last entry of its stack. */
  | { readonly kind: "step"; readonly way: "undo" | "redo"; readonly requestId: string }
  | { readonly kind: "answered"; readonly item: ItemRef; readonly requestId: string; readonly answer: DecisionView }
  | { readonly kind: "create"; readonly requestId: string; readonly work: NewFactWork; readonly inForm: boolean }
  | {
      readonly kind: "creation";
      readonly requestId: string;
      readonly state: "sending" | "waiting";
      readonly problem: ClientProblem | null;
    }
  | { readonly kind: "created"; readonly requestId: string; readonly answer: DecisionView }
  /** `item` is null for a new fact. */
  | {
      readonly kind: "refused";
      readonly item: ItemRef | null;
      readonly requestId: string;
      readonly problem: ClientProblem;
    }
  /** What the device had kept from before. */
  | { readonly kind: "restored"; readonly kept: readonly Kept[] }
  | { readonly kind: "keeping"; readonly on: ReviewState["keeping"] }
  /** What others have decided. */
  | {
      readonly kind: "met";
      readonly facts: readonly FactView[];
      readonly numerals: readonly NumeralView[];
      readonly gone: readonly string[];
    }
  | { readonly kind: "conflict"; readonly item: ItemRef; readonly theirs: FactView | NumeralView }
  | {
      readonly kind: "lane";
      readonly item: ItemRef;
      readonly state: "sending" | "waiting";
      readonly problem: ClientProblem | null;
    }
  | { readonly kind: "settle-fact"; readonly factId: string; readonly ops: readonly FactOp[] }
  | { readonly kind: "settle-numeral"; readonly numeralId: string; readonly ops: readonly NumeralOp[] }
  | { readonly kind: "read-refusal"; readonly requestId: string }
  | { readonly kind: "say"; readonly key: SaidKey; readonly values?: Readonly<Record<string, string>> };
