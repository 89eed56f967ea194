/** What lies between two frozen claims, field by field, as an event of the log would have it. Pure. */
import { factFieldNames } from "@/lib/fact/fact";
import type { Changes } from "@/lib/review/fact-state";
import { type ChangedClaim, claimText } from "./frozen-fact";

/** The fields that differ, and `evidence` where the words do. */
export function claimChanges(before: ChangedClaim, after: ChangedClaim): Changes {
  const entries = factFieldNames
    .filter((name) => before[name] !== after[name])
    .map((name): [string, Changes[string]] => [name, { from: before[name], to: after[name] }]);
  const words = { ...before, evidence: after.evidence };
  if (claimText(words) !== claimText(before)) {
    entries.push(["evidence", { from: before.evidence, to: after.evidence }]);
  }
  return Object.fromEntries(entries);
}
