/**
 * What people did in a project, newest first, in pages by key. A batch is one entry. However long the log is, a page reads the
 * same number of its rows: each kind of event is read off the beginning of its own stretch of an index, and the newest of all
 * kinds are the page. The key is the id: the ids of events and of runs are made in the order of time, and no two are the same.
 */
import type { BatchStatus } from "@/lib/api/batches";
import type { FactFields } from "@/lib/fact/fact";
import type { BatchDecision } from "@/lib/review/batch";
import type { EventKind } from "@/lib/review/decision";
import type { Span } from "@/lib/text/span";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";
import { type EventRow, eventColumns } from "./event-rows";

/** Ids from `from` on and before `to`; all others narrow further, null to everything. */
export interface ActivityPlace {
  readonly projectId: string;
  readonly person: string | null;
  readonly kinds: readonly EventKind[];
  readonly article: string | null;
  readonly from: string;
  readonly to: string;
}

export interface PlacedEntry {
  readonly id: string;
  readonly isRun: boolean;
}

/** Where the next entries are, at most `limit`. */
export function activityPage(db: Db, place: ActivityPlace, limit: number): Promise<PlacedEntry[]> {
  const runs = place.article === null ? runsOfProject(place, limit) : runsOfArticle(place, place.article, limit);
  return db.$queryRaw<PlacedEntry[]>`
    SELECT id, "isRun" FROM (
      SELECT e.id, false AS "isRun" FROM ${kindsOf(place)} CROSS JOIN LATERAL (${singles(place, limit)}) e
      UNION ALL
      SELECT b.id, true FROM (${runs}) b
    ) happened ORDER BY id DESC LIMIT ${limit}`;
}

function kindsOf({ kinds }: ActivityPlace): Prisma.Sql {
  return Prisma.sql`unnest(${[...kinds]}::text[]) AS k(kind)`;
}

/**
 * The stretch of an index in which `leading` and the kind are the same and the ids are those of the page. All columns are compared
 * as one row and ordered by, which that index alone can answer: told by equalities, the planner may take it that any index
 * in the order of ids soon comes to enough rows of the kind, and then reads through everything that others did since.
 */
function stretch(
  { from, to }: ActivityPlace,
  leading: readonly (readonly [column: string, id: string])[],
  limit: number,
) {
  const columns = Prisma.join([...leading.map(([column]) => Prisma.raw(`r."${column}"`)), Prisma.raw("r.kind, r.id")]);
  const key = (id: string) =>
    Prisma.sql`(${Prisma.join(leading.map(([, value]) => Prisma.sql`${value}::uuid`))}, k.kind, ${id}::uuid)`;
  const descending = Prisma.raw(
    [...leading.map(([column]) => `"${column}"`), "kind", "id"].map((c) => `r.${c} DESC`).join(", "),
  );
  return {
    where: Prisma.sql`(${columns}) >= ${key(from)} AND (${columns}) < ${key(to)}`,
    order: Prisma.sql`ORDER BY ${descending} LIMIT ${limit}`,
  };
}

/** What an index begins with: the narrowest of what is asked for. */
function leadingOf({ projectId, person, article }: ActivityPlace): (readonly [string, string])[] {
  if (article !== null) return [["articleId", article]];
  return person === null
    ? [["projectId", projectId]]
    : [
        ["projectId", projectId],
        ["userId", person],
      ];
}

function byPerson({ person }: ActivityPlace): Prisma.Sql {
  return person === null ? Prisma.empty : Prisma.sql`AND r."userId" = ${person}::uuid`;
}

/** Of one kind, what is part of no batch. */
function singles(place: ActivityPlace, limit: number): Prisma.Sql {
  const { where, order } = stretch(place, leadingOf(place), limit);
  const others =
    place.article === null ? Prisma.empty : Prisma.sql`AND r."projectId" = ${place.projectId}::uuid ${byPerson(place)}`;
  return Prisma.sql`
    SELECT r.id FROM "ReviewEvent" r
    WHERE ${where} AND r."userId" IS NOT NULL AND r."batchId" IS NULL ${others} ${order}`;
}

function runsOfProject(place: ActivityPlace, limit: number): Prisma.Sql {
  const { where, order } = stretch(place, leadingOf(place), limit);
  return Prisma.sql`
    SELECT run.id FROM ${kindsOf(place)} CROSS JOIN LATERAL (SELECT r.id FROM "BatchRun" r WHERE ${where} ${order}) run`;
}

/** The batches that have written in the article: the index is asked for the next one each time, not read through. */
function runsOfArticle(place: ActivityPlace, article: string, limit: number): Prisma.Sql {
  const next = (behind: Prisma.Sql) => Prisma.sql`
    (SELECT r."batchId" FROM "ReviewEvent" r WHERE r."articleId" = ${article}::uuid AND r."batchId" IS NOT NULL ${behind}
      ORDER BY r."batchId" LIMIT 1)`;
  return Prisma.sql`
    WITH RECURSIVE batches AS (
      SELECT ${next(Prisma.empty)} AS id
      UNION ALL
      SELECT ${next(Prisma.sql`AND r."batchId" > b.id`)} FROM batches b WHERE b.id IS NOT NULL
    )
    SELECT r.id FROM batches b JOIN "BatchRun" r ON r."batchId" = b.id
    WHERE r."projectId" = ${place.projectId}::uuid AND r.kind = ANY (${[...place.kinds]}::text[])
      AND r.id >= ${place.from}::uuid AND r.id < ${place.to}::uuid ${byPerson(place)}
      AND EXISTS (
        SELECT FROM "ReviewEvent" e WHERE e."articleId" = ${article}::uuid AND e."batchId" = r."batchId" AND e.kind = r.kind
      )
    ORDER BY r.id DESC LIMIT ${limit}`;
}

/** An event with what it is about as that is now. */
export interface DoneRow extends EventRow {
  readonly undidKind: EventKind | null;
  readonly undidById: string | null;
  readonly undidByName: string | null;
  readonly undoneById: string | null;
  readonly undoneByName: string | null;
  /** The article in which the fact or numeral stands now. */
  readonly articleId: string;
  readonly title: string;
  readonly articleSpan: Span;
  readonly sourceId: string;
  readonly textSha256: string;
  readonly fact: (FactFields & { readonly id: string; readonly withdrawn: boolean }) | null;
  readonly numeral: (Span & { readonly id: string }) | null;
}

export function eventsDone(db: Db, ids: readonly string[]): Promise<DoneRow[]> {
  return db.$queryRaw<DoneRow[]>`
    SELECT ${eventColumns}, undid.kind AS "undidKind", undid."userId" AS "undidById", undidby.name AS "undidByName",
      undoing."userId" AS "undoneById", undoneby.name AS "undoneByName",
      a.id AS "articleId", a.title, json_build_object('start', a.start, 'end', a."end") AS "articleSpan",
      a."sourceId", s."textSha256", ${factJson} AS fact,
      CASE WHEN n.id IS NOT NULL THEN json_build_object('id', n.id, 'start', n.start, 'end', n."end") END AS numeral
    FROM "ReviewEvent" r
    LEFT JOIN "User" u ON u.id = r."userId"
    LEFT JOIN "Fact" f ON f.id = r."factId"
    LEFT JOIN "Numeral" n ON n.id = r."numeralId"
    JOIN "Article" a ON a.id = coalesce(f."articleId", n."articleId")
    JOIN "Source" s ON s.id = a."sourceId"
    LEFT JOIN "ReviewEvent" undid ON undid.id = r.undoes
    LEFT JOIN "User" undidby ON undidby.id = undid."userId"
    LEFT JOIN "ReviewEvent" undoing ON undoing.undoes = r.id
    LEFT JOIN "User" undoneby ON undoneby.id = undoing."userId"
    WHERE r.id = ANY (${[...ids]}::uuid[])`;
}

/** Decimals as texts: JSON's numbers lose digits. */
const factJson = Prisma.sql`
  CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'withdrawn', f.withdrawn, 'place', f.place, 'indicator', f.indicator,
    'period', f.period, 'value', f.value::text, 'unit', f.unit, 'bound', f.bound, 'change', f.change::text,
    'changeUnit', f."changeUnit", 'basis', f.basis, 'prior', f.prior::text, 'priorPeriod', f."priorPeriod", 'level', f.level) END`;

export interface RunRow {
  readonly id: string;
  readonly batchId: string;
  readonly kind: EventKind;
  readonly at: Date;
  readonly userId: string;
  readonly userName: string;
  readonly items: number;
  readonly decision: BatchDecision;
  readonly status: BatchStatus;
  /** Who prepared the batch and ran it. */
  readonly ofId: string;
  readonly ofName: string;
}

/** @param article null, or the one whose items alone are counted */
export function runsDone(db: Db, ids: readonly string[], article: string | null): Promise<RunRow[]> {
  const items =
    article === null
      ? Prisma.sql`r.items`
      : Prisma.sql`(SELECT count(*)::int FROM "ReviewEvent" e
          WHERE e."articleId" = ${article}::uuid AND e."batchId" = r."batchId" AND e.kind = r.kind)`;
  return db.$queryRaw<RunRow[]>`
    SELECT r.id, r."batchId", r.kind, r.at, r."userId", u.name AS "userName", ${items} AS items,
      b.decision, b.status::text, b."userId" AS "ofId", o.name AS "ofName"
    FROM "BatchRun" r JOIN "User" u ON u.id = r."userId"
    JOIN "Batch" b ON b.id = r."batchId" JOIN "User" o ON o.id = b."userId"
    WHERE r.id = ANY (${[...ids]}::uuid[])`;
}
