/**
 * The approved record of a project as its database has it: facts, their words, who decided what and when, and the articles and
 * sources that have any.
 */
import pg from "pg";
import { theStage } from "./people";

const queries = {
  sources: `
    SELECT "fileName", encoding, text, sha256, "textSha256", encode(bytes, 'hex') AS bytes, "importedAt"
    FROM "Source" s WHERE "projectId" = $1 AND EXISTS (SELECT FROM "Fact" f WHERE f."sourceId" = s.id AND f.status = 'approved')
    ORDER BY sha256`,
  articles: `
    SELECT s.sha256 AS source, a.ordinal, a.start, a."end", a.title, a.byline, a.date, a.place, a."placesNamed"
    FROM "Article" a JOIN "Source" s ON s.id = a."sourceId"
    WHERE a."projectId" = $1 AND EXISTS (SELECT FROM "Fact" f WHERE f."articleId" = a.id AND f.status = 'approved') ORDER BY 1, 2`,
  facts: `
    SELECT s.sha256 AS source, a.ordinal AS article, f.position, f.status, f.version, f.origin, f.place, f.indicator, f.period, f.value,
      f.unit, f.bound, f.change, f."changeUnit", f.basis, f.prior, f."priorPeriod", f.level, f.sources, f.rule, f.confidence, f.corrected,
      f."approvalHash", f."searchText", f.findings, f."decidedAt", u.name AS "decidedBy"
    FROM "Fact" f JOIN "Article" a ON a.id = f."articleId" JOIN "Source" s ON s.id = f."sourceId" LEFT JOIN "User" u ON u.id = f."decidedById"
    WHERE f."projectId" = $1 AND f.status = 'approved' ORDER BY 1, 3, f.indicator`,
  evidence: `
    SELECT f.position, f.indicator, e.role, e.ordinal, e.start, e."end", e.quote
    FROM "Evidence" e JOIN "Fact" f ON f.id = e."factId"
    WHERE f."projectId" = $1 AND f.status = 'approved' ORDER BY 1, 2, 3, 4`,
  decisions: `
    SELECT f.position, f.indicator, e.kind, e.version, e.changes - 'decidedBy' AS changes, e.reason, e.note, e.at, u.name AS by,
      d.kind AS undoes
    FROM "ReviewEvent" e JOIN "Fact" f ON f.id = e."factId" LEFT JOIN "User" u ON u.id = e."userId" LEFT JOIN "ReviewEvent" d ON d.id = e.undoes
    WHERE f."projectId" = $1 AND f.status = 'approved' ORDER BY 1, 2, e.version, e.at`,
} as const;

export type ProjectRecord = Readonly<Record<keyof typeof queries, readonly Readonly<Record<string, unknown>>[]>>;

/** Without ids, which an import may have to give anew: rows are named by their source, ordinal and position. */
export async function recordOf(project: string): Promise<ProjectRecord> {
  const client = new pg.Client(theStage().database);
  await client.connect();
  try {
    const rows = async (sql: string) => (await client.query<Record<string, unknown>>(sql, [project])).rows;
    return {
      sources: await rows(queries.sources),
      articles: await rows(queries.articles),
      facts: await rows(queries.facts),
      evidence: await rows(queries.evidence),
      decisions: await rows(queries.decisions),
    };
  } finally {
    await client.end();
  }
}
