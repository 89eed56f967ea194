/**
 * What a decision needs to know: the article with the version of its ledger, and the scene. Read by one statement, so that
 * all of it is as of one moment; or under a lock on the article, and then by two: the first waits for the lock, the second
 * reads what whoever held it has left. One could not: it would read as of before it waited.
 */
import type { Role } from "@/lib/auth/can";
import { coveringRoles } from "@/lib/review/evidence";
import type { LedgerFact } from "@/lib/review/ledger";
import type { ReviewCounts } from "@/lib/review/progress";
import type { Span } from "@/lib/text/span";
import type { Queries, Tx } from "../db";
import { Prisma } from "../generated/prisma/client";
import { type EventRow, eventJson } from "./event-rows";
import { type FactRow, factColumns } from "./fact-rows";
import { kept } from "./kept-statement";
import { type NumeralRow, numeralColumns } from "./numeral-rows";

/** The article in which something is decided, and who decides. */
export interface SeenArticle extends Span {
  readonly id: string;
  /** Of its ledger: what is written names it, and nothing is written once it is another. */
  readonly ledgerVersion: number;
  readonly place: string | null;
  readonly placesNamed: readonly string[];
  readonly sourceId: string;
  readonly textSha256: string;
  readonly role: Role;
  readonly userName: string;
}

/** Read under its lock: until the transaction ends, nobody else writes in it. */
export type LockedArticle = SeenArticle;

/** What a decision is about. */
export type Target =
  | { readonly article: string }
  | { readonly fact: string }
  | { readonly numeral: string }
  | { readonly event: string };

/**
 * Locks the article against other decisions until the transaction ends: the ledger follows from all facts of the article,
 * so that two of them rejected at once must see each other. Null if there is none such or the person is no member.
 */
export async function lockArticle(tx: Tx, target: Target, userId: string): Promise<LockedArticle | null> {
  const rows = await tx.$queryRaw<LockedArticle[]>`${selectArticle(target, userId)} FOR NO KEY UPDATE OF a`;
  return rows[0] ?? null;
}

function selectArticle(target: Target, userId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id, a.start, a."end", a.place, a."placesNamed", a."ledgerVersion", s.id AS "sourceId", s."textSha256",
      m.role::text, u.name AS "userName"
    FROM "Article" a
    JOIN "Source" s ON s.id = a."sourceId"
    JOIN "Membership" m ON m."projectId" = a."projectId" AND m."userId" = ${userId}::uuid AND m."disabledAt" IS NULL
    JOIN "User" u ON u.id = m."userId" AND u."disabledAt" IS NULL
    WHERE a.id = ${articleOf(target)}`;
}

function articleOf(target: Target): Prisma.Sql {
  if ("article" in target) return Prisma.sql`${target.article}::uuid`;
  if ("fact" in target) return Prisma.sql`(SELECT "articleId" FROM "Fact" WHERE id = ${target.fact}::uuid)`;
  if ("numeral" in target) return Prisma.sql`(SELECT "articleId" FROM "Numeral" WHERE id = ${target.numeral}::uuid)`;
  return Prisma.sql`(
    SELECT coalesce(f."articleId", n."articleId")
    FROM "ReviewEvent" r LEFT JOIN "Fact" f ON f.id = r."factId" LEFT JOIN "Numeral" n ON n.id = r."numeralId"
    WHERE r.id = ${target.event}::uuid
  )`;
}

export interface Scene {
  /** The fact in question; null if none was asked for, or it stands in another article. */
  readonly fact: FactRow | null;
  /** The numerals that the fact's figures and the other spans asked for touch, in order. */
  readonly numerals: readonly NumeralRow[];
  /** What else stands over those numerals, one entry for each span of another fact. */
  readonly others: readonly LedgerFact[];
  /** Of the whole article. */
  readonly counts: ReviewCounts;
  /** The event that this request has already made, if it was sent before. */
  readonly before: EventRow | null;
}

interface SceneRow extends FactRow {
  readonly article: SeenArticle | null;
  readonly numerals: NumeralRow[];
  readonly others: (Omit<LedgerFact, "evidence"> & LedgerFact["evidence"][number])[];
  readonly counts: ReviewCounts;
  readonly before: EventRow | null;
}

export interface SceneQuery {
  readonly requestId: string;
  readonly factId: string | null;
  /** A numeral that belongs into the scene whatever touches it. */
  readonly numeralId: string | null;
  /** Spans that the decision brings with it: of newly linked words, or of words that were linked before. */
  readonly spans: readonly Span[];
}

/** Reads the scene of a decision in the article, for which the caller holds the lock or which only answers. */
export async function readScene(db: Queries, articleId: string, query: SceneQuery): Promise<Scene> {
  const home = Prisma.sql`SELECT ${articleId}::uuid AS id`;
  return toScene(await db.$queryRaw<SceneRow[]>`${selectScene(home, query, Prisma.sql`null`)}`);
}

/** The article and the scene as of one moment, without a lock. Null if there is none such or the person is no member. */
export async function readGround(
  db: Queries,
  target: Target,
  userId: string,
  query: SceneQuery,
): Promise<{ readonly article: SeenArticle; readonly scene: Scene } | null> {
  const home = selectArticle(target, userId);
  const rows = await db.$queryRaw<SceneRow[]>`
    ${kept}${selectScene(home, query, Prisma.sql`(SELECT row_to_json(home) FROM home)`)}`;
  const article = rows[0]?.article;
  return article ? { article, scene: toScene(rows) } : null;
}

function toScene([row]: readonly SceneRow[]): Scene {
  if (!row) throw new Error("The scene is always one row.");
  return {
    fact: row.id === null ? null : row,
    numerals: row.numerals,
    others: row.others.map(({ role, start, end, ...fact }) => ({ ...fact, evidence: [{ role, start, end }] })),
    counts: row.counts,
    before: row.before,
  };
}

/** `home` selects the article, or at least its id; `article` is an expression for what of it is to be in the row. */
function selectScene(
  home: Prisma.Sql,
  { requestId, factId, numeralId, spans }: SceneQuery,
  article: Prisma.Sql,
): Prisma.Sql {
  const covering = Prisma.sql`${[...coveringRoles]}::text[]`;
  const articleId = Prisma.sql`(SELECT id FROM home)`;
  return Prisma.sql`
    WITH home AS MATERIALIZED (${home}), spans AS (
      SELECT e.start, e."end" FROM "Evidence" e WHERE e."factId" = ${factId}::uuid AND e.role = ANY (${covering})
      UNION ALL
      SELECT own.start, own."end" FROM "Numeral" own WHERE own.id = ${numeralId}::uuid
      UNION ALL
      SELECT * FROM unnest(${spans.map(({ start }) => start)}::int[], ${spans.map(({ end }) => end)}::int[])
    ), reach AS MATERIALIZED (
      SELECT min(start) AS first, max("end") AS last FROM spans
    ), touched AS MATERIALIZED (
      SELECT ${numeralColumns} FROM "Numeral" n
      WHERE n."articleId" = ${articleId}
        AND n.start < (SELECT last FROM reach) AND n."end" > (SELECT first FROM reach)
        AND EXISTS (SELECT FROM spans s WHERE s.start < n."end" AND n.start < s."end")
    ), others AS (
      SELECT e.role, e.start, e."end", o.status, o."rejectReason", o.withdrawn
      FROM "Evidence" e JOIN "Fact" o ON o.id = e."factId"
      WHERE e."articleId" = ${articleId} AND e."factId" IS DISTINCT FROM ${factId}::uuid
        AND e.role = ANY (${covering})
        AND e.start < (SELECT max("end") FROM touched) AND e."end" > (SELECT min(start) FROM touched)
        AND EXISTS (SELECT FROM touched t WHERE t.start < e."end" AND e.start < t."end")
    )
    SELECT ${factColumns}, ${article} AS article,
      (SELECT coalesce(json_agg(t ORDER BY t.start), '[]') FROM touched t) AS numerals,
      (SELECT coalesce(json_agg(o), '[]') FROM others o) AS others,
      json_build_object('facts', ${factCounts(articleId)}, 'numerals', ${numeralCounts(articleId)}) AS counts,
      ${eventJson(Prisma.sql`r."requestId" = ${requestId}::uuid`)} AS before
    FROM (SELECT 1) AS one
    LEFT JOIN "Fact" f ON f.id = ${factId}::uuid AND f."articleId" = ${articleId}
    LEFT JOIN "User" d ON d.id = f."decidedById"`;
}

function factCounts(articleId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_build_object('proposed', count(*) FILTER (WHERE c.status = 'proposed'),
      'approved', count(*) FILTER (WHERE c.status = 'approved'), 'rejected', count(*) FILTER (WHERE c.status = 'rejected'))
    FROM "Fact" c WHERE c."articleId" = ${articleId} AND NOT c.withdrawn
  )`;
}

function numeralCounts(articleId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_build_object('covered', count(*) FILTER (WHERE c.status = 'covered'),
      'notFact', count(*) FILTER (WHERE c.status = 'notFact'), 'open', count(*) FILTER (WHERE c.status = 'open'))
    FROM "Numeral" c WHERE c."articleId" = ${articleId}
  )`;
}
