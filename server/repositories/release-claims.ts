/**
 * Approved facts of a project with all that a release freezes of them, page by page in the order of a release. Reads a page as one
 * text of JSON, as exports do, and writes nothing.
 */
import { type EvidenceSpan, evidenceRoles, type FactFields, type FieldSources } from "@/lib/fact/fact";
import type { LoggedEvent } from "@/lib/review/history";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";

/** Where a page ended. */
export interface ClaimKey {
  readonly sourceId: string;
  readonly position: number;
  readonly id: string;
}

/** Decimals come as text, so that no digit passes through a float. */
export interface ApprovedClaim extends ClaimKey, FactFields {
  readonly articleId: string;
  readonly version: number;
  readonly origin: "engine" | "person";
  readonly sources: FieldSources;
  readonly rule: string;
  readonly confidence: number | null;
  readonly corrected: boolean;
  readonly findings: readonly string[];
  readonly approvedById: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly approvedAt: string;
  readonly articlePlace: string | null;
  readonly placesNamed: readonly string[];
  readonly evidence: readonly EvidenceSpan[];
}

// Approved by nobody is a bug of whoever wrote it, and no release can say who let it in.
const approved = Prisma.sql`f.status = 'approved' AND NOT f.withdrawn AND f."decidedById" IS NOT NULL`;

export async function countApproved(db: Db, projectId: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM "Fact" f WHERE f."projectId" = ${projectId}::uuid AND ${approved}`;
  return rows[0]?.count ?? 0;
}

/** The next facts after `after`, at most `limit`. */
export function approvedClaims(
  db: Db,
  projectId: string,
  after: ClaimKey | null,
  limit: number,
): Promise<readonly ApprovedClaim[]> {
  const rest = after
    ? Prisma.sql`AND (f."sourceId", f.position, f.id) > (${after.sourceId}::uuid, ${after.position}, ${after.id}::uuid)`
    : Prisma.empty;
  const page = Prisma.sql`
    SELECT ${kept} FROM "Fact" f WHERE f."projectId" = ${projectId}::uuid AND ${approved} ${rest}
    ORDER BY f."sourceId", f.position, f.id LIMIT ${limit}`;
  return selectClaims(db, page);
}

/** Those of these facts that are approved, in the order of a release. */
export function approvedAmong(db: Db, factIds: readonly string[]): Promise<readonly ApprovedClaim[]> {
  return selectClaims(
    db,
    Prisma.sql`SELECT ${kept} FROM "Fact" f WHERE f.id = ANY (${[...factIds]}::uuid[]) AND ${approved}`,
  );
}

// Named one by one: a trace is larger than all the rest, and no release keeps it.
const kept = Prisma.sql`
  f.id, f."sourceId", f.position, f."articleId", f.version, f.origin::text, f.place, f.indicator, f.period, f.value::text, f.unit,
  f.bound, f.change::text, f."changeUnit", f.basis, f.prior::text, f."priorPeriod", f.level, f.sources, f.rule, f.confidence,
  f.corrected, f.findings, f."decidedById" AS "approvedById",
  to_char(f."decidedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "approvedAt"`;

async function selectClaims(db: Db, page: Prisma.Sql): Promise<readonly ApprovedClaim[]> {
  const [read] = await db.$queryRaw<{ rows: string }[]>`
    WITH page AS MATERIALIZED (${page})
    SELECT coalesce(json_agg(r), '[]')::text AS rows FROM (
      SELECT p.*, a.place AS "articlePlace", a."placesNamed", coalesce(e.evidence, '[]') AS evidence
      FROM page p
      CROSS JOIN LATERAL (SELECT x.place, x."placesNamed" FROM "Article" x WHERE x.id = p."articleId" OFFSET 0) a
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('role', x.role, 'start', x.start, 'end', x."end", 'quote', x.quote)
          ORDER BY array_position(${[...evidenceRoles]}::text[], x.role), x.ordinal) AS evidence
        FROM "Evidence" x WHERE x."factId" = p.id
      ) e ON true
      ORDER BY p."sourceId", p.position, p.id
    ) r`;
  return JSON.parse(read?.rows ?? "[]");
}

/** The logs, as history.ts reads them, of those of the facts whose words a person ever linked anew. */
export async function logsOfLinked(
  db: Db,
  factIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LoggedEvent[]>> {
  const rows = await db.$queryRaw<(LoggedEvent & { factId: string })[]>`
    SELECT r."factId", r.id, r.kind, r.undoes FROM "ReviewEvent" r
    WHERE r."factId" IN (
      SELECT x."factId" FROM "ReviewEvent" x WHERE x."factId" = ANY (${[...factIds]}::uuid[]) AND x.kind = 'link'
    )`;
  const logs = new Map<string, LoggedEvent[]>();
  for (const { factId, ...event } of rows) logs.set(factId, [...(logs.get(factId) ?? []), event]);
  return logs;
}

/** What of a project's approved facts is not as in a release, going by versions. */
export interface Comparison {
  readonly added: number;
  readonly withdrawn: number;
  /** Facts of both that have another version by now, whatever they say. */
  readonly decidedAgain: readonly string[];
}

export async function compareWithRelease(db: Db, projectId: string, releaseId: string): Promise<Comparison> {
  const [counts] = await db.$queryRaw<{ added: number; withdrawn: number }[]>`
    WITH now AS (SELECT f.id FROM "Fact" f WHERE f."projectId" = ${projectId}::uuid AND ${approved}),
      was AS (SELECT r."factId" AS id FROM "ReleaseFact" r WHERE r."releaseId" = ${releaseId}::uuid)
    SELECT (count(*) FILTER (WHERE w.id IS NULL))::int AS added, (count(*) FILTER (WHERE n.id IS NULL))::int AS withdrawn
    FROM now n FULL JOIN was w ON w.id = n.id`;
  const again = await db.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM "Fact" f JOIN "ReleaseFact" r ON r."releaseId" = ${releaseId}::uuid AND r."factId" = f.id
    WHERE f."projectId" = ${projectId}::uuid AND ${approved} AND r.version <> f.version`;
  return { added: 0, withdrawn: 0, ...counts, decidedAgain: again.map(({ id }) => id) };
}
