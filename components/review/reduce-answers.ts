/** What the server answers to decisions about facts and numerals that exist: taken, refused, or somebody was quicker. Pure, like reduce.ts. */
import type { ClientProblem } from "@/components/api/client";
import type { DecisionView, FactView, NumeralView } from "@/lib/api/views";
import type { ItemRef } from "./hit";
import * as lanes from "./lanes";
import { applyToNumeral } from "./optimistic";
import { applyOf, without } from "./reduce-settle";
import type { Refusal, ReviewState } from "./review-state";

export function answered(state: ReviewState, item: ItemRef, requestId: string, answer: DecisionView): ReviewState {
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

export function refused(state: ReviewState, item: ItemRef, requestId: string, problem: ClientProblem): ReviewState {
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

export function withLaneState(state: ReviewState, item: ItemRef, to: "sending" | "waiting"): ReviewState {
  return item.kind === "fact"
    ? { ...state, facts: lanes.setState(state.facts, item.id, to) }
    : { ...state, numerals: lanes.setState(state.numerals, item.id, to) };
}

export function inConflict(state: ReviewState, item: ItemRef, theirs: FactView | NumeralView): ReviewState {
  return item.kind === "fact"
    ? { ...state, facts: lanes.conflict(state.facts, item.id, theirs as FactView) }
    : { ...state, numerals: lanes.conflict(state.numerals, item.id, theirs as NumeralView) };
}

/** With what a decision has changed in the ledger of numerals. */
export function withNumerals(state: ReviewState, changed: readonly NumeralView[]): ReviewState {
  const numerals = changed.reduce((all, numeral) => lanes.learn(all, numeral, applyToNumeral), state.numerals);
  return { ...state, numerals };
}
