/**
 * The table of all facts of a project, page by page. A page is found by the key of the fact before it, in an index, so that
 * the last page costs what the first does. Which facts fit is fact-list-where.ts', in which order fact-list-order.ts'.
 */
import type { FactFilter, FactOrder } from "@/lib/review/fact-filter";
import { type Db, getDb } from "../db";
import { Prisma } from "../generated/prisma/client";
import { type FactKey, keyValues, orderOf, type Stretch, stretchesOf, whereBehind } from "./fact-list-order";
import { asksNothing, whereFits } from "./fact-list-where";
import { type ListedFact, listedColumns } from "./fact-rows";

export interface FactListRow extends ListedFact {
  readonly findings: readonly string[];
  readonly articleTitle: string;
  readonly fileName: string;
  readonly key: readonly string[];
}

export interface FactListQuery {
  readonly projectId: string;
  readonly filter: FactFilter;
  readonly order: FactOrder;
  /** The key of the fact before the page; null for the first page. */
  readonly after: FactKey | null;
  readonly limit: number;
}

/**
 * So many facts of an order are looked at in it before the others are gathered and sorted. The database's own guess would
 * follow the order to its end for a search that hardly any fact fits: a jump in the table for each fact, five times as dear.
 */
const lookAhead = 2000;

/** The next facts in order, at most `limit`. */
export async function factList(query: FactListQuery): Promise<readonly FactListRow[]> {
  const db = getDb();
  const rows: FactListRow[] = [];
  for (const stretch of stretchesOf(query.order, query.after)) {
    const limit = query.limit - rows.length;
    if (limit > 0) rows.push(...(await pageOf(db, { ...query, limit }, stretch)));
  }
  return rows;
}

async function pageOf(db: Db, query: FactListQuery, stretch: Stretch): Promise<FactListRow[]> {
  if (asksNothing(query.filter)) return rowsOf(db, query, stretch, inOrder(query, stretch, query.limit));
  const near = Prisma.sql`
    SELECT f.id FROM (${inOrder(query, stretch, lookAhead)}) f
    WHERE ${whereFits(query.projectId, query.filter)} ORDER BY ${orderOf(query.order, stretch)} LIMIT ${query.limit}`;
  const rows = await rowsOf(db, query, stretch, near);
  return rows.length < query.limit ? rowsOf(db, query, stretch, gathered(query, stretch)) : rows;
}

/** The next facts whatever is chosen, read off the order's index. */
function inOrder({ projectId, order, after }: FactListQuery, stretch: Stretch, limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT f.* FROM "Fact" f
    WHERE f."projectId" = ${projectId}::uuid AND NOT f.withdrawn AND ${whereBehind(order, stretch, after)}
    ORDER BY ${orderOf(order, stretch)} LIMIT ${limit}`;
}

/** All that fit and stand behind, then sorted. OFFSET 0 keeps the two apart: the planner shall not follow the order. */
function gathered({ projectId, filter, order, after, limit }: FactListQuery, stretch: Stretch): Prisma.Sql {
  return Prisma.sql`
    SELECT f.id FROM (
      SELECT f.* FROM "Fact" f WHERE ${whereFits(projectId, filter)} AND ${whereBehind(order, stretch, after)} OFFSET 0
    ) f
    ORDER BY ${orderOf(order, stretch)} LIMIT ${limit}`;
}

/** The rows of the facts whose ids `page` selects, in the same order. */
function rowsOf(db: Db, { order }: FactListQuery, stretch: Stretch, page: Prisma.Sql): Promise<FactListRow[]> {
  return db.$queryRaw<FactListRow[]>`
    SELECT ${listedColumns}, f.findings, a.title AS "articleTitle", s."fileName", ${keyValues(order)} AS key
    FROM (${page}) page
    JOIN "Fact" f ON f.id = page.id
    JOIN "Article" a ON a.id = f."articleId"
    JOIN "Source" s ON s.id = f."sourceId"
    LEFT JOIN "User" d ON d.id = f."decidedById"
    ORDER BY ${orderOf(order, stretch)}`;
}
