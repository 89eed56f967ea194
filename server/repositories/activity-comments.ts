/** The comments of a page of a project's activity, as they read now. */
import type { PersonView } from "@/lib/api/views";
import type { Db } from "../db";
import { factJson, type NamedFact } from "./activity-decisions";

export interface SaidRow {
  readonly id: string;
  readonly at: Date;
  readonly userId: string;
  readonly userName: string;
  readonly body: string;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly mentions: readonly PersonView[];
  readonly article: { readonly id: string; readonly title: string };
  readonly fact: NamedFact;
}

export function commentsSaid(db: Db, ids: readonly string[]): Promise<SaidRow[]> {
  return db.$queryRaw<SaidRow[]>`
    SELECT c.id, c."createdAt" AS at, c."userId", u.name AS "userName", c.body, c."editedAt", c."deletedAt",
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.id), '[]')
        FROM "Mention" m JOIN "User" p ON p.id = m."userId" WHERE m."commentId" = c.id) AS mentions,
      json_build_object('id', a.id, 'title', a.title) AS article, ${factJson} AS fact
    FROM "Comment" c JOIN "User" u ON u.id = c."userId"
    JOIN "Article" a ON a.id = c."articleId" JOIN "Fact" f ON f.id = c."factId"
    WHERE c.id = ANY (${[...ids]}::uuid[])`;
}
