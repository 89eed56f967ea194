/** Releases and their parts as they are read, page by page. Everything here was sealed and never changes. */
import type { ChangeReason } from "@/lib/release/change-reasons";
import type { FrozenFact } from "@/lib/release/frozen-fact";
import type { ReleaseCounts, RuleReview } from "@/lib/release/release-counts";
import type { Changes } from "@/lib/review/fact-state";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";
import type { KeptPerson } from "./release-writes";

export interface ReleaseRow {
  readonly id: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly number: number;
  readonly requestHash: string;
  readonly title: string;
  readonly notes: string;
  readonly licence: string | null;
  readonly address: string;
  readonly texts: boolean;
  readonly names: boolean;
  readonly createdById: string;
  readonly createdByName: string;
  readonly createdAt: Date;
  readonly previousId: string | null;
  readonly previousNumber: number | null;
  readonly counts: ReleaseCounts;
  readonly review: readonly RuleReview[];
  readonly people: readonly KeptPerson[];
  readonly contentSha256: string;
  readonly packageSha256: string | null;
  readonly packageBytes: bigint | null;
  readonly formatVersion: number | null;
  readonly publicAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnById: string | null;
  readonly withdrawnByName: string | null;
  readonly withdrawReason: string | null;
}

function selectReleases(db: Db, rest: Prisma.Sql): Promise<ReleaseRow[]> {
  return db.$queryRaw<ReleaseRow[]>`
    SELECT r.*, c.name AS "createdByName", w.name AS "withdrawnByName", p.number AS "previousNumber"
    FROM "Release" r
    JOIN "User" c ON c.id = r."createdById"
    LEFT JOIN "User" w ON w.id = r."withdrawnById"
    LEFT JOIN "Release" p ON p.id = r."previousId"
    ${rest}`;
}

export async function findRelease(db: Db, id: string): Promise<ReleaseRow | null> {
  return (await selectReleases(db, Prisma.sql`WHERE r.id = ${id}::uuid`))[0] ?? null;
}

export async function findReleaseOfRequest(db: Db, requestId: string): Promise<ReleaseRow | null> {
  return (await selectReleases(db, Prisma.sql`WHERE r."requestId" = ${requestId}::uuid`))[0] ?? null;
}

/** Those before a number (null: the newest), newest first. */
export function pageOfReleases(db: Db, projectId: string, before: number | null, limit: number): Promise<ReleaseRow[]> {
  const older = before === null ? Prisma.empty : Prisma.sql`AND r.number < ${before}`;
  return selectReleases(
    db,
    Prisma.sql`WHERE r."projectId" = ${projectId}::uuid ${older} ORDER BY r.number DESC LIMIT ${limit}`,
  );
}

/** The project's newest, or the newest of those that are public. */
export async function newestRelease(
  db: Db,
  projectId: string,
  { publicOnly = false }: { readonly publicOnly?: boolean } = {},
): Promise<{ id: string; number: number } | null> {
  return db.release.findFirst({
    where: { projectId, ...(publicOnly ? { publicAt: { not: null } } : {}) },
    orderBy: { number: "desc" },
    select: { id: true, number: true },
  });
}

export interface ReleaseFactRow {
  readonly ordinal: number;
  readonly factId: string;
  readonly hash: string;
  readonly version: number;
  readonly approvedById: string;
  readonly approvedAt: Date;
  readonly content: FrozenFact;
}

const factColumns = Prisma.sql`
  f.ordinal, f."factId", f.hash, f.version, f."approvedById", f."approvedAt", s.content`;

/** The facts behind an ordinal (-1: the first). */
export function pageOfFacts(db: Db, releaseId: string, after: number, limit: number): Promise<ReleaseFactRow[]> {
  return db.$queryRaw<ReleaseFactRow[]>`
    SELECT ${factColumns} FROM "ReleaseFact" f JOIN "FactSnapshot" s ON s.hash = f.hash
    WHERE f."releaseId" = ${releaseId}::uuid AND f.ordinal > ${after} ORDER BY f.ordinal LIMIT ${limit}`;
}

export async function findReleasedFact(db: Db, releaseId: string, factId: string): Promise<ReleaseFactRow | null> {
  const rows = await db.$queryRaw<ReleaseFactRow[]>`
    SELECT ${factColumns} FROM "ReleaseFact" f JOIN "FactSnapshot" s ON s.hash = f.hash
    WHERE f."releaseId" = ${releaseId}::uuid AND f."factId" = ${factId}::uuid`;
  return rows[0] ?? null;
}

/** The hashes by which releases are compared, by the id of the fact; of those that the release has. */
export async function findClaims(
  db: Db,
  releaseId: string,
  factIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.releaseFact.findMany({
    where: { releaseId, factId: { in: [...factIds] } },
    select: { factId: true, claim: true },
  });
  return new Map(rows.map(({ factId, claim }) => [factId, claim]));
}

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

/** By id, behind `after` (null: the first). */
export function pageOfSources(
  db: Db,
  releaseId: string,
  after: string | null,
  limit: number,
): Promise<ReleaseSourceRow[]> {
  return db.releaseSource.findMany({
    where: { releaseId, ...(after === null ? {} : { sourceId: { gt: after } }) },
    orderBy: { sourceId: "asc" },
    take: limit,
  });
}

/** The texts of sources, and their bytes as imported. May be megabytes each. */
export function textsOfSources(db: Db, ids: readonly string[]) {
  return db.source.findMany({ where: { id: { in: [...ids] } }, select: { id: true, text: true, bytes: true } });
}

export interface ReleasedEventRow {
  readonly id: string;
  readonly factId: string;
  readonly kind: string;
  readonly version: number;
  readonly changes: Changes;
  readonly reason: string | null;
  readonly note: string | null;
  readonly undoes: string | null;
  readonly userId: string | null;
  readonly at: Date;
}

/** The events of these facts up to the versions that the release has of them: by fact in its order, then by version. */
export function releasedEvents(db: Db, releaseId: string, factIds: readonly string[]): Promise<ReleasedEventRow[]> {
  return db.$queryRaw<ReleasedEventRow[]>`
    SELECT r.id, r."factId", r.kind, r.version, r.changes, r.reason, r.note, r.undoes, r."userId", r.at
    FROM "ReleaseFact" f JOIN "ReviewEvent" r ON r."factId" = f."factId" AND r.version <= f.version
    WHERE f."releaseId" = ${releaseId}::uuid AND f."factId" = ANY (${[...factIds]}::uuid[])
    ORDER BY f.ordinal, r.version, r.id`;
}

export type ChangeKind = "added" | "corrected" | "withdrawn";

export interface ReleaseChangeRow {
  readonly ordinal: number;
  readonly kind: ChangeKind;
  readonly factId: string;
  readonly before: FrozenFact | null;
  readonly after: FrozenFact | null;
  readonly reason: ChangeReason | null;
  readonly note: string | null;
  readonly byId: string | null;
  readonly byName: string | null;
  readonly at: Date | null;
}

/** The changes behind an ordinal (-1: the first), of one kind or of all (null). */
export function pageOfChanges(
  db: Db,
  releaseId: string,
  { kind, after, limit }: { readonly kind: ChangeKind | null; readonly after: number; readonly limit: number },
): Promise<ReleaseChangeRow[]> {
  const ofKind = kind === null ? Prisma.empty : Prisma.sql`AND c.kind = ${kind}::"ReleaseChangeKind"`;
  return db.$queryRaw<ReleaseChangeRow[]>`
    SELECT c.ordinal, c.kind::text, c."factId", b.content AS before, a.content AS after, c.reason, c.note, c."byId",
      u.name AS "byName", c.at
    FROM "ReleaseChange" c
    LEFT JOIN "FactSnapshot" b ON b.hash = c.before
    LEFT JOIN "FactSnapshot" a ON a.hash = c.after
    LEFT JOIN "User" u ON u.id = c."byId"
    WHERE c."releaseId" = ${releaseId}::uuid AND c.ordinal > ${after} ${ofKind}
    ORDER BY c.ordinal LIMIT ${limit}`;
}
