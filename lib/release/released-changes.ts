/** What a decision changed, as a release tells it: people by their keys, and free words only where people are named. Pure. */
import type { Changes } from "@/lib/review/fact-state";

/**
 * @param keyOf the key of a person by the id of their account; null for somebody who is none of the release's people
 * @param names whether the release names people: else `rejectNote`, which may, is left out
 */
export function releasedChanges(changes: Changes, keyOf: (userId: string) => string | null, names: boolean): Changes {
  const entries = Object.entries(changes).flatMap(([key, change]): [string, Changes[string]][] => {
    if (key === "rejectNote" && !names) return [];
    if (key !== "decidedBy") return [[key, change]];
    return [[key, { from: keyed(change.from, keyOf), to: keyed(change.to, keyOf) }]];
  });
  return Object.fromEntries(entries);
}

function keyed(userId: unknown, keyOf: (userId: string) => string | null): string | null {
  return typeof userId === "string" ? keyOf(userId) : null;
}
