/**
 * What lies between two states of a fact: found, applied and inverted. Knows nothing of decisions; the values are plain
 * JSON, so that a change read back from the log equals the one that was written.
 */
import { type FactField, type FieldSource, factFieldNames } from "@/lib/fact/fact";
import type { Changes, FactState } from "./fact-state";

// `corrected` is missing on purpose: two corrections set the same flag, and taking one of them back must not clear it
// for the other. It is read from the events that are in force (history.ts).
const loggedKeys = [
  ...factFieldNames,
  "status",
  "evidence",
  "changedSinceApproval",
  "approvalHash",
  "rejectReason",
  "rejectNote",
  "decidedBy",
  "decidedAt",
  "withdrawn",
] as const satisfies readonly (keyof FactState)[];

const sourceKey = (field: FactField) => `sources.${field}`;

/** A state as the flat record that changes speak of. Absent sources are null. */
export function flatten(state: FactState): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const key of loggedKeys) flat[key] = state[key];
  for (const field of factFieldNames) flat[sourceKey(field)] = state.sources[field] ?? null;
  return flat;
}

/** The keys whose values differ, each with both values. */
export function changesBetween(before: FactState, after: FactState): Changes {
  const from = flatten(before);
  const to = flatten(after);
  const changed = Object.keys(from).filter((key) => !sameValue(from[key], to[key]));
  return Object.fromEntries(changed.map((key) => [key, { from: from[key], to: to[key] }]));
}

/** True if the state still holds everything that these changes made. */
export function stillHas(state: FactState, changes: Changes): boolean {
  const flat = flatten(state);
  return Object.entries(changes).every(([key, change]) => key in flat && sameValue(flat[key], change.to));
}

/** The state with each changed key at its `to`. The changes must come from `changesBetween` or `invert`. */
export function apply(state: FactState, changes: Changes): FactState {
  const plain: Record<string, unknown> = {};
  const sources: Partial<Record<FactField, FieldSource>> = { ...state.sources };
  for (const [key, change] of Object.entries(changes)) {
    const field = factFieldNames.find((name) => sourceKey(name) === key);
    if (!field) plain[key] = change.to;
    else if (change.to === null) delete sources[field];
    else sources[field] = change.to as FieldSource;
  }
  return { ...state, ...plain, sources };
}

/** The changes that lead back. */
export function invert(changes: Changes): Changes {
  return Object.fromEntries(Object.entries(changes).map(([key, { from, to }]) => [key, { from: to, to: from }]));
}

/** Equality of JSON values. The order of keys does not count: PostgreSQL's jsonb keeps its own. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key of keys) if (!(key in right) || !sameValue(left[key], right[key])) return false;
  return true;
}
