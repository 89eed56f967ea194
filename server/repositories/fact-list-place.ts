/**
 * From a place in the table of all facts to the key there, and from a fact to its place: for jumping, which keys alone cannot.
 * Both count rows in an index and so cost more the further they reach; reading on from page to page does not use them.
 */
import type { FactFilter, FactOrder } from "@/lib/review/fact-filter";
import { type Db, getDb } from "../db";
import { Prisma } from "../generated/prisma/client";
import type { FactListQuery } from "./fact-list";
import { type FactKey, keyValues, orderOf, type Stretch, stretchesOf, whereBehind } from "./fact-list-order";
import { whereFits } from "./fact-list-where";

type Listed = Pick<FactListQuery, "projectId" | "filter" | "order">;

/** The key of the fact that stands `by` (at least 1) places behind `after`; null if there are fewer. */
export async function keyFurther(list: Listed, after: FactKey | null, by: number): Promise<FactKey | null> {
  const db = getDb();
  const stretches = stretchesOf(list.order, after);
  let left = by;
  for (const stretch of stretches) {
    const [found] = await db.$queryRaw<{ id: string; values: string[] }[]>`
      SELECT f.id, ${keyValues(list.order)} AS values FROM "Fact" f
      WHERE ${whereFits(list.projectId, list.filter)} AND ${whereBehind(list.order, stretch, after)}
      ORDER BY ${orderOf(list.order, stretch)} OFFSET ${left - 1} LIMIT 1`;
    if (found) return found;
    if (stretch !== stretches.at(-1)) left -= await count(db, list, whereBehind(list.order, stretch, after));
  }
  return null;
}

/** How many facts stand before this one; null if it does not fit. */
export async function placeOf(list: Listed, factId: string): Promise<number | null> {
  const db = getDb();
  const [key] = await db.$queryRaw<{ id: string; values: string[] }[]>`
    SELECT f.id, ${keyValues(list.order)} AS values FROM "Fact" f
    WHERE ${whereFits(list.projectId, list.filter)} AND f.id = ${factId}::uuid`;
  if (!key) return null;
  let before = 0;
  const [own = "stated"] = stretchesOf(list.order, key);
  for (const stretch of stretchesOf(list.order, null)) {
    if (stretch === own) return before + (await countUpTo(db, list, stretch, key)) - 1;
    before += await count(db, list, whereBehind(list.order, stretch, null));
  }
  return null;
}

function countUpTo(db: Db, list: Listed, stretch: Stretch, key: FactKey): Promise<number> {
  const { order } = list;
  return count(
    db,
    list,
    Prisma.sql`${whereBehind(order, stretch, null)} AND NOT (${whereBehind(order, stretch, key)})`,
  );
}

async function count(
  db: Db,
  { projectId, filter }: { readonly projectId: string; readonly filter: FactFilter; readonly order: FactOrder },
  where: Prisma.Sql,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Fact" f WHERE ${whereFits(projectId, filter)} AND ${where}`;
  return row?.count ?? 0;
}
