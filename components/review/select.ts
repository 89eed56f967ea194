/** Questions to the state of the review screen. Pure; lists are made once for each state of the rows they come from. */
import type { FactView, NumeralView } from "@/lib/api/views";
import { countReview, type Progress, progressOf } from "@/lib/review/progress";
import { factItem, nextOpen, numeralItem, openItems, type QueueItem, type QueueOrder } from "@/lib/review/queue";
import type { ItemRef } from "./hit";
import type { ReviewState } from "./review-state";

/** Remembers the answer for the last argument: selectors must answer with the same object until something changes. */
function once<A extends object, R>(make: (argument: A) => R): (argument: A) => R {
  let last: { readonly argument: A; readonly result: R } | null = null;
  return (argument) => {
    if (last?.argument !== argument) last = { argument, result: make(argument) };
    return last.result;
  };
}

/** The same for two arguments. */
function onceOf<A, B, R>(make: (a: A, b: B) => R): (a: A, b: B) => R {
  let last: { readonly a: A; readonly b: B; readonly result: R } | null = null;
  return (a, b) => {
    if (last?.a !== a || last.b !== b) last = { a, b, result: make(a, b) };
    return last.result;
  };
}

const progressIn = onceOf((facts: readonly FactView[], numerals: readonly NumeralView[]) =>
  progressOf(countReview(facts, numerals)),
);
const openIn = {
  text: onceOf((facts: readonly FactView[], numerals: readonly NumeralView[]) => openItems(facts, numerals, "text")),
  "least-certain": onceOf((facts: readonly FactView[], numerals: readonly NumeralView[]) =>
    openItems(facts, numerals, "least-certain"),
  ),
} satisfies Record<QueueOrder, unknown>;

const factsOf = once((shown: ReadonlyMap<string, FactView>) =>
  [...shown.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)),
);
const numeralsOf = once((shown: ReadonlyMap<string, NumeralView>) =>
  [...shown.values()].sort((a, b) => a.start - b.start),
);

/** All facts in the order of the text. */
export function allFacts(state: ReviewState): readonly FactView[] {
  return factsOf(state.facts.shown);
}

export function allNumerals(state: ReviewState): readonly NumeralView[] {
  return numeralsOf(state.numerals.shown);
}

export function factInHand(state: ReviewState): FactView | null {
  return state.hand?.kind === "fact" ? (state.facts.shown.get(state.hand.id) ?? null) : null;
}

export function numeralInHand(state: ReviewState): NumeralView | null {
  return state.hand?.kind === "numeral" ? (state.numerals.shown.get(state.hand.id) ?? null) : null;
}

/** The facts that the table shows: those that the search finds, in the order of the text. */
export function visibleFacts(state: ReviewState): readonly FactView[] {
  const needle = state.search.trim().toLowerCase();
  const facts = allFacts(state);
  if (needle === "" && !state.openOnly) return facts;
  // The fact in hand stays in sight when it has just been decided.
  const keep = state.openOnly ? (state.hand?.id ?? "") : null;
  return filtered(facts, JSON.stringify([needle, keep]));
}

const filtered = onceOf((facts: readonly FactView[], filter: string): readonly FactView[] => {
  const [needle, keep] = JSON.parse(filter) as [string, string | null];
  return facts.filter(
    (fact) => (keep === null || fact.status === "proposed" || fact.id === keep) && wordsOfFact(fact).includes(needle),
  );
});

function wordsOfFact(fact: FactView): string {
  const { place, indicator, period, value, unit, change, changeUnit, prior, evidence } = fact;
  const quotes = evidence.map((span) => span.quote);
  return [place, indicator, period, value, unit, change, changeUnit, prior, ...quotes].join(" ").toLowerCase();
}

/** The counts of the header, as they are shown, sent or not. */
export function progress(state: ReviewState): Progress {
  return progressIn(allFacts(state), allNumerals(state));
}

/** What is open, in the order that the person has chosen. */
export function openNow(state: ReviewState): readonly QueueItem[] {
  return openIn[state.order](allFacts(state), allNumerals(state));
}

/** The open item after the one in hand; null when nothing is open. */
export function openAfter(state: ReviewState, only?: ItemRef["kind"], direction?: "backwards"): ItemRef | null {
  const open = openNow(state).filter((item) => !only || item.kind === only);
  const next = nextOpen(open, placeOf(state), direction);
  return next ? { kind: next.kind, id: next.id } : null;
}

function placeOf(state: ReviewState): QueueItem | null {
  const fact = factInHand(state);
  if (fact) return factItem(fact, state.order);
  const numeral = numeralInHand(state);
  return numeral ? numeralItem(numeral, state.order) : null;
}

/** How many decisions the server has not confirmed. */
export function unsent(state: ReviewState): number {
  let count = 0;
  for (const lane of state.facts.lanes.values()) count += lane.ops.length;
  for (const lane of state.numerals.lanes.values()) count += lane.ops.length;
  return count + state.creations.length;
}

/** How many items a person has to look at again: those in conflict, and refused decisions. */
export function troubles(state: ReviewState): number {
  const lanes = [...state.facts.lanes.values(), ...state.numerals.lanes.values()];
  return lanes.filter((lane) => lane.state === "conflict").length + state.refusals.length;
}

/** The worst state of any lane: what the header says about saving. */
export function saving(state: ReviewState): "saved" | "sending" | "waiting" | "refused" {
  const states = [...state.facts.lanes.values(), ...state.numerals.lanes.values(), ...state.creations].map(
    (each) => each.state,
  );
  if (state.refusals.length > 0 || states.includes("conflict")) return "refused";
  if (states.includes("waiting")) return "waiting";
  return states.length > 0 ? "sending" : "saved";
}

export function canWrite(state: ReviewState): boolean {
  return state.view.project.role !== "viewer";
}
