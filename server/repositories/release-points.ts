/**
 * Facts of a release by what they say: how often each indicator has figures that a chart can compare, and the claims of one
 * indicator page by page. One indicator is found by an index on the content's `indicator`; anything else reads each content once.
 */
import type { ReleasedFactsFilter } from "@/lib/api/releases";
import type { ChartClaim } from "@/lib/release/indicator-points";
import type { IndicatorCount } from "@/lib/release/main-indicators";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";
import type { ReleaseFactRow } from "./release-facts";

/** A year from its first day to its last, as lib/release/indicator-points.ts `wholeYear` has it. */
const wholeYear = String.raw`^(\d{4})((-01(-01)?)?/\1(-12(-31)?)?)?$`;

/** As the index has it, to the letter: another spelling of the expression reads all contents. */
function isOf(indicator: string): Prisma.Sql {
  return Prisma.sql`s.content->>'indicator' = ${indicator}`;
}

/** Indicators by unit, those with most points first; only exact levels of whole years, as lib/release/indicator-points.ts counts. */
export function countIndicators(db: Db, releaseId: string, most: number): Promise<IndicatorCount[]> {
  // The parts of a content are read in one go: each `->>` would parse all of it again.
  return db.$queryRaw<IndicatorCount[]>`
    WITH point AS (
      SELECT c.indicator, coalesce(c.unit, '') AS unit, c.place, left(c.period, 4)::int AS year, count(*)::int AS facts
      FROM "ReleaseFact" f JOIN "FactSnapshot" s ON s.hash = f.hash
      CROSS JOIN LATERAL json_to_record(s.content)
        AS c(indicator text, unit text, place text, period text, value text, bound text, level text)
      WHERE f."releaseId" = ${releaseId}::uuid AND c.value IS NOT NULL AND coalesce(c.bound, '=') = '='
        AND c.level = 'aggregate' AND c.period ~ ${wholeYear}
      GROUP BY 1, 2, 3, 4
    )
    SELECT indicator, unit, sum(facts)::int AS facts, count(*)::int AS points, count(DISTINCT place)::int AS places,
      count(DISTINCT year)::int AS years, min(year) AS "firstYear", max(year) AS "lastYear"
    FROM point GROUP BY indicator, unit
    ORDER BY count(*) > least(count(DISTINCT place), count(DISTINCT year)) DESC, sum(facts) DESC, indicator, unit
    LIMIT ${most}`;
}

export interface ClaimRow extends ChartClaim {
  readonly ordinal: number;
}

/** The claims of an indicator behind an ordinal (-1: the first), in the order of the text. */
export function pageOfChartClaims(
  db: Db,
  releaseId: string,
  { indicator, after, limit }: { readonly indicator: string; readonly after: number; readonly limit: number },
): Promise<ClaimRow[]> {
  return db.$queryRaw<ClaimRow[]>`
    SELECT f.ordinal, f."factId", c.place, c.period, c.value, c.unit, c.bound, c.level
    FROM "ReleaseFact" f JOIN "FactSnapshot" s ON s.hash = f.hash
    CROSS JOIN LATERAL json_to_record(s.content)
      AS c(place text, period text, value text, unit text, bound text, level text)
    WHERE f."releaseId" = ${releaseId}::uuid AND f.ordinal > ${after} AND ${isOf(indicator)}
    ORDER BY f.ordinal LIMIT ${limit}`;
}

/** The facts behind an ordinal (-1: the first) that say what the filter asks for. */
export function pageOfFactsThat(
  db: Db,
  releaseId: string,
  { indicator, place, year }: ReleasedFactsFilter,
  after: number,
  limit: number,
): Promise<ReleaseFactRow[]> {
  const asked = [
    ...(indicator === null ? [] : [isOf(indicator)]),
    ...(place === null ? [] : [Prisma.sql`c.place = ${place}`]),
    ...(year === null
      ? []
      : [Prisma.sql`c.period ~ ${wholeYear} AND left(c.period, 4) = ${String(year).padStart(4, "0")}`]),
  ];
  return db.$queryRaw<ReleaseFactRow[]>`
    SELECT f.ordinal, f."factId", f.hash, f.version, f."approvedById", f."approvedAt", s.content
    FROM "ReleaseFact" f JOIN "FactSnapshot" s ON s.hash = f.hash
    CROSS JOIN LATERAL json_to_record(s.content) AS c(place text, period text)
    WHERE f."releaseId" = ${releaseId}::uuid AND f.ordinal > ${after} AND ${Prisma.join(asked, " AND ")}
    ORDER BY f.ordinal LIMIT ${limit}`;
}

/** When the first fact of a release was approved, and the last. */
export async function approvalTimes(db: Db, releaseId: string): Promise<{ readonly from: Date; readonly to: Date }> {
  const [times] = await db.$queryRaw<{ from: Date; to: Date }[]>`
    SELECT min("approvedAt") AS "from", max("approvedAt") AS "to" FROM "ReleaseFact" WHERE "releaseId" = ${releaseId}::uuid`;
  if (!times) throw new Error("An aggregate answers one row.");
  return times;
}
