/**
 * Facts, decisions and sources of a release for its package, page by page. What is large in them comes as the text that is stored, and
 * straight from PostgreSQL: much of it goes into the package as it stands, and none of it is put into one large text and taken out again.
 */
import type { Queries } from "../db";
import { Prisma } from "../generated/prisma/client";

export interface PackedFact {
  readonly ordinal: number;
  readonly factId: string;
  readonly version: number;
  readonly approvedById: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly approvedAt: string;
  /** JSON of a `FrozenFact`: the text that was hashed. */
  readonly content: string;
}

/** The facts behind an ordinal (-1: the first). */
export function packedFacts(
  db: Queries,
  releaseId: string,
  after: number,
  limit: number,
): Promise<readonly PackedFact[]> {
  return db.$queryRaw<PackedFact[]>`
    SELECT f.ordinal, f."factId", f.version, f."approvedById", ${inUtc(Prisma.sql`f."approvedAt"`)} AS "approvedAt",
      s.content::text
    FROM "ReleaseFact" f JOIN "FactSnapshot" s ON s.hash = f.hash
    WHERE f."releaseId" = ${releaseId}::uuid AND f.ordinal > ${after} ORDER BY f.ordinal LIMIT ${limit}`;
}

export interface PackedDecision {
  readonly id: string;
  readonly factId: string;
  readonly kind: string;
  readonly version: number;
  /** JSON of `Changes`, as jsonb is written. */
  readonly changes: string;
  readonly reason: string | null;
  readonly note: string | null;
  readonly undoes: string | null;
  readonly userId: string | null;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
}

/** The decisions on the `count` facts behind an ordinal, up to the released versions: by fact in its order, then by version. */
export function packedDecisions(
  db: Queries,
  releaseId: string,
  after: number,
  count: number,
): Promise<readonly PackedDecision[]> {
  return db.$queryRaw<PackedDecision[]>`
    SELECT r.id, r."factId", r.kind, r.version, r.changes::text, r.reason, r.note, r.undoes, r."userId",
      ${inUtc(Prisma.sql`r.at`)} AS at
    FROM "ReleaseFact" f JOIN "ReviewEvent" r ON r."factId" = f."factId" AND r.version <= f.version
    WHERE f."releaseId" = ${releaseId}::uuid AND f.ordinal > ${after} AND f.ordinal <= ${after + count}
    ORDER BY f.ordinal, r.version, r.id`;
}

export interface PackedSource {
  readonly id: string;
  readonly fileName: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly textSha256: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly importedAt: string;
  /** Null if no texts are asked for. */
  readonly text: string | null;
  /** As imported; null where that is the text as UTF-8, which equal hashes say, and if no texts are asked for. */
  readonly bytes: Uint8Array | null;
}

/** The sources of no more than a page are looked through for how many there is room for. */
const mostSources = 100;

/** The sources behind an id (null: the first), as many as there is room for in as many bytes, and one at least. */
export function packedSources(
  db: Queries,
  releaseId: string,
  { texts, after, room }: { readonly texts: boolean; readonly after: string | null; readonly room: number },
): Promise<readonly PackedSource[]> {
  const rest = after === null ? Prisma.empty : Prisma.sql`AND r."sourceId" > ${after}::uuid`;
  // How long a text is stands beside it: nothing is read for that.
  return db.$queryRaw<PackedSource[]>`
    SELECT p."sourceId" AS id, p."fileName", p.encoding, p.sha256, p."textSha256", ${inUtc(Prisma.sql`p."importedAt"`)} AS "importedAt",
      CASE WHEN ${texts}::boolean THEN s.text END AS text,
      CASE WHEN ${texts}::boolean AND p.sha256 <> p."textSha256" THEN s.bytes END AS bytes
    FROM (
      SELECT r.*, sum(octet_length(x.text) + octet_length(x.bytes)) OVER (ORDER BY r."sourceId" ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW) AS before
      FROM "ReleaseSource" r LEFT JOIN "Source" x ON x.id = r."sourceId"
      WHERE r."releaseId" = ${releaseId}::uuid ${rest} ORDER BY r."sourceId" LIMIT ${mostSources}
    ) p LEFT JOIN "Source" s ON s.id = p."sourceId"
    WHERE coalesce(p.before, 0) < ${room} ORDER BY p."sourceId"`;
}

function inUtc(moment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
