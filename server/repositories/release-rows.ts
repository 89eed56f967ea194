/** Releases as they are read. What they hold is in release-facts, release-places, release-events and release-changes. */
import type { ReleaseCounts, RuleReview } from "@/lib/release/release-counts";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";
import type { KeptPerson } from "./release-people";

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
  readonly previousPublicAt: Date | null;
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
    SELECT r.*, c.name AS "createdByName", w.name AS "withdrawnByName", p.number AS "previousNumber",
      p."publicAt" AS "previousPublicAt"
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
