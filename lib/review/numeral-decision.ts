/** What a decision about a numeral does to what is said of it. Pure; its status follows from that by ledger.ts. */
import type { NumeralDecision, NumeralStatus } from "./decision";
import type { Changes } from "./fact-state";
import type { NumeralState } from "./ledger";

export type NumeralDecided =
  | { readonly ok: true; readonly numeral: NumeralState; readonly changes: Changes }
  | { readonly ok: false; readonly code: "wrong-status" | "no-change" };

/**
 * What is said of the numeral after the decision. Refuses with `wrong-status` where a fact covers it (the fact is to be
 * rejected first, or it would count twice) and reopening what is open; with `no-change` saying again what a person said.
 */
export function decideNumeral(
  numeral: NumeralState & { readonly status: NumeralStatus },
  decision: NumeralDecision,
): NumeralDecided {
  if (numeral.status === "covered") return { ok: false, code: "wrong-status" };
  if (decision.kind === "reopen" && numeral.status === "open") return { ok: false, code: "wrong-status" };
  const after: NumeralState = { reason: decision.kind === "not-fact" ? decision.reason : null, byPerson: true };
  const changes = numeralChanges(numeral, after);
  if (Object.keys(changes).length === 0) return { ok: false, code: "no-change" };
  return { ok: true, numeral: after, changes };
}

/** What is said of the numeral without this event, or null if something else has been said since. */
export function undoNumeral(numeral: NumeralState, changes: Changes): NumeralState | null {
  const still = Object.entries(changes).every(([key, change]) => numeral[key as keyof NumeralState] === change.to);
  if (!still) return null;
  const before = Object.fromEntries(Object.entries(changes).map(([key, change]) => [key, change.from]));
  return { reason: numeral.reason, byPerson: numeral.byPerson, ...before };
}

/** What lies between the two. */
export function numeralChanges(before: NumeralState, after: NumeralState): Changes {
  const keys = ["reason", "byPerson"] as const;
  const changed = keys.filter((key) => before[key] !== after[key]);
  return Object.fromEntries(changed.map((key) => [key, { from: before[key], to: after[key] }]));
}
