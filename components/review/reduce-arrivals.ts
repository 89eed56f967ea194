/**
 * What comes to the screen from elsewhere: decisions that the device had kept, and what others have decided. Pure, like
 * reduce.ts.
 */
import type { FactView, NumeralView } from "@/lib/api/views";
import * as lanes from "./lanes";
import { applyToNumeral } from "./optimistic";
import { applyOf, without } from "./reduce-settle";
import type { Done, FactOp, Kept, NumeralOp, Refusal, ReviewState } from "./review-state";

/** Puts kept decisions back to where they were, in their order. What is here already stays once. */
export function restored(state: ReviewState, kept: readonly Kept[]): ReviewState {
  const here = requestsOf(state);
  return kept.filter(({ requestId }) => !here.has(requestId)).reduce(restoredOne, state);
}

function restoredOne(state: ReviewState, kept: Kept): ReviewState {
  const { requestId, item, work, refusal } = kept;
  if (refusal) return withRefusal(state, { requestId, item, work, problem: refusal });
  if (work.kind === "create") {
    return { ...state, creations: [...state.creations, { requestId, work, state: "sending", inForm: false }] };
  }
  const before = item?.kind === "fact" ? state.facts.shown.get(item.id) : item && state.numerals.shown.get(item.id);
  // The fact was taken back or moved to another article: what was decided of it must not vanish with it.
  if (!item || !before) return withRefusal(state, { requestId, item, work, problem: { code: "not-found" } });
  const op = { requestId, work, ...(kept.version === null ? {} : { version: kept.version }) };
  const apply = applyOf(state);
  const next: ReviewState =
    item.kind === "fact"
      ? { ...state, facts: lanes.enqueue(state.facts, item.id, op as FactOp, apply) }
      : { ...state, numerals: lanes.enqueue(state.numerals, item.id, op as NumeralOp, applyToNumeral) };
  if (work.kind !== "undo") {
    const done: Done = { requestId, item, before, ...(kept.group ? { group: kept.group } : {}) };
    return { ...next, done: [...state.done, done] };
  }
  const events = kept.event === null ? state.events : new Map(state.events).set(work.target, kept.event);
  return { ...next, events, done: without(state.done, [{ requestId: work.target }]) };
}

function withRefusal(state: ReviewState, refusal: Refusal): ReviewState {
  return { ...state, refusals: [...state.refusals, refusal] };
}

function requestsOf({ facts, numerals, creations, refusals }: ReviewState): Set<string> {
  const ops = [...facts.lanes.values(), ...numerals.lanes.values()].flatMap((lane): { requestId: string }[] => [
    ...lane.ops,
  ]);
  return new Set([...ops, ...creations, ...refusals].map(({ requestId }) => requestId));
}

/** What others have left. Items with own work under way, or being edited, stay as the person sees them. */
export function met(
  state: ReviewState,
  found: {
    readonly facts: readonly FactView[];
    readonly numerals: readonly NumeralView[];
    readonly gone: readonly string[];
  },
): ReviewState {
  const busy = busyItem(state);
  const apply = applyOf(state);
  const known = found.facts
    .filter(({ id }) => id !== busy)
    .reduce((all, fact) => lanes.meet(all, fact, apply), state.facts);
  const facts = found.gone.filter((id) => id !== busy).reduce((all, id) => lanes.leave(all, id), known);
  const numerals = found.numerals
    .filter(({ id }) => id !== busy)
    .reduce((all, numeral) => lanes.meet(all, numeral, applyToNumeral), state.numerals);
  if (facts === state.facts && numerals === state.numerals) return state;
  const handIsGone = state.hand?.kind === "fact" && !facts.shown.has(state.hand.id);
  return { ...state, facts, numerals, hand: handIsGone ? null : state.hand };
}

/**
 * Id of what a person is in the middle of deciding on. Taken in under their hands, another's change would look like what
 * they had seen, and their decision would overwrite it; kept back, that decision is answered with both versions.
 */
export function busyItem({ mode }: ReviewState): string | null {
  switch (mode.kind) {
    case "edit":
    case "reject":
    case "reopen":
    case "link":
      return mode.factId;
    case "not-fact":
      return mode.numeralId;
    case "merge":
      return mode.item.id;
    case "browse":
    case "create":
      return null;
  }
}
