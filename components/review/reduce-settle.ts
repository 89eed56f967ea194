/** What becomes of the state when two versions of an item have been looked at and one is chosen. Pure, like reduce.ts. */
import * as lanes from "./lanes";
import { applyToNumeral, factApply } from "./optimistic";
import type { Done, FactOp, NumeralOp, ReviewState } from "./review-state";

/** How a decision looks on a fact of this article before the server has answered. */
export function applyOf({ view }: ReviewState) {
  return factApply((start, end) => view.text.slice(start - view.article.start, end - view.article.start));
}

/** The other version counts, and the chosen decisions come on top of it: they can be undone, those given up cannot. */
export function settleFact(state: ReviewState, factId: string, ops: readonly FactOp[]): ReviewState {
  const lane = state.facts.lanes.get(factId);
  const apply = applyOf(state);
  let before = lane?.theirs ?? null;
  const done = ops.map((op): Done => {
    const entry: Done = { requestId: op.requestId, item: { kind: "fact", id: factId }, before };
    before = before && apply(before, op);
    return entry;
  });
  return {
    ...state,
    mode: { kind: "browse" },
    facts: lanes.settle(state.facts, factId, ops, apply),
    done: [...without(state.done, lane?.ops ?? []), ...done],
    undone: without(state.undone, lane?.ops ?? []),
  };
}

/** The same for a numeral. */
export function settleNumeral(state: ReviewState, numeralId: string, ops: readonly NumeralOp[]): ReviewState {
  const lane = state.numerals.lanes.get(numeralId);
  const before = lane?.theirs ?? null;
  const done = ops.map(({ requestId }): Done => ({ requestId, item: { kind: "numeral", id: numeralId }, before }));
  return {
    ...state,
    mode: { kind: "browse" },
    numerals: lanes.settle(state.numerals, numeralId, ops, applyToNumeral),
    done: [...without(state.done, lane?.ops ?? []), ...done],
    undone: without(state.undone, lane?.ops ?? []),
  };
}

/** The entries of an undo stack without those of the given requests. */
export function without(entries: readonly Done[], ops: readonly { readonly requestId: string }[]): Done[] {
  return entries.filter((entry) => !ops.some((op) => op.requestId === entry.requestId));
}
