/** The findings that are kept with facts: read and written for a whole article at once. What is found is lib/checks'. */
import type { FindingCode } from "@/lib/checks/finding";
import type { Db, Tx } from "../db";
import { Prisma } from "../generated/prisma/client";
import { type ListedFact, listedColumns } from "./fact-rows";

/** All facts of the article, withdrawn ones too: taking back the withdrawal must not bring old findings along. */
export function checkedFacts(
  tx: Tx,
  articleId: string,
): Promise<(ListedFact & { readonly findings: readonly string[] })[]> {
  return tx.$queryRaw`
    SELECT ${listedColumns}, f.findings FROM "Fact" f LEFT JOIN "User" d ON d.id = f."decidedById"
    WHERE f."articleId" = ${articleId}::uuid`;
}

/** Leaves the versions as they are: nobody has decided anything, and no decision under way shall be refused for it. */
export async function writeFindings(
  tx: Tx,
  facts: readonly { readonly id: string; readonly findings: readonly FindingCode[] }[],
): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map(({ id, findings }) => ({ id, findings }));
  await tx.$executeRaw`
    UPDATE "Fact" f SET findings = g.findings
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id uuid, findings text[]) WHERE f.id = g.id`;
}

/** The findings of the article's facts are those of the version now. */
export async function setChecksVersion(tx: Tx, articleId: string, version: number): Promise<void> {
  await tx.$executeRaw`UPDATE "Article" SET "checksVersion" = ${version} WHERE id = ${articleId}::uuid`;
}

/** An article whose findings were found by an older version. */
export interface BehindArticle {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly sourceId: string;
  readonly textSha256: string;
}

function behind(version: number, projectId: string | null): Prisma.Sql {
  const own = projectId === null ? Prisma.empty : Prisma.sql`AND a."projectId" = ${projectId}::uuid`;
  return Prisma.sql`a."checksVersion" < ${version} ${own}`;
}

/**
 * One of them, held until the transaction ends: whoever decides in it waits and then sees what was found. Null if there is none,
 * or if all that there are are held by others, who decide in them or renew them too.
 */
export async function takeBehind(tx: Tx, version: number, projectId: string | null): Promise<BehindArticle | null> {
  const [article] = await tx.$queryRaw<BehindArticle[]>`
    SELECT a.id, a.start, a."end", a."sourceId", s."textSha256" FROM "Article" a JOIN "Source" s ON s.id = a."sourceId"
    WHERE ${behind(version, projectId)} ORDER BY a."checksVersion", a.id LIMIT 1 FOR NO KEY UPDATE OF a SKIP LOCKED`;
  return article ?? null;
}

export async function isAnyBehind(db: Db, version: number, projectId: string | null): Promise<boolean> {
  const [row] = await db.$queryRaw<{ any: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Article" a WHERE ${behind(version, projectId)}) AS any`;
  return row?.any ?? false;
}
