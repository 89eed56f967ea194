/** What the review screen knows: one value for the whole article. Types and the start; reduce.ts says how it changes. */
import type { ClientProblem } from "@/components/api/client";
import type { FactView, NumeralView, ReviewView } from "@/lib/api/views";
import type { EvidenceRole, FactFields } from "@/lib/fact/fact";
import type { FactDecision, NumeralDecision } from "@/lib/review/decision";
import { openItems, type QueueOrder } from "@/lib/review/queue";
import type { Span } from "@/lib/text/span";
import type { Cell } from "./cell-range";
import type { ColumnId } from "./columns";
import type { Draft } from "./edit-draft";
import type { ItemRef } from "./hit";
import { type Lanes, type Op, startLanes } from "./lanes";
import type { LinkWork } from "./link-work";
import type { PastePlan } from "./paste-plan";

export type FactOp = Op<FactView, FactDecision>;
export type NumeralOp = Op<NumeralView, NumeralDecision>;

/** What the keys and the lower pane are about. */
export type Mode =
  | { readonly kind: "browse" }
  | { readonly kind: "edit"; readonly factId: string; readonly column: ColumnId; readonly draft: Draft }
  | { readonly kind: "reject"; readonly factId: string }
  | { readonly kind: "reopen"; readonly factId: string }
  | { readonly kind: "not-fact"; readonly numeralId: string }
  | ({ readonly kind: "link"; readonly factId: string } & LinkWork)
  | { readonly kind: "create"; readonly selection: Span }
  | { readonly kind: "merge"; readonly item: ItemRef };

/** What the lower pane tells of the fact in hand; kept from fact to fact. */
export const handTabs = ["fields", "why", "comments", "history"] as const;
export type HandTab = (typeof handTabs)[number];

/** A decision that can be taken back, or a taking back that can. `before`: how the item looked. */
export interface Done {
  readonly requestId: string;
  readonly item: ItemRef;
  readonly before: FactView | NumeralView | null;
  /** The same for all that was decided by one step (a paste), and is taken back by one. */
  readonly group?: string;
}

/** What a person asks the server to make of words that the engine has not read. */
export interface NewFactWork {
  readonly kind: "create";
  readonly fields: FactFields;
  readonly evidence: readonly (Span & { readonly role: EvidenceRole })[];
}

/** Anything that is decided on this screen. */
export type Work = FactOp["work"] | NumeralOp["work"] | NewFactWork;

/** A new fact that the server has not made yet: it has no id and no lane. */
export interface Creation {
  readonly requestId: string;
  readonly work: NewFactWork;
  readonly state: "sending" | "waiting";
  /** Its form is open and shows what comes of it. */
  readonly inForm: boolean;
}

/** A decision that the server would not have. Kept in sight until the person has done with it. */
export interface Refusal {
  readonly requestId: string;
  /** Null for a new fact. */
  readonly item: ItemRef | null;
  readonly work: Work;
  readonly problem: ClientProblem;
}

/** A decision as the device has kept it (components/outbox). */
export interface Kept {
  readonly requestId: string;
  readonly item: ItemRef | null;
  readonly work: Work;
  /** The version that goes with it; null while others of its lane are before it. */
  readonly version: number | null;
  /** Of an undo: the event that is taken back, as soon as it is known. */
  readonly event: string | null;
  /** Why the server would not have it; null for one that is still to be sent. */
  readonly refusal: ClientProblem | null;
  /** As in `Done`: what was decided by one step is taken back by one after a reload too. */
  readonly group?: string;
}

/** Something to be read out to those who cannot see it: a key of the messages under `review.said` and its values. */
export interface Said {
  readonly key: SaidKey;
  readonly values: Readonly<Record<string, string>>;
  /** Counts up, so that the same words are read again. */
  readonly count: number;
}
export type SaidKey =
  | "approved"
  | "rejected"
  | "reopened"
  | "corrected"
  | "linked"
  | "created"
  | "notFact"
  | "numeralReopened"
  | "undone"
  | "redone"
  | "refused"
  | "conflict"
  | "waiting"
  | "restored"
  | "complete"
  | "copied"
  | "pasted"
  | "textOrder"
  | "leastCertainOrder"
  | "cannot";

export interface ReviewState {
  readonly view: ReviewView;
  readonly facts: Lanes<FactView, FactDecision>;
  readonly numerals: Lanes<NumeralView, NumeralDecision>;
  readonly hand: ItemRef | null;
  readonly column: ColumnId;
  /** A selection of cells. It holds only while `head` is the cell in hand: whatever moves the hand ends it. */
  readonly selection: { readonly anchor: Cell; readonly head: Cell } | null;
  /** Of the last paste, while cells that it left as they were are shown. */
  readonly pasted: PastePlan | null;
  readonly mode: Mode;
  readonly tab: HandTab;
  /** A comment is about to be written: its field takes the focus, and that ends it. */
  readonly commenting: boolean;
  /** Newest last. */
  readonly done: readonly Done[];
  readonly undone: readonly Done[];
  /** The event that each confirmed request made. */
  readonly events: ReadonlyMap<string, string>;
  readonly refusals: readonly Refusal[];
  readonly creations: readonly Creation[];
  /** Where unsent decisions are: on the device, where a reload finds them, or in this page alone. */
  readonly keeping: "device" | "page";
  /** Why the last request could not be sent, while something waits. */
  readonly waitingBecause: ClientProblem | null;
  readonly search: string;
  readonly openOnly: boolean;
  /** What comes next after a decision. */
  readonly order: QueueOrder;
  readonly said: Said | null;
}

export function startReview(view: ReviewView, order: QueueOrder = "text"): ReviewState {
  const first = openItems(view.facts, view.numerals, order)[0] ?? null;
  const fallback = view.facts[0];
  return {
    view,
    facts: startLanes(view.facts),
    numerals: startLanes(view.numerals),
    hand: first ? { kind: first.kind, id: first.id } : fallback ? { kind: "fact", id: fallback.id } : null,
    column: "indicator",
    selection: null,
    pasted: null,
    mode: { kind: "browse" },
    tab: "fields",
    commenting: false,
    done: [],
    undone: [],
    events: new Map(),
    refusals: [],
    creations: [],
    keeping: "device",
    waitingBecause: null,
    search: "",
    openOnly: false,
    order,
    said: null,
  };
}
