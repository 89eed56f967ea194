/** Which tabs have which article open. A row that was not renewed in time counts for nothing and is swept by the next. */
import { presenceLasts } from "@/lib/api/live";
import type { PersonView } from "@/lib/api/views";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";

/** By the database's clock: the processes of the app need not agree. */
const lapsed = Prisma.sql`now() - ${presenceLasts} * interval '1 millisecond'`;

export interface Tab {
  readonly tabId: string;
  readonly projectId: string;
  readonly articleId: string;
  readonly userId: string;
}

/**
 * Renews the tab's row. `news`: others see somebody come (or go from another article: its id). False if the tab's id
 * belongs to another person.
 */
export async function renewPresence(
  db: Db,
  { tabId, projectId, articleId, userId }: Tab,
): Promise<{ readonly isNew: boolean; readonly leftArticleId: string | null } | false> {
  const rows = await db.$queryRaw<{ articleId: string | null; fresh: boolean }[]>`
    WITH before AS (SELECT "articleId", "seenAt" >= ${lapsed} AS fresh FROM "Presence" WHERE "tabId" = ${tabId}::uuid)
    INSERT INTO "Presence" AS p ("tabId", "projectId", "articleId", "userId", "seenAt")
    VALUES (${tabId}::uuid, ${projectId}::uuid, ${articleId}::uuid, ${userId}::uuid, now())
    ON CONFLICT ("tabId") DO UPDATE
      SET "projectId" = excluded."projectId", "articleId" = excluded."articleId", "seenAt" = now()
      WHERE p."userId" = excluded."userId"
    RETURNING (SELECT "articleId" FROM before), coalesce((SELECT fresh FROM before), false) AS fresh`;
  const [row] = rows;
  if (!row) return false;
  const isSame = row.fresh && row.articleId === articleId;
  return { isNew: !isSame, leftArticleId: row.articleId === articleId ? null : row.articleId };
}

/** Removes the person's tab. False if it was not on this article. */
export async function removePresence(db: Db, tabId: string, articleId: string, userId: string): Promise<boolean> {
  const { count } = await db.presence.deleteMany({ where: { tabId, articleId, userId } });
  return count > 0;
}

/** Removes what counts for nothing in the project. */
export async function sweepPresences(db: Db, projectId: string): Promise<void> {
  await db.$executeRaw`DELETE FROM "Presence" WHERE "projectId" = ${projectId}::uuid AND "seenAt" < ${lapsed}`;
}

/** The other people who have the article open and may read it, by name. */
export function listPresences(db: Db, articleId: string, userId: string): Promise<PersonView[]> {
  return db.$queryRaw<PersonView[]>`
    SELECT u.id, u.name FROM "User" u
    WHERE u.id <> ${userId}::uuid AND u."disabledAt" IS NULL AND EXISTS (
      SELECT FROM "Presence" p
      JOIN "Membership" m ON m."projectId" = p."projectId" AND m."userId" = p."userId" AND m."disabledAt" IS NULL
      WHERE p."articleId" = ${articleId}::uuid AND p."userId" = u.id AND p."seenAt" >= ${lapsed}
    )
    ORDER BY u.name, u.id`;
}
