/**
 * Taking an event back: its changes, inverted, where the row still has what the event made. Pure; the log keeps both the
 * event and its undoing, and an undoing can be taken back like any event (redo).
 */
import { apply, changesBetween, invert, stillHas } from "./changes";
import type { EventKind } from "./decision";
import type { Changes, FactState } from "./fact-state";

export interface UndoneEvent {
  readonly kind: EventKind;
  readonly changes: Changes;
}

export type Undone =
  | { readonly ok: true; readonly fact: FactState; readonly changes: Changes }
  | { readonly ok: false };

/**
 * The fact without this event. Refused where
 * - the engine proposed it (there is nothing to go back to),
 * - something that the event made has changed since,
 * - the event changed fields or words only, and the fact has been decided on since: an approved fact would silently hold
 *   other values than were approved,
 * - it would be approved again while values or evidence are not those of that approval (`hashOf` tells).
 * `corrected` is left as it is; history.ts reads it from the log.
 */
export function undo(fact: FactState, event: UndoneEvent, hashOf: (fact: FactState) => string): Undone {
  if (event.kind === "propose" || !stillHas(fact, event.changes)) return { ok: false };
  if (event.kind === "create") return withdraw(fact);
  if (!("status" in event.changes) && fact.status !== "proposed") return { ok: false };
  const changes = invert(event.changes);
  const before = apply(fact, changes);
  if (before.status === "approved" && hashOf(before) !== before.approvalHash) return { ok: false };
  return { ok: true, fact: before, changes };
}

/** A fact is never deleted: one that a person made and takes back is kept, rejected and out of sight. */
function withdraw(fact: FactState): Undone {
  if (fact.status !== "proposed") return { ok: false };
  const after: FactState = { ...fact, status: "rejected", withdrawn: true };
  return { ok: true, fact: after, changes: changesBetween(fact, after) };
}
