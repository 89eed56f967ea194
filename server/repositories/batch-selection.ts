/** What a batch is made of, as conditions on "Fact" as `f`. Freezes nothing; who may choose is the operations' to ask. */
import type { BatchSelection } from "@/lib/api/batches";
import type { Mended } from "@/lib/review/alike";
import type { FactFilter } from "@/lib/review/fact-filter";
import type { Changes } from "@/lib/review/fact-state";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";
import { whereFits } from "./fact-list-where";

/** A correction, and the fact that it was made of. */
export interface Correction {
  readonly factId: string;
  readonly projectId: string;
  readonly sourceId: string;
  readonly rule: string;
  readonly changes: Changes;
}

/** Null if there is no such event, it is no correction, or it has been taken back. */
export async function findCorrection(db: Db, eventId: string): Promise<Correction | null> {
  const rows = await db.$queryRaw<Correction[]>`
    SELECT f.id AS "factId", f."projectId", f."sourceId", f.rule, r.changes
    FROM "ReviewEvent" r JOIN "Fact" f ON f.id = r."factId"
    WHERE r.id = ${eventId}::uuid AND r.kind = 'correct'
      AND NOT EXISTS (SELECT FROM "ReviewEvent" x WHERE x.undoes = r.id)`;
  return rows[0] ?? null;
}

export function whereFiltered(projectId: string, filter: FactFilter, except: readonly string[]): Prisma.Sql {
  const fits = whereFits(projectId, filter);
  return except.length === 0 ? fits : Prisma.sql`${fits} AND f.id <> ALL (${[...except]}::uuid[])`;
}

export function whereIds(projectId: string, ids: Extract<BatchSelection, { factIds: unknown }>["factIds"]): Prisma.Sql {
  return Prisma.sql`f."projectId" = ${projectId}::uuid AND NOT f.withdrawn AND f.id = ANY (${ids}::uuid[])`;
}

/**
 * The open facts that are wrong in the same way: every field of the mistake has the same content, and either the same rule
 * made the fact or that content was inherited from the very same words. `mended` must not be empty.
 */
export function whereAlike({ factId, projectId, sourceId, rule }: Correction, mended: readonly Mended[]): Prisma.Sql {
  const same = mended.map(({ field, from }) => {
    const column = Prisma.raw(`f."${field}"`);
    return from === null ? Prisma.sql`${column} IS NULL` : Prisma.sql`${column} = ${from}`;
  });
  const inherited = mended.map(({ field, source }) =>
    source?.how === "inherited" && source.span
      ? Prisma.sql`f.sources->${field} = ${JSON.stringify(source)}::jsonb`
      : Prisma.sql`false`,
  );
  return Prisma.sql`
    f."projectId" = ${projectId}::uuid AND NOT f.withdrawn AND f.status = 'proposed' AND f.id <> ${factId}::uuid
    AND ${Prisma.join(same, " AND ")}
    AND (f.rule = ${rule} OR (f."sourceId" = ${sourceId}::uuid AND ${Prisma.join(inherited, " AND ")}))`;
}

export async function countFacts(db: Db, where: Prisma.Sql): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM "Fact" f WHERE ${where}`;
  return rows[0]?.count ?? 0;
}

/** Null if there is no such event. */
export async function projectOfEvent(db: Db, eventId: string): Promise<string | null> {
  const event = await db.reviewEvent.findUnique({ where: { id: eventId }, select: { projectId: true } });
  return event?.projectId ?? null;
}
