/**
 * Whether a command may run now, and if not, why: the reason is said to the person, never swallowed. Pure; the server decides
 * again with its own eyes.
 */
import type { Finding } from "@/lib/checks/finding";
import { transitions } from "@/lib/review/transitions";
import { type CommandId, commandSpec } from "./commands";
import type { Done, ReviewState } from "./review-state";
import { canWrite, factInHand, numeralInHand, progress } from "./select";

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
  | "nothingOpen"
  | "nothingAlike"
  | "nothingPicked"
  | "ambiguous"
  | "noWords"
  | "noArticle"
  | "noClipboard"
  | "nothingToPaste";

/** Null if the command may run. `blocking`: the findings that bar the fact in hand from approval. */
export function whyNot(command: CommandId, state: ReviewState, blocking: readonly Finding[]): Reason | null {
  if (commandSpec(command).writes && !canWrite(state)) return "viewer";
  switch (command) {
    case "approve":
      return whyNotDecided(state, "approve") ?? whyNotApproved(blocking);
    case "reject":
      return whyNotDecided(state, "reject");
    case "comment":
    case "copy":
      return factInHand(state) ? null : "noFact";
    case "paste":
    case "clear":
    case "edit":
    case "link":
      return whyNotDecided(state, command === "link" ? "link" : "correct");
    case "reopen":
      return whyNotReopened(state);
    case "not-fact":
      return whyNotSettled(state);
    case "settle-rest":
      return progress(state).openNumerals > 0 ? null : "nothingOpen";
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
    case "link-period":
    case "link-place":
    case "link-end-left":
    case "link-end-right":
    case "link-start-left":
    case "link-start-right":
      return state.mode.kind === "link" && state.mode.picked.length > 0 ? null : "nothingPicked";
    case "link-set":
    case "link-add":
      return whyNotLinked(state, command);
    case "link-back":
      return state.mode.kind === "link" && state.mode.before.length > 0 ? null : "nothingToUndo";
    default:
      return null;
  }
}

/** Enter sets what is chosen; once links have been put together by single steps, it saves those. */
function whyNotLinked({ mode }: ReviewState, command: "link-set" | "link-add"): Reason | null {
  if (mode.kind !== "link") return null;
  if (mode.asks.length > 0) return "ambiguous";
  const saves = command === "link-set" && mode.before.length > 0;
  return saves && !mode.evidence.some((span) => span.role === "evidence") ? "noWords" : null;
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
