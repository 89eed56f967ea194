/** What a person decides, takes back and makes again: it shows at once and waits to be sent. Pure, like reduce.ts. */
import type { FactView, NumeralView } from "@/lib/api/views";
import type { ItemRef } from "./hit";
import * as lanes from "./lanes";
import { applyToNumeral } from "./optimistic";
import { busyItem } from "./reduce-arrivals";
import { applyOf } from "./reduce-settle";
import type { Done, FactOp, Mode, NumeralOp, ReviewState } from "./review-state";

export function decideFact(state: ReviewState, factId: string, op: FactOp, group?: string): ReviewState {
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

export function decideNumeral(state: ReviewState, numeralId: string, op: NumeralOp): ReviewState {
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

/**
 * A decision ends what the person was in the middle of with the same item, in the same step: ended first, it would let in
 * another's version that was kept back, and the decision would overwrite what nobody has seen.
 */
function modeAfter(state: ReviewState, id: string): Mode {
  return busyItem(state) === id ? { kind: "browse" } : state.mode;
}

/** Undo takes the last decision back, redo takes the last taking back back: on the server both undo an event. */
export function step(state: ReviewState, way: "undo" | "redo", requestId: string): ReviewState {
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
