/**
 * How many facts of a project there are by each property, each counted as if nothing had been chosen of it. Counting reads
 * every fact of the project, which is most of its cost; so the properties are shared out to two statements that run at the
 * same time, and within one statement all properties of which nothing is chosen are counted in one reading.
 */
import { bandFrom } from "@/lib/review/confidence-band";
import { type FactFacet, type FactFilter, factFacets } from "@/lib/review/fact-filter";
import { getDb } from "../db";
import { Prisma } from "../generated/prisma/client";
import { whereChosen, whereFound } from "./fact-list-where";

/** So many facts have this value; of findings, exactly these, as the text of an array. */
export interface CountedValue {
  readonly facet: FactFacet;
  readonly value: string | null;
  readonly count: number;
}

const columns: Readonly<Record<FactFacet, Prisma.Sql>> = {
  status: Prisma.sql`f.status`,
  place: Prisma.sql`f.place`,
  indicator: Prisma.sql`f.indicator`,
  period: Prisma.sql`f.period`,
  unit: Prisma.sql`f.unit`,
  article: Prisma.sql`f."articleId"`,
  rule: Prisma.sql`f.rule`,
  band: Prisma.sql`f.band`,
  reviewer: Prisma.sql`f."decidedById"`,
  finding: Prisma.sql`f.findings`,
};

const { middle, high } = bandFrom;
const band = Prisma.sql`CASE WHEN f.confidence IS NULL THEN 'none' WHEN f.confidence >= ${high}::float8 THEN 'high'
  WHEN f.confidence >= ${middle}::float8 THEN 'middle' ELSE 'low' END`;

/** Properties of few values, and properties of many: each half takes about as long as the other. */
const halves: readonly (readonly FactFacet[])[] = [
  ["status", "unit", "rule", "band", "reviewer", "finding"],
  ["place", "indicator", "period", "article"],
];

/**
 * The `most` frequent values of each of `facets` (of findings: all), and those that the filter has chosen as far as there are
 * facts of them. In no order.
 */
export async function countedFacets(
  projectId: string,
  filter: FactFilter,
  facets: readonly FactFacet[],
  most: number,
): Promise<CountedValue[]> {
  const asked = halves.map((half) => half.filter((facet) => facets.includes(facet)));
  const parts = (await isRare(projectId, filter)) ? [asked.flat()] : asked.filter((half) => half.length > 0);
  const counted = await Promise.all(parts.map((part) => countPart(projectId, filter, part, most)));
  return counted.flat();
}

/** Facts that are looked at to tell how many hold the words, and the share that is few. */
const sample = 500;
const few = 0.2;

/**
 * Whether few facts hold the words that are sought, going by the first ones of the project. Looking for words takes as long
 * as counting all: for a few facts it is better done once, while for many the counting is better shared out.
 */
async function isRare(projectId: string, filter: FactFilter): Promise<boolean> {
  if (filter.q === "") return false;
  const [row] = await getDb().$queryRaw<{ seen: number; found: number }[]>`
    SELECT count(*)::int AS seen, count(*) FILTER (WHERE ${whereFound(projectId, filter)})::int AS found FROM (
      SELECT f.* FROM "Fact" f WHERE f."projectId" = ${projectId}::uuid AND NOT f.withdrawn
      ORDER BY f."sourceId", f.position, f.id LIMIT ${sample}
    ) f`;
  return !row || row.found <= row.seen * few;
}

interface CountRow {
  readonly counted: number;
  readonly value: string | null;
  readonly count: number;
}

async function countPart(
  projectId: string,
  filter: FactFilter,
  part: readonly FactFacet[],
  most: number,
): Promise<CountedValue[]> {
  const chosen = factFacets.filter((facet) => filter[facet].length > 0);
  const free = part.filter((facet) => !chosen.includes(facet));
  const own = part.filter((facet) => chosen.includes(facet));
  const branches = own.map((facet) => {
    const others = chosen.filter((other) => other !== facet);
    return Prisma.sql`
      SELECT ${codeOf(facet)}::int, ${columns[facet]}::text, count(*) FROM hits f
      WHERE ${whereChosen(filter, others)} GROUP BY ${columns[facet]}`;
  });
  if (free.length > 0) branches.unshift(freeCounts(free, whereChosen(filter, chosen)));
  // Words are looked for once, and what is found kept only if it is counted in several ways. Without any words each count
  // had better read what it needs for itself.
  const once = Prisma.raw(filter.q === "" || branches.length === 1 ? "NOT MATERIALIZED" : "MATERIALIZED");
  const db = getDb();
  const [, rows] = await db.$transaction([
    // The counts of every indicator of a large project take more room than a query usually gets; sorting them on disk
    // instead took three times as long. And compiling the query takes longer than running it.
    db.$queryRaw`SELECT set_config('work_mem', '32MB', true), set_config('jit', 'off', true)`,
    db.$queryRaw<CountRow[]>`
      WITH hits AS ${once} (
        SELECT f.status, f.place, f.indicator, f.period, f.unit, f."articleId", f.rule, f.confidence, f."decidedById",
          f.findings, ${band} AS band
        FROM "Fact" f WHERE ${whereFound(projectId, filter)}
      ), counts (counted, value, count) AS (${Prisma.join(branches, " UNION ALL ")})
      SELECT counted, value, count::int FROM (
        SELECT *, row_number() OVER (PARTITION BY counted ORDER BY count DESC) AS nth FROM counts
      ) ranked
      WHERE nth <= ${most} OR counted = ${codeOf("finding")}
        OR value = ANY (${own.flatMap((facet) => [...filter[facet]].filter((value) => value !== null))}::text[])`,
  ]);
  return rows.map(({ counted, value, count }) => ({ facet: factFacets[counted] ?? "status", value, count }));
}

/** In each row of grouping sets all columns are null but the one that is counted, if that is not null itself. */
function freeCounts(facets: readonly FactFacet[], where: Prisma.Sql): Prisma.Sql {
  const list = Prisma.join(facets.map((facet) => columns[facet]));
  const values = Prisma.join(facets.map((facet) => Prisma.sql`${columns[facet]}::text`));
  const cases = facets.map((facet) => Prisma.sql`WHEN GROUPING(${columns[facet]}) = 0 THEN ${codeOf(facet)}::int`);
  return Prisma.sql`
    SELECT CASE ${Prisma.join(cases, " ")} END, coalesce(${values}), count(*) FROM hits f
    WHERE ${where} GROUP BY GROUPING SETS (${list})`;
}

function codeOf(facet: FactFacet): number {
  return factFacets.indexOf(facet);
}
