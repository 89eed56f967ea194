/**
 * What each decision does to a fact: the one table of transitions. Pure; who may decide, whether the evidence stands and
 * whether the fields are valid is settled by the caller before.
 */
import { type EvidenceSpan, type FactField, type FactFields, factFieldNames } from "@/lib/fact/fact";
import { changesBetween, sameValue } from "./changes";
import type { FactDecision, FactStatus, RejectReason } from "./decision";
import type { Changes, FactState } from "./fact-state";

/** The status that a decision leads to, by the status that it finds; where there is none, it is refused. */
export const transitions: Record<FactDecision["kind"], Partial<Record<FactStatus, FactStatus>>> = {
  approve: { proposed: "approved" },
  reject: { proposed: "rejected" },
  reopen: { approved: "proposed", rejected: "proposed" },
  correct: { proposed: "proposed", approved: "proposed", rejected: "proposed" },
  link: { proposed: "proposed", approved: "proposed", rejected: "proposed" },
};

/** A decision with what the server adds: the hash at approval, the quotes of linked words. */
export type Ruling =
  | { readonly kind: "approve"; readonly approvalHash: string }
  | { readonly kind: "reject"; readonly reason: RejectReason; readonly note: string | null }
  | { readonly kind: "reopen" }
  | { readonly kind: "correct"; readonly changes: Partial<FactFields> }
  | { readonly kind: "link"; readonly evidence: readonly EvidenceSpan[] };

/** Who decides and when (ISO 8601 in UTC with milliseconds). */
export interface Decider {
  readonly userId: string;
  readonly at: string;
}

export type Decided =
  | { readonly ok: true; readonly fact: FactState; readonly changes: Changes }
  | { readonly ok: false; readonly code: "wrong-status" | "no-change" };

/**
 * The fact after the decision and what changed. Refuses with `wrong-status` where the table has no way, and with
 * `no-change` a correction or link that leaves everything as it is: it would put an approved fact back for nothing.
 */
export function decide(fact: FactState, ruling: Ruling, by: Decider): Decided {
  const status = transitions[ruling.kind][fact.status];
  if (!status || fact.withdrawn) return { ok: false, code: "wrong-status" };
  const content = contentAfter(fact, ruling);
  if (!content) return { ok: false, code: "no-change" };
  const open = status === "proposed";
  const after: FactState = {
    ...content,
    status,
    approvalHash: ruling.kind === "approve" ? ruling.approvalHash : null,
    rejectReason: ruling.kind === "reject" ? ruling.reason : null,
    rejectNote: ruling.kind === "reject" ? ruling.note : null,
    decidedBy: open ? null : by.userId,
    decidedAt: open ? null : by.at,
    changedSinceApproval: changedSinceApproval(fact, ruling),
  };
  return { ok: true, fact: after, changes: changesBetween(fact, after) };
}

/** Fields, evidence and sources after the ruling; null if it should change them and does not. */
function contentAfter(fact: FactState, ruling: Ruling): FactState | null {
  if (ruling.kind === "correct") return corrected(fact, ruling.changes);
  if (ruling.kind !== "link") return fact;
  return sameValue(fact.evidence, ruling.evidence) ? null : { ...fact, evidence: ruling.evidence };
}

function corrected(fact: FactState, changes: Partial<FactFields>): FactState | null {
  const changed = factFieldNames.filter((name) => changes[name] !== undefined && changes[name] !== fact[name]);
  if (changed.length === 0) return null;
  // Where the engine took the old content from says nothing about the new one.
  const sources = Object.fromEntries(
    Object.entries(fact.sources).filter(([name]) => !changed.includes(name as FactField)),
  );
  return { ...fact, ...Object.fromEntries(changed.map((name) => [name, changes[name]])), sources, corrected: true };
}

function changedSinceApproval(fact: FactState, ruling: Ruling): boolean {
  if (ruling.kind === "approve" || ruling.kind === "reject") return false;
  if (ruling.kind === "reopen") return fact.changedSinceApproval;
  return fact.changedSinceApproval || fact.status === "approved";
}
