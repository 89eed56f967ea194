/** The items of a batch: frozen, read step by step, marked with what became of them. What is decided is not known here. */
import type { BatchOutcome, ItemProblem } from "@/lib/api/batches";
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { Span } from "@/lib/text/span";
import type { Db, Tx } from "../db";
import { Prisma } from "../generated/prisma/client";
import { type ListedFact, listedColumns } from "./fact-rows";
import { type NumeralRow, numeralColumns } from "./numeral-rows";

/** Freezes the facts that fit, at most `limit` of them, in the order of the text. Answers how many. */
export function freezeFacts(tx: Tx, batchId: string, where: Prisma.Sql, limit: number): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO "BatchItem" ("batchId", ordinal, "factId", version)
    SELECT ${batchId}::uuid, row_number() OVER (ORDER BY f."sourceId", f.position, f.id), f.id, f.version
    FROM "Fact" f WHERE ${where}
    ORDER BY f."sourceId", f.position, f.id LIMIT ${limit}`;
}

export interface FrozenNumeral {
  readonly id: string;
  readonly version: number;
  /** Null: it stays open. */
  readonly reason: NotFactReason | null;
}

/** Freezes numerals, in the order given. */
export async function freezeNumerals(tx: Tx, batchId: string, numerals: readonly FrozenNumeral[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "BatchItem" ("batchId", ordinal, "numeralId", version, decision)
    SELECT ${batchId}::uuid, n.ordinality, (n.value->>'id')::uuid, (n.value->>'version')::int,
      CASE WHEN n.value->>'reason' IS NULL THEN NULL ELSE jsonb_build_object('kind', 'not-fact', 'reason', n.value->>'reason') END
    FROM jsonb_array_elements(${JSON.stringify(numerals)}::jsonb) WITH ORDINALITY AS n(value, ordinality)`;
}

export interface OpenNumeral extends NumeralRow {
  readonly articleId: string;
}

export function openNumerals(db: Db, articleId: string): Promise<OpenNumeral[]> {
  return db.$queryRaw<OpenNumeral[]>`
    SELECT ${numeralColumns}, n."articleId" FROM "Numeral" n
    WHERE n."articleId" = ${articleId}::uuid AND n.status = 'open' ORDER BY n.start`;
}

/** The article in which an item stands now. */
export interface ItemPlace {
  readonly ordinal: number;
  readonly articleId: string;
}

/** The next items with this outcome. */
export function nextItems(db: Db, batchId: string, outcome: BatchOutcome, limit: number): Promise<ItemPlace[]> {
  return db.$queryRaw<ItemPlace[]>`
    SELECT i.ordinal, coalesce(f."articleId", n."articleId") AS "articleId"
    FROM "BatchItem" i LEFT JOIN "Fact" f ON f.id = i."factId" LEFT JOIN "Numeral" n ON n.id = i."numeralId"
    WHERE i."batchId" = ${batchId}::uuid AND i.outcome = ${outcome}::"BatchOutcome"
    ORDER BY i.ordinal LIMIT ${limit}`;
}

/** Which items of a batch are meant: those of an article among the given ordinals that still have this outcome. */
export interface ItemQuery {
  readonly batchId: string;
  readonly articleId: string;
  readonly ordinals: readonly number[];
  readonly outcome: BatchOutcome;
}

export interface FactItem {
  readonly ordinal: number;
  /** The version that was frozen. */
  readonly seen: number;
  readonly fact: ListedFact;
}

export interface NumeralItem {
  readonly ordinal: number;
  readonly seen: number;
  readonly reason: NotFactReason | null;
  readonly numeral: NumeralRow;
}

type Seen<T> = T & { readonly ordinal: number; readonly seen: number };

export async function factItems(db: Db, { batchId, articleId, ordinals, outcome }: ItemQuery): Promise<FactItem[]> {
  const rows = await db.$queryRaw<Seen<ListedFact>[]>`
    SELECT i.ordinal, i.version AS seen, ${listedColumns}
    FROM "BatchItem" i JOIN "Fact" f ON f.id = i."factId" LEFT JOIN "User" d ON d.id = f."decidedById"
    WHERE i."batchId" = ${batchId}::uuid AND i.ordinal = ANY (${[...ordinals]}::int[])
      AND i.outcome = ${outcome}::"BatchOutcome" AND f."articleId" = ${articleId}::uuid
    ORDER BY i.ordinal`;
  return rows.map(({ ordinal, seen, ...fact }) => ({ ordinal, seen, fact }));
}

/** The facts behind an ordinal, for a look at all of a batch from its first item to its last. */
export async function factItemsAfter(db: Db, batchId: string, after: number, limit: number): Promise<FactItem[]> {
  const rows = await db.$queryRaw<Seen<ListedFact>[]>`
    SELECT i.ordinal, i.version AS seen, ${listedColumns}
    FROM "BatchItem" i JOIN "Fact" f ON f.id = i."factId" LEFT JOIN "User" d ON d.id = f."decidedById"
    WHERE i."batchId" = ${batchId}::uuid AND i.ordinal > ${after}
    ORDER BY i.ordinal LIMIT ${limit}`;
  return rows.map(({ ordinal, seen, ...fact }) => ({ ordinal, seen, fact }));
}

export async function numeralItems(
  db: Db,
  { batchId, articleId, ordinals, outcome }: ItemQuery,
): Promise<NumeralItem[]> {
  const rows = await db.$queryRaw<Seen<NumeralRow & { given: NotFactReason | null }>[]>`
    SELECT i.ordinal, i.version AS seen, i.decision->>'reason' AS given, ${numeralColumns}
    FROM "BatchItem" i JOIN "Numeral" n ON n.id = i."numeralId"
    WHERE i."batchId" = ${batchId}::uuid AND i.ordinal = ANY (${[...ordinals]}::int[])
      AND i.outcome = ${outcome}::"BatchOutcome" AND n."articleId" = ${articleId}::uuid
    ORDER BY i.ordinal`;
  return rows.map(({ ordinal, seen, given, ...numeral }) => ({ ordinal, seen, reason: given, numeral }));
}

export interface ItemMark {
  readonly ordinal: number;
  readonly problem: ItemProblem | null;
}

/** Marks items; with `outcome` null only the problem is set, as what is foreseen. */
export async function markItems(
  db: Db,
  batchId: string,
  outcome: BatchOutcome | null,
  marks: readonly ItemMark[],
): Promise<void> {
  if (marks.length === 0) return;
  await db.$executeRaw`
    UPDATE "BatchItem" i SET outcome = coalesce(${outcome}::"BatchOutcome", i.outcome), problem = m.problem
    FROM unnest(${marks.map(({ ordinal }) => ordinal)}::int[], ${marks.map(({ problem }) => problem)}::text[]) AS m(ordinal, problem)
    WHERE i."batchId" = ${batchId}::uuid AND i.ordinal = m.ordinal`;
}

/** An article as rulings and lists need it. */
export interface ItemArticle extends Span {
  readonly id: string;
  readonly title: string;
  readonly sourceId: string;
  readonly textSha256: string;
}

export async function articlesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ItemArticle>> {
  const rows = await db.$queryRaw<ItemArticle[]>`
    SELECT a.id, a.start, a."end", a.title, a."sourceId", s."textSha256"
    FROM "Article" a JOIN "Source" s ON s.id = a."sourceId" WHERE a.id = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** The first items that will or that will not change (`staying`; those that are already so are left out), in order. */
export function sampleOrdinals(db: Db, batchId: string, which: "changing" | "staying", limit: number) {
  const condition = which === "changing" ? Prisma.sql`i.problem IS NULL` : Prisma.sql`i.problem <> 'already-so'`;
  return db.$queryRaw<(ItemPlace & { outcome: BatchOutcome; problem: ItemProblem | null })[]>`
    SELECT i.ordinal, i.outcome::text, i.problem, coalesce(f."articleId", n."articleId") AS "articleId"
    FROM "BatchItem" i LEFT JOIN "Fact" f ON f.id = i."factId" LEFT JOIN "Numeral" n ON n.id = i."numeralId"
    WHERE i."batchId" = ${batchId}::uuid AND ${condition} ORDER BY i.ordinal LIMIT ${limit}`;
}

/** Marks the numerals for which there is no reason. */
export async function markReasonless(db: Db, batchId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "BatchItem" SET problem = 'no-reason' WHERE "batchId" = ${batchId}::uuid AND decision IS NULL`;
}
