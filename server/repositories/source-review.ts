/** What has been found and decided in a source, across its articles: for moving the cuts under it. */
import type { EvidenceRole, FactFields } from "@/lib/fact/fact";
import type { Span } from "@/lib/text/span";
import type { Tx } from "../db";
import { Prisma } from "../generated/prisma/client";

/** A fact as far as a moved cut matters to it. */
export interface PlacedFact {
  readonly id: string;
  readonly articleId: string;
  readonly position: number;
  readonly withdrawn: boolean;
  /** Whether a person decided on it or said something about it. */
  readonly touched: boolean;
  readonly fields: FactFields;
  readonly evidence: readonly (Span & { readonly role: EvidenceRole })[];
}

export interface PlacedNumeral extends Span {
  readonly id: string;
  readonly articleId: string;
  readonly touched: boolean;
}

/** Nobody else decides in these articles, or moves their cuts, until the transaction ends. */
export async function lockSource(tx: Tx, sourceId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${sourceId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Article" WHERE "sourceId" = ${sourceId}::uuid ORDER BY id FOR NO KEY UPDATE`;
}

/** In the order of the text. */
export function placedFacts(tx: Tx, sourceId: string): Promise<PlacedFact[]> {
  return tx.$queryRaw<PlacedFact[]>`
    SELECT f.id, f."articleId", f.position, f.withdrawn,
      EXISTS (SELECT FROM "ReviewEvent" r WHERE r."factId" = f.id AND r."userId" IS NOT NULL)
        OR EXISTS (SELECT FROM "Comment" c WHERE c."factId" = f.id) AS touched,
      json_build_object('place', f.place, 'indicator', f.indicator, 'period', f.period, 'value', f.value::text,
        'unit', f.unit, 'bound', f.bound, 'change', f.change::text, 'changeUnit', f."changeUnit", 'basis', f.basis,
        'prior', f.prior::text, 'priorPeriod', f."priorPeriod", 'level', f.level) AS fields,
      coalesce(e.evidence, '[]') AS evidence
    FROM "Fact" f
    JOIN "Article" a ON a.id = f."articleId"
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('role', x.role, 'start', x.start, 'end', x."end") ORDER BY x.role, x.ordinal) AS evidence
      FROM "Evidence" x WHERE x."factId" = f.id
    ) e ON true
    WHERE a."sourceId" = ${sourceId}::uuid
    ORDER BY f.position, f.id`;
}

/** In the order of the text. */
export function placedNumerals(tx: Tx, sourceId: string): Promise<PlacedNumeral[]> {
  return tx.$queryRaw<PlacedNumeral[]>`
    SELECT n.id, n."articleId", n.start, n."end",
      n."byPerson" OR EXISTS (SELECT FROM "ReviewEvent" r WHERE r."numeralId" = n.id AND r."userId" IS NOT NULL) AS touched
    FROM "Numeral" n
    JOIN "Article" a ON a.id = n."articleId"
    WHERE a."sourceId" = ${sourceId}::uuid
    ORDER BY n.start`;
}

/** To which article each row goes. */
export interface Move {
  readonly id: string;
  readonly articleId: string;
}

/** Facts take their evidence along: its key holds both. */
export async function moveFacts(tx: Tx, moves: readonly Move[]): Promise<void> {
  await tx.$executeRaw`UPDATE "Fact" t SET "articleId" = m.article FROM ${rows(moves)} WHERE t.id = m.id`;
  // Else they would go with the article that they were written in.
  await tx.$executeRaw`UPDATE "Comment" t SET "articleId" = m.article FROM ${rows(moves)} WHERE t."factId" = m.id`;
}

export async function moveNumerals(tx: Tx, moves: readonly Move[]): Promise<void> {
  await tx.$executeRaw`UPDATE "Numeral" t SET "articleId" = m.article FROM ${rows(moves)} WHERE t.id = m.id`;
}

function rows(moves: readonly Move[]): Prisma.Sql {
  const ids = moves.map(({ id }) => id);
  const articles = moves.map(({ articleId }) => articleId);
  return Prisma.sql`unnest(${ids}::uuid[], ${articles}::uuid[]) AS m(id, article)`;
}

/** For proposals that nobody has touched: their log says only that they were proposed, and goes with them. */
export async function removeFacts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.fact.deleteMany({ where: { id: { in: [...ids] } } });
}

export async function removeNumerals(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.numeral.deleteMany({ where: { id: { in: [...ids] } } });
}
