/**
 * Facts of a project for its exports, page by page in the order of the text. Reads a page as one text of JSON: taken apart
 * column by column by the client, a row took several times as long.
 */
import type { EvidenceSpan, FactFields } from "@/lib/fact/fact";
import type { FactStatus } from "@/lib/review/decision";
import type { FactFilter } from "@/lib/review/fact-filter";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";
import { whereFits } from "./fact-list-where";

/** Where a page ended: sources by import, then as the figures stand in the text. */
export interface ExportKey {
  readonly sourceId: string;
  readonly position: number;
  readonly id: string;
}

/** Decimals come as text, so that no digit passes through a float. */
export interface ExportedFact extends ExportKey, FactFields {
  readonly articleId: string;
  readonly status: FactStatus;
  readonly rule: string;
  readonly confidence: number | null;
  readonly findings: readonly string[];
  readonly corrected: boolean;
  readonly decidedBy: string | null;
  /** ISO 8601 in UTC with milliseconds. */
  readonly decidedAt: string | null;
  readonly title: string;
  readonly date: string | null;
  readonly articlePlace: string | null;
  readonly placesNamed: readonly string[];
  readonly file: string;
  readonly sha256: string;
  readonly encoding: string;
  /** By role and in order; null where no words are linked. */
  readonly evidence: readonly EvidenceSpan[] | null;
}

/**
 * The next facts after `after`, at most `limit`. Compares rows instead of counting them off, so that the last page of a
 * large project costs what the first does, and a decision meanwhile shifts nothing.
 */
export async function exportedFacts(
  db: Db,
  projectId: string,
  filter: FactFilter,
  after: ExportKey | null,
  limit: number,
): Promise<readonly ExportedFact[]> {
  const behind = after
    ? Prisma.sql`AND (f."sourceId", f.position, f.id) > (${after.sourceId}::uuid, ${after.position}, ${after.id}::uuid)`
    : Prisma.empty;
  const [page] = await db.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(r), '[]')::text AS rows
    FROM (${exportedSelect(projectId, filter, { behind, limit })}) r`;
  return JSON.parse(page?.rows ?? "[]");
}

/** The rows of an export in their order: a page of them, or all, which the bench has PostgreSQL itself write out. */
export function exportedSelect(
  projectId: string,
  filter: FactFilter,
  page: { readonly behind: Prisma.Sql; readonly limit: number } | null = null,
): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, p."sourceId", p.position, p."articleId", p.status::text AS status, p.place, p.indicator, p.period,
      p.value::text AS value, p.unit, p.bound, p.change::text AS change, p."changeUnit", p.basis, p.prior::text AS prior,
      p."priorPeriod", p.level, p.rule, p.confidence, p.findings, p.corrected, u.name AS "decidedBy",
      to_char(p."decidedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "decidedAt",
      a.title, a.date, a.place AS "articlePlace", a."placesNamed", s."fileName" AS file, s.sha256, s.encoding, e.evidence
    FROM (
      SELECT f.* FROM "Fact" f WHERE ${whereFits(projectId, filter)} ${page?.behind ?? Prisma.empty}
      ORDER BY f."sourceId", f.position, f.id ${page ? Prisma.sql`LIMIT ${page.limit}` : Prisma.empty}
    ) p
    ${page ? byKey : joined}
    LEFT JOIN "User" u ON u.id = p."decidedById"
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('role', x.role, 'start', x.start, 'end', x."end", 'quote', x.quote)
        ORDER BY x.role, x.ordinal) AS evidence
      FROM "Evidence" x WHERE x."factId" = p.id
    ) e ON true
    ORDER BY p."sourceId", p.position, p.id`;
}

const joined = Prisma.sql`JOIN "Article" a ON a.id = p."articleId" JOIN "Source" s ON s.id = p."sourceId"`;

// A page is of a few articles. The planner takes each fact's for another one, and would read all of the project for a page.
const byKey = Prisma.sql`
  CROSS JOIN LATERAL (
    SELECT x.title, x.date, x.place, x."placesNamed" FROM "Article" x WHERE x.id = p."articleId" OFFSET 0
  ) a
  CROSS JOIN LATERAL (SELECT x."fileName", x.sha256, x.encoding FROM "Source" x WHERE x.id = p."sourceId" OFFSET 0) s`;
