/** Every way in which the state of the review screen changes: where each is looked up. Pure; sender.ts talks to the server. */
import type { Action } from "./action";
import { type Cell, isSameCell } from "./cell-range";
import { answered, inConflict, refused, withLaneState } from "./reduce-answers";
import { met, restored } from "./reduce-arrivals";
import { created, creation, refusedCreation } from "./reduce-creations";
import { decideFact, decideNumeral, step } from "./reduce-decisions";
import { settleFact, settleNumeral } from "./reduce-settle";
import type { ReviewState } from "./review-state";

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
