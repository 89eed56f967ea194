/** The facts of a release as they are read: page by page, or one by its id. All of it was sealed and never changes. */
import type { FrozenFact } from "@/lib/release/frozen-fact";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";

export interface ReleaseFactRow {
  readonly ordinal: number;
  readonly factId: string;
  readonly hash: string;
  readonly version: number;
  readonly approvedById: string;
  readonly approvedAt: Date;
  readonly content: FrozenFact;
}

const factColumns = Prisma.sql`
  f.ordinal, f."factId", f.hash, f.version, f."approvedById", f."approvedAt", s.content`;

/** The facts behind an ordinal (-1: the first). */
export function pageOfFacts(db: Db, releaseId: string, after: number, limit: number): Promise<ReleaseFactRow[]> {
  return db.$queryRaw<ReleaseFactRow[]>`
    SELECT ${factColumns} FROM "ReleaseFact" f JOIN "FactSnapshot" s ON s.hash = f.hash
    WHERE f."releaseId" = ${releaseId}::uuid AND f.ordinal > ${after} ORDER BY f.ordinal LIMIT ${limit}`;
}

export async function findReleasedFact(db: Db, releaseId: string, factId: string): Promise<ReleaseFactRow | null> {
  const rows = await db.$queryRaw<ReleaseFactRow[]>`
    SELECT ${factColumns} FROM "ReleaseFact" f JOIN "FactSnapshot" s ON s.hash = f.hash
    WHERE f."releaseId" = ${releaseId}::uuid AND f."factId" = ${factId}::uuid`;
  return rows[0] ?? null;
}

/** The hashes by which releases are compared, by the id of the fact; of those that the release has. */
export async function findClaims(
  db: Db,
  releaseId: string,
  factIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.releaseFact.findMany({
    where: { releaseId, factId: { in: [...factIds] } },
    select: { factId: true, claim: true },
  });
  return new Map(rows.map(({ factId, claim }) => [factId, claim]));
}
