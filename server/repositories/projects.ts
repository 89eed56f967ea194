/** Projects and how far they are. Counts come from the database in one question, however many articles there are. */
import type { ArticleSummary, ProgressView, ProjectSummary } from "@/lib/api/views";
import { can, type Role, roles } from "@/lib/auth/can";
import type { Db, Tx } from "../db";
import { Prisma } from "../generated/prisma/client";

/** Makes a project with its first owner. */
export async function createProject(db: Db, name: string, ownerId: string): Promise<{ id: string }> {
  return db.project.create({
    data: { name, memberships: { create: { userId: ownerId, role: "owner" } } },
    select: { id: true },
  });
}

export function findProject(db: Db, id: string): Promise<{ id: string; name: string } | null> {
  return db.project.findUnique({ where: { id }, select: { id: true, name: true } });
}

/** By exact name, oldest first; names need not be unique. */
export function findProjectsByName(db: Db, name: string): Promise<{ id: string; name: string }[]> {
  return db.project.findMany({ where: { name }, select: { id: true, name: true }, orderBy: { id: "asc" } });
}

/** Whoever holds this lock is alone in changing the project's members or sources until the transaction ends. */
export async function lockProject(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Project" WHERE id = ${id}::uuid FOR UPDATE`;
}

/** The projects of which the person is a member, oldest first. */
export function summariesFor(db: Db, userId: string): Promise<ProjectSummary[]> {
  return summaries(db, Prisma.sql`m."userId" = ${userId}::uuid`);
}

/** One project as the person sees it; null for those who are no member. */
export async function summaryFor(db: Db, userId: string, projectId: string): Promise<ProjectSummary | null> {
  const condition = Prisma.sql`m."userId" = ${userId}::uuid AND m."projectId" = ${projectId}::uuid`;
  return (await summaries(db, condition))[0] ?? null;
}

function summaries(db: Db, condition: Prisma.Sql): Promise<ProjectSummary[]> {
  return db.$queryRaw<(ProjectSummary & { role: Role })[]>`
    WITH mine AS (
      SELECT p.id, p.name, m.role::text AS role
      FROM "Membership" m
      JOIN "Project" p ON p.id = m."projectId"
      JOIN "User" u ON u.id = m."userId"
      WHERE m."disabledAt" IS NULL AND u."disabledAt" IS NULL AND ${condition}
    ), each_article AS (
      SELECT a."projectId", coalesce(f.approved, 0) AS approved, coalesce(f.open, 0) AS open_facts, coalesce(n.open, 0) AS open_numerals
      FROM "Article" a
      LEFT JOIN ${factCounts} f ON true
      LEFT JOIN ${numeralCounts} n ON true
      WHERE a."projectId" IN (SELECT id FROM mine)
    )
    SELECT mine.id, mine.name, mine.role,
      count(e."projectId")::int AS articles,
      (count(*) FILTER (WHERE e.open_facts = 0 AND e.open_numerals = 0))::int AS "completeArticles",
      coalesce(sum(e.approved), 0)::int AS "approvedFacts",
      coalesce(sum(e.open_facts), 0)::int AS "openFacts",
      coalesce(sum(e.open_numerals), 0)::int AS "openNumerals"
    FROM mine LEFT JOIN each_article e ON e."projectId" = mine.id
    GROUP BY mine.id, mine.name, mine.role
    ORDER BY mine.id`;
}

// A withdrawn fact is kept for the log alone and counts nowhere.
const factCounts = Prisma.sql`LATERAL (
  SELECT x."articleId", count(*)::int AS facts,
    (count(*) FILTER (WHERE x.status = 'approved'))::int AS approved,
    (count(*) FILTER (WHERE x.status = 'rejected'))::int AS rejected,
    (count(*) FILTER (WHERE x.status = 'proposed'))::int AS open
  FROM "Fact" x WHERE x."articleId" = a.id AND NOT x.withdrawn GROUP BY 1
)`;
const numeralCounts = Prisma.sql`LATERAL (
  SELECT x."articleId", count(*)::int AS numerals, (count(*) FILTER (WHERE x.status = 'open'))::int AS open
  FROM "Numeral" x WHERE x."articleId" = a.id GROUP BY 1
)`;

const deciders = roles.filter((role) => can(role, "fact.decide"));

/** An article of the overview, with the counts of its review. */
export type ArticleRow = Omit<ArticleSummary, "progress"> & Omit<ProgressView, "complete">;

/** All articles of a project, or those of one of its sources: by import, then as they stand in the source. */
export function articleRows(db: Db, projectId: string, sourceId: string | null = null): Promise<ArticleRow[]> {
  const ofSource = sourceId === null ? Prisma.empty : Prisma.sql`AND a."sourceId" = ${sourceId}::uuid`;
  return db.$queryRaw<ArticleRow[]>`
    ${articlesFrom(Prisma.sql`"Article"`)}
    WHERE a."projectId" = ${projectId}::uuid ${ofSource}
    ORDER BY s.id, a.ordinal`;
}

/** Articles in the order of their ids, from the one behind `after` on (null: from the first). Only these are counted. */
export function articlePage(db: Db, projectId: string, after: string | null, limit: number): Promise<ArticleRow[]> {
  const behind = after === null ? Prisma.empty : Prisma.sql`AND id > ${after}::uuid`;
  const page = Prisma.sql`(
    SELECT * FROM "Article" WHERE "projectId" = ${projectId}::uuid ${behind} ORDER BY "projectId", id LIMIT ${limit}
  )`;
  return db.$queryRaw<ArticleRow[]>`${articlesFrom(page)} ORDER BY a.id`;
}

function articlesFrom(articles: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id, a."sourceId", a.ordinal, a.title, a.byline, a.date, a.place, s."fileName",
      CASE WHEN u.id IS NOT NULL
        THEN json_build_object('id', u.id, 'name', u.name, 'gone', u."disabledAt" IS NOT NULL OR m.role IS NULL)
      END AS assignee,
      coalesce(f.facts, 0) AS facts, coalesce(f.approved, 0) AS approved, coalesce(f.rejected, 0) AS rejected,
      coalesce(f.open, 0) AS "openFacts", coalesce(n.numerals, 0) AS numerals, coalesce(n.open, 0) AS "openNumerals"
    FROM ${articles} a
    JOIN "Source" s ON s.id = a."sourceId"
    LEFT JOIN "User" u ON u.id = a."assigneeId"
    LEFT JOIN "Membership" m ON m."userId" = u.id AND m."projectId" = a."projectId" AND m."disabledAt" IS NULL
      AND m.role = ANY (${deciders}::"Role"[])
    LEFT JOIN ${factCounts} f ON true
    LEFT JOIN ${numeralCounts} n ON true`;
}
