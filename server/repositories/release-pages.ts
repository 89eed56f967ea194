/**
 * Facts and decisions of a release for its package, page by page. Reads a page as one text of JSON, as exports do: taken apart
 * column by column by the client, a fact took several times as long, and a package reads each fact several times.
 */
import type { FrozenFact } from "@/lib/release/frozen-fact";
import type { Changes } from "@/lib/review/fact-state";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";

export interface PackedFact {
  readonly ordinal: number;
  readonly factId: string;
  readonly version: number;
  readonly approvedById: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly approvedAt: string;
  /** Taken apart for this page alone: whoever asked for it may add to it. */
  readonly content: FrozenFact;
}

/** The facts behind an ordinal (-1: the first). */
export function packedFacts(db: Db, releaseId: string, after: number, limit: number): Promise<readonly PackedFact[]> {
  return onePage<PackedFact>(
    db,
    Prisma.sql`
      SELECT f.ordinal, f."factId", f.version, f."approvedById", ${inUtc(Prisma.sql`f."approvedAt"`)} AS "approvedAt", s.content
      FROM "ReleaseFact" f JOIN "FactSnapshot" s ON s.hash = f.hash
      WHERE f."releaseId" = ${releaseId}::uuid AND f.ordinal > ${after} ORDER BY f.ordinal LIMIT ${limit}`,
  );
}

export interface PackedDecision {
  readonly id: string;
  readonly factId: string;
  readonly kind: string;
  readonly version: number;
  readonly changes: Changes;
  readonly reason: string | null;
  readonly note: string | null;
  readonly undoes: string | null;
  readonly userId: string | null;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
}

/** The decisions on the `count` facts behind an ordinal, up to the released versions: by fact in its order, then by version. */
export function packedDecisions(
  db: Db,
  releaseId: string,
  after: number,
  count: number,
): Promise<readonly PackedDecision[]> {
  return onePage<PackedDecision>(
    db,
    Prisma.sql`
      SELECT r.id, r."factId", r.kind, r.version, r.changes, r.reason, r.note, r.undoes, r."userId", ${inUtc(Prisma.sql`r.at`)} AS at
      FROM "ReleaseFact" f JOIN "ReviewEvent" r ON r."factId" = f."factId" AND r.version <= f.version
      WHERE f."releaseId" = ${releaseId}::uuid AND f.ordinal > ${after} AND f.ordinal <= ${after + count}
      ORDER BY f.ordinal, r.version, r.id`,
  );
}

async function onePage<Row>(db: Db, select: Prisma.Sql): Promise<readonly Row[]> {
  const [page] = await db.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(p), '[]')::text AS rows FROM (${select}) p`;
  return JSON.parse(page?.rows ?? "[]");
}

function inUtc(moment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
