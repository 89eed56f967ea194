/**
 * Where what people did in a project stands, newest first, in pages by key. A batch is one entry. However much has happened, a
 * page reads the same number of rows: each kind is read off the beginning of its own stretch of an index, and the newest of all
 * kinds are the page. The key is the id: all ids are made in the order of time, and no two are the same.
 */
import { type ActivityKind, decisionKinds, deedKinds } from "@/lib/api/activity";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";

/** Ids from `from` on and before `to`; all others narrow further, null to everything. */
export interface ActivityPlace {
  readonly projectId: string;
  readonly person: string | null;
  readonly kinds: readonly ActivityKind[];
  readonly article: string | null;
  readonly from: string;
  readonly to: string;
}

/** What an entry is a row of: "ReviewEvent", "BatchRun", "Comment" or "Deed". */
export type EntrySource = "event" | "run" | "comment" | "deed";

export interface PlacedEntry {
  readonly id: string;
  readonly source: EntrySource;
}

/** Where the next entries are, at most `limit`. */
export function activityPage(db: Db, place: ActivityPlace, limit: number): Promise<PlacedEntry[]> {
  const parts = partsOf(place, limit).map(
    ([source, rows]) => Prisma.sql`SELECT part.id, ${source} AS source FROM (${rows}) part`,
  );
  return db.$queryRaw<PlacedEntry[]>`
    SELECT id, source FROM (${Prisma.join(parts, " UNION ALL ")}) happened ORDER BY id DESC LIMIT ${limit}`;
}

function partsOf(place: ActivityPlace, limit: number): [EntrySource, Prisma.Sql][] {
  const { kinds, article } = place;
  const decided = decisionKinds.filter((kind) => kinds.includes(kind));
  const deeds = deedKinds.filter((kind) => kinds.includes(kind));
  const parts: [EntrySource, Prisma.Sql][] = [];
  if (decided.length > 0) {
    parts.push(["event", ofEach(decided, singles(place, limit))]);
    const runs =
      article === null ? ofEach(decided, runsOfProject(place, limit)) : runsOfArticle(place, decided, article);
    parts.push(["run", Prisma.sql`${runs} ORDER BY id DESC LIMIT ${limit}`]);
  }
  if (kinds.includes("comment")) parts.push(["comment", comments(place, limit)]);
  if (deeds.length > 0) parts.push(["deed", ofEach(deeds, deedsOf(place, limit))]);
  if (article !== null && deeds.includes("import")) parts.push(["deed", importOf(place, article)]);
  return parts;
}

/** The `rows` of each kind, in which it is called `k.kind`. */
function ofEach(kinds: readonly ActivityKind[], rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT each.id FROM unnest(${[...kinds]}::text[]) AS k(kind) CROSS JOIN LATERAL (${rows}) each`;
}

/**
 * The stretch of an index in which the columns of `leading` are the same and the ids are those of the page. All columns are
 * compared as one row and ordered by, which that index alone can answer: told by equalities, the planner may take it that any index
 * in the order of ids soon comes to enough rows of the kind, and then reads through everything that others did since.
 */
function stretch({ from, to }: ActivityPlace, leading: readonly (readonly [string, Prisma.Sql])[], limit: number) {
  const names = [...leading.map(([column]) => column), "id"].map((column) => `r."${column}"`);
  const key = (id: string) => Prisma.sql`(${Prisma.join([...leading.map(([, value]) => value), uuid(id)])})`;
  const columns = Prisma.raw(names.join(", "));
  const descending = Prisma.raw(names.map((name) => `${name} DESC`).join(", "));
  return {
    where: Prisma.sql`(${columns}) >= ${key(from)} AND (${columns}) < ${key(to)}`,
    order: Prisma.sql`ORDER BY ${descending} LIMIT ${limit}`,
  };
}

function uuid(id: string): Prisma.Sql {
  return Prisma.sql`${id}::uuid`;
}

const kind = ["kind", Prisma.sql`k.kind`] as const;

/** What an index begins with: the narrowest of what is asked for. */
function leadingOf({ projectId, person, article }: ActivityPlace): (readonly [string, Prisma.Sql])[] {
  if (article !== null) return [["articleId", uuid(article)]];
  const project = ["projectId", uuid(projectId)] as const;
  return person === null ? [project] : [project, ["userId", uuid(person)]];
}

function byPerson({ person }: ActivityPlace): Prisma.Sql {
  return person === null ? Prisma.empty : Prisma.sql`AND r."userId" = ${person}::uuid`;
}

/** What the index of an article's rows does not know. */
function others(place: ActivityPlace): Prisma.Sql {
  return place.article === null
    ? Prisma.empty
    : Prisma.sql`AND r."projectId" = ${place.projectId}::uuid ${byPerson(place)}`;
}

/** Of one kind, what is part of no batch. */
function singles(place: ActivityPlace, limit: number): Prisma.Sql {
  const { where, order } = stretch(place, [...leadingOf(place), kind], limit);
  return Prisma.sql`
    SELECT r.id FROM "ReviewEvent" r
    WHERE ${where} AND r."userId" IS NOT NULL AND r."batchId" IS NULL ${others(place)} ${order}`;
}

function runsOfProject(place: ActivityPlace, limit: number): Prisma.Sql {
  const { where, order } = stretch(place, [...leadingOf(place), kind], limit);
  return Prisma.sql`SELECT r.id FROM "BatchRun" r WHERE ${where} ${order}`;
}

/** The batches that have written in the article: the index is asked for the next one each time, not read through. */
function runsOfArticle(place: ActivityPlace, kinds: readonly ActivityKind[], article: string): Prisma.Sql {
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
    WHERE r."projectId" = ${place.projectId}::uuid AND r.kind = ANY (${[...kinds]}::text[])
      AND r.id >= ${place.from}::uuid AND r.id < ${place.to}::uuid ${byPerson(place)}
      AND EXISTS (
        SELECT FROM "ReviewEvent" e WHERE e."articleId" = ${article}::uuid AND e."batchId" = r."batchId" AND e.kind = r.kind
      )`;
}

function comments(place: ActivityPlace, limit: number): Prisma.Sql {
  const { where, order } = stretch(place, leadingOf(place), limit);
  return Prisma.sql`SELECT r.id FROM "Comment" r WHERE ${where} ${others(place)} ${order}`;
}

/** Of one kind. */
function deedsOf(place: ActivityPlace, limit: number): Prisma.Sql {
  const { where, order } = stretch(place, [...leadingOf(place), kind], limit);
  return Prisma.sql`SELECT r.id FROM "Deed" r WHERE ${where} ${others(place)} ${order}`;
}

/** The import of the file that the article stands in: one row, if any. */
function importOf(place: ActivityPlace, article: string): Prisma.Sql {
  return Prisma.sql`
    SELECT r.id FROM "Deed" r
    WHERE r."sourceId" = (SELECT a."sourceId" FROM "Article" a WHERE a.id = ${article}::uuid) AND r.kind = 'import'
      AND r.id >= ${place.from}::uuid AND r.id < ${place.to}::uuid AND r."projectId" = ${place.projectId}::uuid ${byPerson(place)}`;
}
