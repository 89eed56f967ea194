/** Imported texts and the articles that they are cut into. */
import { checksVersion } from "@/lib/checks/checks-version";
import type { ArticleCut } from "@/lib/text/article";
import { placesNamed } from "@/lib/text/place-setting";
import type { Db } from "../db";

export interface NewSource {
  readonly fileName: string;
  readonly encoding: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
  readonly sha256: string;
  readonly textSha256: string;
}

/** Stores a source, or answers null if the project has one with the same text: two imports may come at one moment. */
export async function insertSource(db: Db, projectId: string, source: NewSource): Promise<{ id: string } | null> {
  const [made] = await db.source.createManyAndReturn({
    data: [{ ...source, projectId }],
    select: { id: true },
    skipDuplicates: true,
  });
  return made ?? null;
}

/** The project's source with that text. */
export function findSameText(
  db: Db,
  projectId: string,
  textSha256: string,
): Promise<{ id: string; fileName: string } | null> {
  return db.source.findUnique({
    where: { projectId_textSha256: { projectId, textSha256 } },
    select: { id: true, fileName: true },
  });
}

export interface StoredSource {
  readonly id: string;
  readonly projectId: string;
  readonly fileName: string;
  readonly encoding: string;
  readonly text: string;
  readonly sha256: string;
}

export function findSource(db: Db, id: string): Promise<StoredSource | null> {
  return db.source.findUnique({
    where: { id },
    select: { id: true, projectId: true, fileName: true, encoding: true, text: true, sha256: true },
  });
}

/** An article as it is cut, with its id. */
export interface StoredArticle extends ArticleCut {
  readonly id: string;
  readonly ordinal: number;
}

/** In the order of the source. */
export function articlesOf(db: Db, sourceId: string): Promise<StoredArticle[]> {
  return db.article.findMany({
    where: { sourceId },
    orderBy: { ordinal: "asc" },
    select: { id: true, ordinal: true, start: true, end: true, title: true, byline: true, date: true, place: true },
  });
}

/** Stores one article of a source. `text` is the whole source's. */
export function insertArticle(
  db: Db,
  source: { readonly projectId: string; readonly id: string; readonly text: string },
  ordinal: number,
  cut: ArticleCut,
): Promise<{ id: string }> {
  const { projectId, id: sourceId, text } = source;
  // Its facts come with their findings.
  const data = { projectId, sourceId, ordinal, checksVersion, ...columnsOf(text, cut) };
  return db.article.create({ data, select: { id: true } });
}

/** Frees the ordinals of a source's articles, so that they can be given anew in any order. */
export async function freeOrdinals(db: Db, sourceId: string): Promise<void> {
  await db.$executeRaw`UPDATE "Article" SET ordinal = -1 - ordinal WHERE "sourceId" = ${sourceId}::uuid`;
}

/** Gives an article another place, span and head. `text` is the whole source's. */
export async function updateArticle(
  db: Db,
  { id, text }: { readonly id: string; readonly text: string },
  ordinal: number,
  cut: ArticleCut,
): Promise<void> {
  await db.article.update({ where: { id }, data: { ordinal, ...columnsOf(text, cut) } });
}

function columnsOf(text: string, { start, end, title, byline, date, place }: ArticleCut) {
  return { start, end, title, byline, date, place, placesNamed: placesNamed(text.slice(start, end)) };
}

/** Removes articles with all that still stands in them. */
export async function removeArticles(db: Db, ids: readonly string[]): Promise<void> {
  await db.article.deleteMany({ where: { id: { in: [...ids] } } });
}
