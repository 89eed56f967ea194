/** Counts, for the release that is being frozen, who decided on its facts, and how often. */
import type { Tx } from "../db";

/** Somebody who decided on a fact of a release, as the release keeps them. */
export interface KeptPerson {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

/** `P1`, `P2`, … in the order of their first decisions on the release's facts. */
export async function peopleOf(tx: Tx, releaseId: string): Promise<KeptPerson[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT u.id, u.name FROM (
      SELECT r."userId" AS id, min(r.id::text) AS first FROM "ReleaseFact" f
      JOIN "ReviewEvent" r ON r."factId" = f."factId" AND r.version <= f.version
      WHERE f."releaseId" = ${releaseId}::uuid AND r."userId" IS NOT NULL GROUP BY 1
      UNION ALL
      SELECT DISTINCT f."approvedById", 'z' FROM "ReleaseFact" f WHERE f."releaseId" = ${releaseId}::uuid
    ) d JOIN "User" u ON u.id = d.id
    GROUP BY u.id, u.name ORDER BY min(d.first), u.id`;
  return rows.map(({ id, name }, index) => ({ key: `P${index + 1}`, id, name }));
}

/** Events of the release's facts up to the versions released. */
export async function countDecisions(tx: Tx, releaseId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM "ReleaseFact" f JOIN "ReviewEvent" r ON r."factId" = f."factId" AND r.version <= f.version
    WHERE f."releaseId" = ${releaseId}::uuid`;
  return rows[0]?.count ?? 0;
}

/** How many facts of each rule were rejected in the release's articles. */
export function rejectedByRule(tx: Tx, releaseId: string): Promise<{ rule: string; count: number }[]> {
  return tx.$queryRaw`
    SELECT f.rule, count(*)::int FROM "Fact" f
    WHERE f."articleId" IN (SELECT a."articleId" FROM "ReleaseArticle" a WHERE a."releaseId" = ${releaseId}::uuid)
      AND f.status = 'rejected' AND NOT f.withdrawn
    GROUP BY f.rule`;
}
