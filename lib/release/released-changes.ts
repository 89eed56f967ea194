/** What a decision changed, as a release tells it: people by their keys, and free words only where people are named. Pure. */
import type { Changes } from "@/lib/review/fact-state";

/**
 * @param keyOf the key of a person by the id of their account; null for somebody who is none of the release's people
 * @param names whether the release names people: else `rejectNote`, which may, is left out
 */
export function releasedChanges(changes: Changes, keyOf: (userId: string) => string | null, names: boolean): Changes {
  const { decidedBy } = changes;
  // A copy only where something differs: an event of a proposal has a dozen changes that do not.
  const told = names || !("rejectNote" in changes) ? changes : withoutNote(changes);
  if (!decidedBy) return told;
  return { ...told, decidedBy: { from: keyed(decidedBy.from, keyOf), to: keyed(decidedBy.to, keyOf) } };
}

function withoutNote({ rejectNote: _, ...others }: Changes): Changes {
  return others;
}

function keyed(userId: unknown, keyOf: (userId: string) => string | null): string | null {
  return typeof userId === "string" ? keyOf(userId) : null;
}
