/** What was decided in an article since an event, in a handful of statements whatever the length of its past. */
import type { PersonView } from "@/lib/api/views";
import type { FactStatus, NumeralStatus } from "@/lib/review/decision";
import { coveringRoles } from "@/lib/review/evidence";
import type { ReviewCounts } from "@/lib/review/progress";
import { getDb } from "../db";
import { Prisma } from "../generated/prisma/client";
import { type FactRow, factColumns } from "./fact-rows";
import { type NumeralRow, numeralColumns } from "./numeral-rows";
import { newestEvent } from "./review";

export interface ReviewChanges {
  /** Also those that are withdrawn or stand in another article by now. */
  readonly facts: readonly FactRow[];
  /** Those decided on, and those that a changed fact covers or has covered. */
  readonly numerals: readonly NumeralRow[];
  readonly by: readonly PersonView[];
  readonly newest: string | null;
  readonly counts: ReviewCounts;
}

/** As of one moment. @param from the id from which on events count */
export async function readChanges(articleId: string, from: string): Promise<ReviewChanges> {
  const db = getDb();
  const happened = Prisma.sql`(
    SELECT * FROM "ReviewEvent" r WHERE r."articleId" = ${articleId}::uuid AND r.id > ${from}::uuid
  )`;
  const covering = Prisma.sql`${[...coveringRoles]}::text[]`;
  const [facts, numerals, by, newest, factCounts, numeralCounts] = await db.$transaction(
    [
      db.$queryRaw<FactRow[]>`
        SELECT ${factColumns} FROM "Fact" f LEFT JOIN "User" d ON d.id = f."decidedById"
        WHERE f.id IN (SELECT h."factId" FROM ${happened} h) ORDER BY f.position, f.id`,
      db.$queryRaw<NumeralRow[]>`
        WITH happened AS MATERIALIZED ${happened}, spans AS (
          SELECT e.start, e."end" FROM "Evidence" e
          WHERE e."factId" IN (SELECT "factId" FROM happened) AND e.role = ANY (${covering})
          UNION
          SELECT (e->>'start')::int, (e->>'end')::int
          FROM happened h
          CROSS JOIN LATERAL (VALUES (h.changes->'evidence'->'from'), (h.changes->'evidence'->'to')) AS list(value)
          CROSS JOIN LATERAL jsonb_array_elements(
            CASE WHEN jsonb_typeof(list.value) = 'array' THEN list.value ELSE '[]' END
          ) AS e
          WHERE e->>'role' = ANY (${covering})
        )
        SELECT ${numeralColumns} FROM "Numeral" n
        WHERE n."articleId" = ${articleId}::uuid AND (
          n.id IN (SELECT "numeralId" FROM happened)
          OR EXISTS (SELECT FROM spans s WHERE s.start < n."end" AND n.start < s."end")
        )
        ORDER BY n.start`,
      db.$queryRaw<PersonView[]>`
        SELECT u.id, u.name FROM "User" u WHERE u.id IN (SELECT h."userId" FROM ${happened} h) ORDER BY u.name, u.id`,
      newestEvent(db, articleId),
      db.$queryRaw<{ status: FactStatus; count: number }[]>`
        SELECT f.status::text, count(*)::int FROM "Fact" f
        WHERE f."articleId" = ${articleId}::uuid AND NOT f.withdrawn GROUP BY f.status`,
      db.$queryRaw<{ status: NumeralStatus; count: number }[]>`
        SELECT n.status::text, count(*)::int FROM "Numeral" n WHERE n."articleId" = ${articleId}::uuid GROUP BY n.status`,
    ],
    { isolationLevel: "RepeatableRead" },
  );
  const counts: ReviewCounts = {
    facts: { proposed: 0, approved: 0, rejected: 0, ...byStatus(factCounts) },
    numerals: { covered: 0, notFact: 0, open: 0, ...byStatus(numeralCounts) },
  };
  return { facts, numerals, by, newest: newest[0]?.id ?? null, counts };
}

function byStatus<S extends string>(rows: readonly { readonly status: S; readonly count: number }[]) {
  return Object.fromEntries(rows.map(({ status, count }) => [status, count])) as Partial<Record<S, number>>;
}
