/** Outcomes in tests. */
import type { Outcome } from "@/lib/api/problem";

/** The value of an outcome that has to be one. Throws with the problem if it was refused. */
export function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
