/** The articles and sources of a release as they were, and the texts. Texts never change, so they are those of the project. */
import type { Db } from "../db";

export interface ReleaseArticleRow {
  readonly articleId: string;
  readonly sourceId: string;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly byline: string | null;
  readonly date: string | null;
  readonly place: string | null;
}

/** By id, behind `after` (null: the first). */
export function pageOfArticles(
  db: Db,
  releaseId: string,
  after: string | null,
  limit: number,
): Promise<ReleaseArticleRow[]> {
  return db.releaseArticle.findMany({
    where: { releaseId, ...(after === null ? {} : { articleId: { gt: after } }) },
    orderBy: { articleId: "asc" },
    take: limit,
  });
}

/** Titles by id; of an article that both releases have, that of the first given. */
export async function articleTitles(
  db: Db,
  releaseIds: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.releaseArticle.findMany({
    where: { releaseId: { in: [...releaseIds] }, articleId: { in: [...ids] } },
    select: { releaseId: true, articleId: true, title: true },
  });
  const first = rows.toSorted((a, b) => releaseIds.indexOf(b.releaseId) - releaseIds.indexOf(a.releaseId));
  return new Map(first.map(({ articleId, title }) => [articleId, title]));
}

/** Throws if the release has no such article. */
export function findReleasedArticle(db: Db, releaseId: string, articleId: string): Promise<ReleaseArticleRow> {
  return db.releaseArticle.findUniqueOrThrow({ where: { releaseId_articleId: { releaseId, articleId } } });
}

/** Throws if the release has no such source. */
export function findReleasedSource(db: Db, releaseId: string, sourceId: string): Promise<ReleaseSourceRow> {
  return db.releaseSource.findUniqueOrThrow({ where: { releaseId_sourceId: { releaseId, sourceId } } });
}

export interface ReleaseSourceRow {
  readonly sourceId: string;
  readonly fileName: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly textSha256: string;
  readonly importedAt: Date;
}
