/** What was decided about the facts of a release, up to the versions that it has of them. */
import type { Changes } from "@/lib/review/fact-state";
import type { Db } from "../db";

export interface ReleasedEventRow {
  readonly id: string;
  readonly factId: string;
  readonly kind: string;
  readonly version: number;
  readonly changes: Changes;
  readonly reason: string | null;
  readonly note: string | null;
  readonly undoes: string | null;
  readonly userId: string | null;
  readonly at: Date;
}

/** The events of these facts up to the versions that the release has of them: by fact in its order, then by version. */
export function releasedEvents(db: Db, releaseId: string, factIds: readonly string[]): Promise<ReleasedEventRow[]> {
  return db.$queryRaw<ReleasedEventRow[]>`
    SELECT r.id, r."factId", r.kind, r.version, r.changes, r.reason, r.note, r.undoes, r."userId", r.at
    FROM "ReleaseFact" f JOIN "ReviewEvent" r ON r."factId" = f."factId" AND r.version <= f.version
    WHERE f."releaseId" = ${releaseId}::uuid AND f."factId" = ANY (${[...factIds]}::uuid[])
    ORDER BY f.ordinal, r.version, r.id`;
}
