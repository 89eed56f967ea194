/** Every way in which the state of the review screen changes. Pure; sender.ts talks to the server. */
import type { ClientProblem } from "@/components/api/client";
import type { DecisionView, FactView, NumeralView } from "@/lib/api/views";
import type { QueueOrder } from "@/lib/review/queue";
import { type Cell, isSameCell } from "./cell-range";
import type { ColumnId } from "./columns";
import type { ItemRef } from "./hit";
import * as lanes from "./lanes";
import { applyToNumeral } from "./optimistic";
import type { PastePlan } from "./paste-plan";
import { busyItem, met, restored } from "./reduce-arrivals";
import { applyOf, settleFact, settleNumeral, without } from "./reduce-settle";
import type {
  Creation,
  Done,
  FactOp,
  HandTab,
  Kept,
  Mode,
  NewFactWork,
  NumeralOp,
  Refusal,
  ReviewState,
  SaidKey,
} from "./review-state";

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

export function reduce(state: ReviewState, action: Action): ReviewState {
  switch (action.kind) {
    case "take":
      return { ...state, hand: action.item, column: action.column ?? state.column, selection: null };
    case "column":
      return { ...state, column: action.column, selection: null };
    case "extend":
      return extended(state, action.to);
    case "pasted":
      return { ...state, pasted: action.plan };
    case "mode":
      return { ...state, mode: action.mode };
    case "tab":
      return { ...state, tab: action.tab, commenting: false };
    case "comment":
      return { ...state, tab: "comments", commenting: true };
    case "search":
      return { ...state, search: action.words };
    case "open-only":
      return { ...state, openOnly: action.on };
    case "order":
      return { ...state, order: action.order };
    case "decide-fact":
      return decideFact(state, action.factId, action.op, action.group);
    case "decide-numeral":
      return decideNumeral(state, action.numeralId, action.op);
    case "step":
      return step(state, action.way, action.requestId);
    case "answered":
      return answered(state, action.item, action.requestId, action.answer);
    case "create": {
      const { requestId, work, inForm } = action;
      return { ...state, creations: [...state.creations, { requestId, work, inForm, state: "sending" }] };
    }
    case "creation":
      return creation(state, action.requestId, action.state, action.problem);
    case "created":
      return created(state, action.requestId, action.answer);
    case "refused":
      return action.item
        ? refused(state, action.item, action.requestId, action.problem)
        : refusedCreation(state, action.requestId, action.problem);
    case "restored":
      return restored(state, action.kept);
    case "keeping":
      return { ...state, keeping: action.on };
    case "met":
      return met(state, action);
    case "conflict":
      return inConflict(state, action.item, action.theirs);
    case "lane":
      return withLaneState({ ...state, waitingBecause: action.problem }, action.item, action.state);
    case "settle-fact":
      return settleFact(state, action.factId, action.ops);
    case "settle-numeral":
      return settleNumeral(state, action.numeralId, action.ops);
    case "read-refusal":
      return { ...state, refusals: state.refusals.filter((refusal) => refusal.requestId !== action.requestId) };
    case "say":
      return {
        ...state,
        said: { key: action.key, values: action.values ?? {}, count: (state.said?.count ?? 0) + 1 },
      };
  }
}

function extended(state: ReviewState, head: Cell): ReviewState {
  const { hand, column, selection } = state;
  const from: Cell | null = hand?.kind === "fact" ? { factId: hand.id, column } : null;
  const goesOn = selection && from && isSameCell(selection.head, from);
  return {
    ...state,
    hand: { kind: "fact", id: head.factId },
    column: head.column,
    selection: { anchor: goesOn ? selection.anchor : (from ?? head), head },
  };
}

function decideFact(state: ReviewState, factId: string, op: FactOp, group?: string): ReviewState {
  const before = state.facts.shown.get(factId);
  if (!before) return state;
  const item: ItemRef = { kind: "fact", id: factId };
  const done: Done = { requestId: op.requestId, item, before, ...(group ? { group } : {}) };
  return {
    ...state,
    mode: modeAfter(state, factId),
    facts: lanes.enqueue(state.facts, factId, op, applyOf(state)),
    done: [...state.done, done],
    undone: [],
  };
}

/**
 * A decision ends what the person was in the middle of with the same item, in the same step: ended first, it would let in
 * another's version that was kept back, and the decision would overwrite what nobody has seen.
 */
function modeAfter(state: ReviewState, id: string): Mode {
  return busyItem(state) === id ? { kind: "browse" } : state.mode;
}

function decideNumeral(state: ReviewState, numeralId: string, op: NumeralOp): ReviewState {
  const before = state.numerals.shown.get(numeralId);
  if (!before) return state;
  const done: Done = { requestId: op.requestId, item: { kind: "numeral", id: numeralId }, before };
  return {
    ...state,
    mode: modeAfter(state, numeralId),
    numerals: lanes.enqueue(state.numerals, numeralId, op, applyToNumeral),
    done: [...state.done, done],
    undone: [],
  };
}

/** Undo takes the last decision back, redo takes the last taking back back: on the server both undo an event. */
function step(state: ReviewState, way: "undo" | "redo", requestId: string): ReviewState {
  const from = way === "undo" ? state.done : state.undone;
  const last = from.at(-1);
  if (!last) return state;
  const { kind, id } = last.item;
  const shown = kind === "fact" ? state.facts.shown.get(id) : state.numerals.shown.get(id);
  const { group } = last;
  const entry: Done = { requestId, item: last.item, before: shown ?? null, ...(group ? { group } : {}) };
  const rest = from.slice(0, -1);
  // A fact that is taken back as a whole is out of sight and cannot be brought back from here.
  const onto = last.before === null ? [] : [entry];
  const next: ReviewState = {
    ...state,
    hand: last.item,
    // What a paste has left as it was says nothing once the paste is taken back.
    pasted: null,
    done: way === "undo" ? rest : [...state.done, ...onto],
    undone: way === "undo" ? [...state.undone, ...onto] : rest,
  };
  if (kind === "fact") {
    const work = { kind: "undo", target: last.requestId, before: last.before as FactView | null } as const;
    return { ...next, facts: lanes.enqueue(state.facts, id, { requestId, work }, applyOf(state)) };
  }
  const work = { kind: "undo", target: last.requestId, before: last.before as NumeralView | null } as const;
  return { ...next, numerals: lanes.enqueue(state.numerals, id, { requestId, work }, applyToNumeral) };
}

function answered(state: ReviewState, item: ItemRef, requestId: string, answer: DecisionView): ReviewState {
  const own = answer.numerals.find((numeral) => numeral.id === item.id) ?? null;
  const { version } = answer.event;
  const facts =
    item.kind === "fact"
      ? lanes.confirm(state.facts, item.id, { requestId, item: answer.fact, version }, applyOf(state))
      : state.facts;
  const numerals =
    item.kind === "numeral"
      ? lanes.confirm(state.numerals, item.id, { requestId, item: own, version }, applyToNumeral)
      : state.numerals;
  const gone = item.kind === "fact" && !facts.shown.has(item.id) && state.hand?.id === item.id;
  return withNumerals(
    {
      ...state,
      facts,
      numerals,
      hand: gone ? null : state.hand,
      events: new Map(state.events).set(requestId, answer.event.id),
    },
    answer.numerals,
  );
}

/** A new fact is waiting for a connection, or on its way again. Waiting, it needs no form any more. */
function creation(
  state: ReviewState,
  requestId: string,
  to: "sending" | "waiting",
  problem: ClientProblem | null,
): ReviewState {
  const own = state.creations.find((each) => each.requestId === requestId);
  if (!own) return state;
  const next = { ...own, state: to, inForm: own.inForm && to === "sending" };
  return {
    ...state,
    creations: state.creations.map((each) => (each === own ? next : each)),
    mode: isInForm(state, own) && !next.inForm ? { kind: "browse" } : state.mode,
    waitingBecause: problem,
  };
}

function created(state: ReviewState, requestId: string, answer: DecisionView): ReviewState {
  const { fact } = answer;
  const own = state.creations.find((each) => each.requestId === requestId);
  const creations = state.creations.filter((each) => each !== own);
  // Made before, and taken back or moved since.
  if (!fact) return { ...state, creations };
  const item: ItemRef = { kind: "fact", id: fact.id };
  return withNumerals(
    {
      ...state,
      creations,
      facts: lanes.learn(state.facts, fact, applyOf(state)),
      // One that had to wait must not take the hand from what is being done by now.
      ...(own && isInForm(state, own) ? { hand: item, mode: { kind: "browse" } as const } : {}),
      done: [...state.done, { requestId, item, before: null }],
      undone: [],
      events: new Map(state.events).set(requestId, answer.event.id),
    },
    answer.numerals,
  );
}

/** With its form still open the form says why; else the refusal keeps what was typed. */
function refusedCreation(state: ReviewState, requestId: string, problem: ClientProblem): ReviewState {
  const own = state.creations.find((each) => each.requestId === requestId);
  if (!own) return state;
  const refusal: Refusal = { requestId, item: null, work: own.work, problem };
  return {
    ...state,
    creations: state.creations.filter((each) => each !== own),
    refusals: isInForm(state, own) ? state.refusals : [...state.refusals, refusal],
  };
}

/** The form may have been closed meanwhile. */
function isInForm({ mode }: ReviewState, { inForm }: Creation): boolean {
  return inForm && mode.kind === "create";
}

function withNumerals(state: ReviewState, changed: readonly NumeralView[]): ReviewState {
  const numerals = changed.reduce((all, numeral) => lanes.learn(all, numeral, applyToNumeral), state.numerals);
  return { ...state, numerals };
}

function refused(state: ReviewState, item: ItemRef, requestId: string, problem: ClientProblem): ReviewState {
  const facts = item.kind === "fact" ? lanes.drop(state.facts, item.id, requestId, applyOf(state)) : null;
  const numerals = item.kind === "numeral" ? lanes.drop(state.numerals, item.id, requestId, applyToNumeral) : null;
  const dropped = facts?.dropped ?? numerals?.dropped ?? [];
  const refusals = dropped.map(({ requestId, work }): Refusal => ({ requestId, item, work, problem }));
  return {
    ...state,
    facts: facts?.all ?? state.facts,
    numerals: numerals?.all ?? state.numerals,
    done: without(state.done, dropped),
    undone: without(state.undone, dropped),
    refusals: [...state.refusals, ...refusals],
  };
}

function withLaneState(state: ReviewState, item: ItemRef, to: "sending" | "waiting"): ReviewState {
  return item.kind === "fact"
    ? { ...state, facts: lanes.setState(state.facts, item.id, to) }
    : { ...state, numerals: lanes.setState(state.numerals, item.id, to) };
}

function inConflict(state: ReviewState, item: ItemRef, theirs: FactView | NumeralView): ReviewState {
  return item.kind === "fact"
    ? { ...state, facts: lanes.conflict(state.facts, item.id, theirs as FactView) }
    : { ...state, numerals: lanes.conflict(state.numerals, item.id, theirs as NumeralView) };
}
