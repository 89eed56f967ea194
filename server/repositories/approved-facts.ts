/** Approved facts of a project, page by page, for datasets. The one place that says what is exported: status `approved`. */
import type { EvidenceSpan, FactFields } from "@/lib/fact/fact";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";

/** Where a page ended: sources by import, then as the figures stand in the text. */
export interface ExportKey {
  readonly sourceId: string;
  readonly position: number;
  readonly id: string;
}

/** Decimals come as text, so that no digit passes through a float. */
export interface ApprovedFact extends ExportKey, FactFields {
  readonly articleId: string;
  readonly corrected: boolean;
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly title: string;
  readonly date: string | null;
  readonly articlePlace: string | null;
  readonly placesNamed: readonly string[];
  readonly fileName: string;
  readonly sha256: string;
  readonly encoding: string;
  /** By role and in order; never null, empty only if a fact was approved without words, which approval refuses. */
  readonly evidence: readonly EvidenceSpan[];
  readonly rule: string;
  readonly confidence: number | null;
  readonly findings: readonly string[];
}

/**
 * The next facts after `after`, at most `limit`. Compares rows instead of counting them off, so that the last page of a
 * large project costs what the first does, and an approval meanwhile shifts nothing.
 */
export function approvedFacts(
  db: Db,
  projectId: string,
  after: ExportKey | null,
  limit: number,
): Promise<ApprovedFact[]> {
  const rest = after
    ? Prisma.sql`AND s.id >= ${after.sourceId}::uuid
        AND (s.id, f.position, f.id) > (${after.sourceId}::uuid, ${after.position}, ${after.id}::uuid)`
    : Prisma.empty;
  return db.$queryRaw<ApprovedFact[]>`
    WITH page AS (
      SELECT f.*, s.id AS source_id, a.title, a.date, a.place AS "articlePlace", a."placesNamed", s."fileName", s.sha256, s.encoding
      FROM "Source" s
      JOIN "Article" a ON a."sourceId" = s.id
      JOIN "Fact" f ON f."articleId" = a.id
      WHERE s."projectId" = ${projectId}::uuid AND f.status = 'approved' ${rest}
      ORDER BY s.id, f.position, f.id
      LIMIT ${limit}
    )
    SELECT p.id, p.source_id AS "sourceId", p.position, p."articleId", p.place, p.indicator, p.period,
      p.value::text AS value, p.unit, p.bound, p.change::text AS change, p."changeUnit", p.basis,
      p.prior::text AS prior, p."priorPeriod", p.level, p.corrected, p.rule, p.confidence, p.findings,
      coalesce(u.name, '') AS "approvedBy", p."decidedAt" AS "approvedAt",
      p.title, p.date, p."articlePlace", p."placesNamed", p."fileName", p.sha256, p.encoding, coalesce(e.evidence, '[]') AS evidence
    FROM page p
    LEFT JOIN "User" u ON u.id = p."decidedById"
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('role', x.role, 'start', x.start, 'end', x."end", 'quote', x.quote) ORDER BY x.role, x.ordinal) AS evidence
      FROM "Evidence" x WHERE x."factId" = p.id
    ) e ON true
    ORDER BY p.source_id, p.position, p.id`;
}
