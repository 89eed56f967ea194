/**
 * How a fact or a numeral looks as soon as a person has decided, before the server answers. Follows the same table of
 * transitions as the server; the answer then replaces it.
 */
import type { FactView, NumeralView } from "@/lib/api/views";
import type { EvidenceSpan } from "@/lib/fact/fact";
import type { FactDecision, NumeralDecision } from "@/lib/review/decision";
import { transitions } from "@/lib/review/transitions";
import type { Apply } from "./lanes";

/** The apply function of facts; `wordsAt` reads the article at source offsets. */
export function factApply(wordsAt: (start: number, end: number) => string): Apply<FactView, FactDecision> {
  return (fact, { work }) => {
    // Under a new version number nothing else of the former state has moved.
    if (work.kind === "undo") return work.before ? { ...work.before, version: fact.version } : fact;
    return afterDecision(fact, work.decision, wordsAt);
  };
}

/** The apply function of numerals. */
export const applyToNumeral: Apply<NumeralView, NumeralDecision> = (numeral, { work }) => {
  if (work.kind === "undo") return work.before ? { ...work.before, version: numeral.version } : numeral;
  return work.decision.kind === "not-fact"
    ? { ...numeral, status: "notFact", reason: work.decision.reason, byPerson: true }
    : { ...numeral, status: "open", reason: null, byPerson: true };
};

function afterDecision(
  fact: FactView,
  decision: FactDecision,
  wordsAt: (start: number, end: number) => string,
): FactView {
  const status = transitions[decision.kind][fact.status];
  if (!status) return fact;
  const wasApproved = fact.status === "approved";
  const decided = { ...fact, status, rejectReason: null, rejectNote: null, decidedBy: null, decidedAt: null };
  switch (decision.kind) {
    case "approve":
      return { ...decided, changedSinceApproval: false };
    case "reject":
      return {
        ...decided,
        changedSinceApproval: false,
        rejectReason: decision.reason,
        rejectNote: decision.note ?? null,
      };
    case "reopen":
      return decided;
    case "correct":
      return {
        ...decided,
        ...definedOnly(decision.changes),
        // The server derives the code of another place.
        placeCode: decision.changes.place === undefined ? fact.placeCode : null,
        // Where the engine took the old content from says nothing about the new one.
        sources: Object.fromEntries(Object.entries(fact.sources).filter(([name]) => !(name in decision.changes))),
        corrected: true,
        changedSinceApproval: fact.changedSinceApproval || wasApproved,
      };
    case "link":
      return {
        ...decided,
        evidence: decision.evidence.map((span): EvidenceSpan => ({ ...span, quote: wordsAt(span.start, span.end) })),
        changedSinceApproval: fact.changedSinceApproval || wasApproved,
      };
  }
}

function definedOnly<T extends object>(changes: T): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}
