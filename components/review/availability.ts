/**
 * Whether a command may run now, and if not, why: the reason is said to the person, never swallowed. Pure; the server decides
 * again with its own eyes.
 */
import type { Finding } from "@/lib/checks/finding";
import { transitions } from "@/lib/review/transitions";
import { type CommandId, commandSpec } from "./commands";
import type { Done, ReviewState } from "./review-state";
import { canWrite, factInHand, numeralInHand } from "./select";

/** Keys of the messages under `review.because`. */
export type Reason =
  | "viewer"
  | "noFact"
  | "noNumeral"
  | "notProposed"
  | "isOpen"
  | "evidence"
  | "fields"
  | "conflict"
  | "covered"
  | "nothingToUndo"
  | "nothingToRedo"
  | "nothingPicked"
  | "noArticle";

/** Null if the command may run. `blocking`: the findings that bar the fact in hand from approval. */
export function whyNot(command: CommandId, state: ReviewState, blocking: readonly Finding[]): Reason | null {
  if (commandSpec(command).writes && !canWrite(state)) return "viewer";
  switch (command) {
    case "approve":
      return whyNotDecided(state, "approve") ?? whyNotApproved(blocking);
    case "reject":
      return whyNotDecided(state, "reject");
    case "edit":
    case "link":
      return whyNotDecided(state, command === "edit" ? "correct" : "link");
    case "reopen":
      return whyNotReopened(state);
    case "not-fact":
      return whyNotSettled(state);
    case "undo":
      return whyNotStepped(state, state.done.at(-1), "nothingToUndo");
    case "redo":
      return whyNotStepped(state, state.undone.at(-1), "nothingToRedo");
    case "next-article":
    case "previous-article":
      return articleBeside(state, command === "next-article" ? 1 : -1) ? null : "noArticle";
    case "link-value":
    case "link-change":
    case "link-prior":
      return state.mode.kind === "link" && state.mode.picked ? null : "nothingPicked";
    default:
      return null;
  }
}

/** The id of the project's article `by` places from this one; null beyond the ends. */
export function articleBeside({ view }: ReviewState, by: 1 | -1): string | null {
  const index = view.articles.findIndex((article) => article.id === view.article.id);
  return index < 0 ? null : (view.articles[index + by]?.id ?? null);
}

function whyNotDecided(state: ReviewState, kind: "approve" | "reject" | "correct" | "link"): Reason | null {
  const fact = factInHand(state);
  if (!fact) return "noFact";
  if (state.facts.lanes.get(fact.id)?.state === "conflict") return "conflict";
  return transitions[kind][fact.status] ? null : "notProposed";
}

function whyNotApproved(blocking: readonly Finding[]): Reason | null {
  if (blocking.length === 0) return null;
  return blocking.some((finding) => finding.code.startsWith("evidence-")) ? "evidence" : "fields";
}

function whyNotReopened(state: ReviewState): Reason | null {
  const fact = factInHand(state);
  if (fact && state.facts.lanes.get(fact.id)?.state === "conflict") return "conflict";
  if (fact) return transitions.reopen[fact.status] ? null : "isOpen";
  const numeral = numeralInHand(state);
  if (!numeral) return "noFact";
  if (numeral.status === "covered") return "covered";
  return numeral.status === "open" ? "isOpen" : null;
}

function whyNotStepped(state: ReviewState, last: Done | undefined, nothing: Reason): Reason | null {
  if (!last) return nothing;
  const lanes = last.item.kind === "fact" ? state.facts.lanes : state.numerals.lanes;
  return lanes.get(last.item.id)?.state === "conflict" ? "conflict" : null;
}

function whyNotSettled(state: ReviewState): Reason | null {
  const numeral = numeralInHand(state);
  if (!numeral) return "noNumeral";
  return numeral.status === "covered" ? "covered" : null;
}
