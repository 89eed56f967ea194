/** New facts on their way to the server: with their form, without it, taken or refused. Pure, like reduce.ts. */
import type { ClientProblem } from "@/components/api/client";
import type { DecisionView } from "@/lib/api/views";
import type { ItemRef } from "./hit";
import * as lanes from "./lanes";
import { withNumerals } from "./reduce-answers";
import { applyOf } from "./reduce-settle";
import type { Creation, Refusal, ReviewState } from "./review-state";

/** A new fact is waiting for a connection, or on its way again. Waiting, it needs no form any more. */
export function creation(
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

export function created(state: ReviewState, requestId: string, answer: DecisionView): ReviewState {
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
export function refusedCreation(state: ReviewState, requestId: string, problem: ClientProblem): ReviewState {
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
