/** What people call the articles and members that a facet counts by id. */
import type { Db } from "../db";

/** Titles and names by id. Ids of other projects' articles, and of people who never decided here, have none. */
export async function namesOf(
  db: Db,
  projectId: string,
  { articles, people }: { readonly articles: readonly string[]; readonly people: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, title AS name FROM "Article" WHERE id = ANY (${[...articles]}::uuid[]) AND "projectId" = ${projectId}::uuid
    UNION ALL
    SELECT u.id, u.name FROM "User" u WHERE u.id = ANY (${[...people]}::uuid[])
      AND EXISTS (SELECT FROM "Membership" m WHERE m."userId" = u.id AND m."projectId" = ${projectId}::uuid)`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
