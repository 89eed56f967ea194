/** Writes what a release holds, in the transaction that began it and before it is sealed: facts, articles, sources, changes. */
import type { Tx } from "../db";
import { Prisma } from "../generated/prisma/client";

export interface FrozenRow {
  readonly factId: string;
  readonly hash: string;
  /** The text that was hashed. */
  readonly content: string;
  readonly claim: string;
  readonly version: number;
  readonly approvedById: string;
  /** ISO 8601. */
  readonly approvedAt: string;
}

/** Adds facts behind the `first` that are there. One statement with one parameter: the rows travel once, and unescaped. */
export async function addFacts(tx: Tx, releaseId: string, first: number, rows: readonly FrozenRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(({ factId, hash, content, claim, version, approvedById, approvedAt }, nth) => ({
    ...{ ordinal: first + nth, id: factId, hash, content, claim, version, by: approvedById, at: approvedAt },
  }));
  await tx.$executeRaw`
    WITH given AS MATERIALIZED (
      SELECT * FROM json_to_recordset(${JSON.stringify(values)}::json)
        AS g(ordinal int, id uuid, hash text, content text, claim text, version int, by uuid, at timestamptz)
    ), snapshots AS (
      INSERT INTO "FactSnapshot" (hash, content) SELECT g.hash, g.content::json FROM given g ON CONFLICT DO NOTHING
    )
    INSERT INTO "ReleaseFact" ("releaseId", ordinal, "factId", hash, claim, version, "approvedById", "approvedAt")
    SELECT ${releaseId}::uuid, g.ordinal, g.id, g.hash, g.claim, g.version, g.by, g.at FROM given g`;
}

/** Adds the articles and sources that hold approved facts. Answers how many there are of each. */
export async function addPlaces(tx: Tx, releaseId: string, projectId: string) {
  const held = Prisma.sql`
    SELECT f."articleId" FROM "Fact" f
    WHERE f."projectId" = ${projectId}::uuid AND f.status = 'approved' AND NOT f.withdrawn AND f."decidedById" IS NOT NULL`;
  const articles = await tx.$executeRaw`
    INSERT INTO "ReleaseArticle" ("releaseId", "articleId", "sourceId", ordinal, start, "end", title, byline, date, place)
    SELECT ${releaseId}::uuid, a.id, a."sourceId", a.ordinal, a.start, a."end", a.title, a.byline, a.date, a.place
    FROM "Article" a WHERE a.id IN (${held})`;
  const sources = await tx.$executeRaw`
    INSERT INTO "ReleaseSource" ("releaseId", "sourceId", "fileName", encoding, sha256, "textSha256", "importedAt")
    SELECT ${releaseId}::uuid, s.id, s."fileName", s.encoding, s.sha256, s."textSha256", s."importedAt"
    FROM "Source" s WHERE s.id IN (SELECT x."sourceId" FROM "ReleaseArticle" x WHERE x."releaseId" = ${releaseId}::uuid)`;
  return { articles, sources };
}

/**
 * Adds what differs from the release before, with the reasons that were given in between. Answers how much of each kind.
 *
 * The two releases meet in a FULL JOIN, which is always hashed or merged. The planner knows nothing yet of rows that this
 * transaction wrote, takes them for one, and would otherwise look through the whole release before for each fact.
 */
export async function addChanges(tx: Tx, releaseId: string, previousId: string) {
  await tx.$executeRaw`
    INSERT INTO "ReleaseChange" ("releaseId", ordinal, kind, "factId", before, after, reason, note, "byId", at)
    SELECT ${releaseId}::uuid, row_number() OVER (ORDER BY c.kind, c.nth) - 1, c.kind, c."factId", c.before, c.after,
      CASE WHEN c.kind <> 'withdrawn' THEN said.reason ELSE (
        SELECT CASE WHEN f.status = 'rejected' THEN f."rejectReason" ELSE 'under-review' END FROM "Fact" f WHERE f.id = c."factId"
      ) END,
      said.note, done."userId", done.at
    FROM (
      SELECT (CASE WHEN p.hash IS NULL THEN 'added' WHEN n.hash IS NULL THEN 'withdrawn' ELSE 'corrected' END)::"ReleaseChangeKind" AS kind,
        coalesce(n.ordinal, p.ordinal) AS nth, coalesce(n."factId", p."factId") AS "factId", p.hash AS before, n.hash AS after,
        coalesce(p.version, 0) AS since, coalesce(n.version, ${2 ** 31 - 1}::int) AS until
      FROM (SELECT * FROM "ReleaseFact" WHERE "releaseId" = ${releaseId}::uuid) n
      FULL JOIN (SELECT * FROM "ReleaseFact" WHERE "releaseId" = ${previousId}::uuid) p ON p."factId" = n."factId"
      WHERE p.claim IS DISTINCT FROM n.claim
    ) c
    LEFT JOIN LATERAL (
      SELECT r.reason, r.note FROM "ReviewEvent" r
      WHERE c.kind <> 'added' AND r."factId" = c."factId" AND r.version > c.since AND r.version <= c.until
        AND (r.reason IS NOT NULL OR r.note IS NOT NULL)
        AND NOT EXISTS (SELECT FROM "ReviewEvent" x WHERE x.undoes = r.id)
      ORDER BY r.version DESC LIMIT 1
    ) said ON true
    LEFT JOIN LATERAL (
      SELECT r."userId", r.at FROM "ReviewEvent" r
      WHERE r."factId" = c."factId" AND r.version > c.since AND r.version <= c.until AND r."userId" IS NOT NULL
      ORDER BY r.version DESC LIMIT 1
    ) done ON true`;
  const rows = await tx.$queryRaw<{ kind: "added" | "corrected" | "withdrawn"; count: number }[]>`
    SELECT kind::text, count(*)::int FROM "ReleaseChange" WHERE "releaseId" = ${releaseId}::uuid GROUP BY kind`;
  const none = { added: 0, corrected: 0, withdrawn: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ kind, count }) => [kind, count])) } as typeof none;
}
