/** The decisions of a package as events of a fact: as they were, by the names in the record. Writes nothing. */
import { randomUUID } from "node:crypto";
import type { ReleasedDecision, ReleasedFact } from "@/lib/package/content";
import type { Changes } from "@/lib/review/fact-state";
import type { ImportedEvent } from "../repositories/package-rows";
import type { ImportedIds } from "./imported-ids";

/** @param fact under its new ids */
export async function importedEvents(
  ids: ImportedIds,
  fact: Pick<ReleasedFact, "id" | "articleId">,
  decisions: readonly ReleasedDecision[],
): Promise<readonly ImportedEvent[]> {
  const idOf = await ids.rows(
    "ReviewEvent",
    decisions.map(({ id }) => id),
  );
  return decisions.map(({ id, kind, version, changes, reason, note, undoes, by, at }) => ({
    ...{ id: idOf(id), articleId: fact.articleId, factId: fact.id, requestId: randomUUID() },
    ...{ kind, version, reason, note, at },
    changes: byNames(ids, changes as Changes),
    undoes: undoes === null ? null : idOf(undoes),
    userId: by === null ? null : ids.person(by),
  }));
}

/** Where the log names people by their keys, the names in the record. */
function byNames(ids: ImportedIds, { decidedBy, ...rest }: Changes): Changes {
  if (!decidedBy) return rest;
  const idOf = (key: unknown) => (typeof key === "string" ? ids.person(key) : null);
  return { ...rest, decidedBy: { from: idOf(decidedBy.from), to: idOf(decidedBy.to) } };
}
