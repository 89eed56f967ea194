/** Decisions over many items: the row of a batch and what is counted of its items. The items are batch-items.ts'. */
import type { BatchOutcome, BatchSelection, BatchStatus, ItemProblem } from "@/lib/api/batches";
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { BatchDecision } from "@/lib/review/batch";
import type { Db, Tx } from "../db";
import { newId } from "./new-id";

export interface BatchRow {
  readonly id: string;
  readonly projectId: string;
  readonly userId: string;
  readonly userName: string;
  readonly status: BatchStatus;
  readonly decision: BatchDecision;
  readonly createdAt: Date;
}

export interface NewBatch {
  readonly projectId: string;
  readonly userId: string;
  readonly decision: BatchDecision;
  readonly selection: BatchSelection;
}

/** Answers the new batch's id. */
export async function insertBatch(tx: Tx, { projectId, userId, decision, selection }: NewBatch): Promise<string> {
  const id = newId();
  await tx.$executeRaw`
    INSERT INTO "Batch" (id, "projectId", "userId", decision, selection)
    VALUES (${id}::uuid, ${projectId}::uuid, ${userId}::uuid, ${JSON.stringify(decision)}::jsonb, ${JSON.stringify(selection)}::jsonb)`;
  return id;
}

export async function findBatch(db: Db, id: string): Promise<BatchRow | null> {
  const rows = await db.$queryRaw<BatchRow[]>`
    SELECT b.id, b."projectId", b."userId", u.name AS "userName", b.status::text, b.decision, b."createdAt"
    FROM "Batch" b JOIN "User" u ON u.id = b."userId" WHERE b.id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** Those that have been run at least in part, the newest first. */
export function recentBatches(db: Db, projectId: string, limit: number): Promise<BatchRow[]> {
  return db.$queryRaw<BatchRow[]>`
    SELECT b.id, b."projectId", b."userId", u.name AS "userName", b.status::text, b.decision, b."createdAt"
    FROM "Batch" b JOIN "User" u ON u.id = b."userId"
    WHERE b."projectId" = ${projectId}::uuid AND b."startedAt" IS NOT NULL
    ORDER BY b.id DESC LIMIT ${limit}`;
}

/**
 * The batch's status, which nobody can change until the transaction ends. Several may hold it at once; whoever wants to turn
 * a batch round waits for them all, so that no step writes behind an undoing.
 */
export async function holdStatus(tx: Tx, id: string): Promise<BatchStatus | null> {
  const rows = await tx.$queryRaw<{ status: BatchStatus }[]>`
    SELECT status::text FROM "Batch" WHERE id = ${id}::uuid FOR SHARE`;
  return rows[0]?.status ?? null;
}

/** Sets the status of a batch that has come to an end if it still is what it was. How it begins is batch-runs.ts'. */
export async function endBatch(db: Db, id: string, from: "running" | "undoing"): Promise<void> {
  const status = from === "running" ? "done" : "undone";
  await db.batch.updateMany({ where: { id, status: from }, data: { status, finishedAt: new Date() } });
}

/** Removes what this person has prepared in the project and not run within the hour: nothing was decided by it. */
export async function dropPrepared(tx: Tx, projectId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Batch" WHERE "projectId" = ${projectId}::uuid AND "userId" = ${userId}::uuid AND status = 'prepared'
      AND "createdAt" < now() - interval '1 hour'`;
}

export interface BatchCounts {
  readonly outcomes: readonly { readonly outcome: BatchOutcome; readonly count: number }[];
  readonly problems: readonly { readonly code: ItemProblem; readonly count: number }[];
  readonly reasons: readonly { readonly reason: NotFactReason; readonly count: number }[];
}

/** Most frequent first. */
export async function countItems(db: Db, batchId: string): Promise<BatchCounts> {
  const rows = await db.$queryRaw<
    { outcome: BatchOutcome; problem: ItemProblem | null; reason: NotFactReason | null; count: number }[]
  >`
    SELECT outcome::text, problem, decision->>'reason' AS reason, count(*)::int AS count
    FROM "BatchItem" WHERE "batchId" = ${batchId}::uuid GROUP BY 1, 2, 3`;
  return {
    outcomes: summed(rows.map(({ outcome, count }) => [outcome, count])).map(([outcome, count]) => ({
      outcome,
      count,
    })),
    problems: summed(rows.map(({ problem, count }) => [problem, count])).map(([code, count]) => ({ code, count })),
    reasons: summed(rows.map(({ reason, count }) => [reason, count])).map(([reason, count]) => ({ reason, count })),
  };
}

function summed<K extends string>(counted: readonly (readonly [K | null, number])[]): (readonly [K, number])[] {
  const sums = new Map<K, number>();
  for (const [key, count] of counted) if (key !== null) sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
