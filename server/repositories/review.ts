/** What the review screen opens with: an article, its facts and its numerals, in a handful of statements at any size. */
import type { Role } from "@/lib/auth/can";
import type { EvidenceSpan } from "@/lib/fact/fact";
import type { ArticleCut } from "@/lib/text/article";
import { type Db, getDb, type Queries } from "../db";
import { Prisma } from "../generated/prisma/client";
import { evidenceByFact, selectEvidence } from "./article-evidence";
import { type FactRow, factColumns, factColumnsAlone } from "./fact-rows";
import { type NumeralRow, numeralColumns } from "./numeral-rows";

export interface ReviewHead extends ArticleCut {
  readonly id: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly role: Role;
  readonly sourceId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly textSha256: string;
  readonly encoding: string;
}

/** The article with its project and source; null if there is none such or the person is no member of its project. */
export async function findReviewHead(db: Db, articleId: string, userId: string): Promise<ReviewHead | null> {
  const rows = await db.$queryRaw<ReviewHead[]>`
    SELECT a.id, a.start, a."end", a.title, a.byline, a.date, a.place, p.id AS "projectId", p.name AS "projectName",
      m.role::text, s.id AS "sourceId", s."fileName", s.sha256, s."textSha256", s.encoding
    FROM "Article" a
    JOIN "Project" p ON p.id = a."projectId"
    JOIN "Source" s ON s.id = a."sourceId"
    JOIN "Membership" m ON m."projectId" = p.id AND m."userId" = ${userId}::uuid AND m."disabledAt" IS NULL
    JOIN "User" u ON u.id = m."userId" AND u."disabledAt" IS NULL
    WHERE a.id = ${articleId}::uuid`;
  return rows[0] ?? null;
}

export interface ArticleLink {
  readonly id: string;
  readonly title: string;
  readonly complete: boolean;
}

export interface ReviewRows {
  readonly facts: readonly FactRow[];
  readonly numerals: readonly NumeralRow[];
  /** All articles of the project. */
  readonly articles: readonly ArticleLink[];
  /** Id of the newest event of the article, or null. */
  readonly newestEvent: string | null;
}

/** The rows as of one moment, so that no fact is decided whose numerals are not settled yet. */
export async function readReview(articleId: string, projectId: string): Promise<ReviewRows> {
  const db = getDb();
  const [bare, evidence, numerals, articles, newest] = await db.$transaction(
    [
      db.$queryRaw<(Omit<FactRow, "evidence"> & { evidence: readonly EvidenceSpan[] | null })[]>`
        SELECT ${factColumnsAlone} FROM "Fact" f LEFT JOIN "User" d ON d.id = f."decidedById"
        WHERE f."articleId" = ${articleId}::uuid AND NOT f.withdrawn ORDER BY f.position, f.id`,
      selectEvidence(db, articleId),
      db.$queryRaw<NumeralRow[]>`
        SELECT ${numeralColumns} FROM "Numeral" n WHERE n."articleId" = ${articleId}::uuid ORDER BY n.start`,
      db.$queryRaw<ArticleLink[]>`
        SELECT a.id, a.title, ${isComplete} AS complete FROM "Article" a
        WHERE a."projectId" = ${projectId}::uuid ORDER BY a."sourceId", a.ordinal`,
      newestEvent(db, articleId),
    ],
    { isolationLevel: "RepeatableRead" },
  );
  const spans = evidence[0] ? evidenceByFact(evidence[0].columns) : null;
  const facts = bare.map((row): FactRow => {
    // Into the place that the row has for it: one more field makes a large object slow to read.
    row.evidence = spans?.get(row.id) ?? [];
    return row as FactRow;
  });
  return { facts, numerals, articles, newestEvent: newest[0]?.id ?? null };
}

/** One look into an index, however many events there are. For use in a list of statements of one transaction. */
export function newestEvent(db: Db, articleId: string) {
  return db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "ReviewEvent" r WHERE r."articleId" = ${articleId}::uuid ORDER BY r.id DESC LIMIT 1`;
}

/** Two looks into an index for each article, however many facts it has. A withdrawn fact is never `proposed`. */
const isComplete = Prisma.sql`(
  NOT EXISTS (SELECT FROM "Fact" f WHERE f."articleId" = a.id AND f.status = 'proposed')
  AND NOT EXISTS (SELECT FROM "Numeral" n WHERE n."articleId" = a.id AND n.status = 'open')
)`;

/** One fact as it is now. */
export async function findFact(db: Queries, id: string): Promise<FactRow | null> {
  const rows = await db.$queryRaw<FactRow[]>`
    SELECT ${factColumns} FROM "Fact" f LEFT JOIN "User" d ON d.id = f."decidedById" WHERE f.id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** The project of a fact; null if there is none such. */
export async function projectOfFact(db: Db, factId: string): Promise<string | null> {
  const fact = await db.fact.findUnique({
    where: { id: factId },
    select: { article: { select: { projectId: true } } },
  });
  return fact?.article.projectId ?? null;
}

/** The project of an article; null if there is none such. */
export async function projectOfArticle(db: Db, articleId: string): Promise<string | null> {
  const article = await db.article.findUnique({ where: { id: articleId }, select: { projectId: true } });
  return article?.projectId ?? null;
}
