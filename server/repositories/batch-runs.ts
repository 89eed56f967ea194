/** When batches were run and taken back, by whom, and how much each wrote. What a batch is, and its items, are other files'. */
import type { BatchDecision } from "@/lib/review/batch";
import type { EventKind } from "@/lib/review/decision";
import type { Db } from "../db";
import type { BatchRow } from "./batches";
import { newId } from "./new-id";

/** The kind of the events by which a batch decides. */
function kindOf({ kind }: BatchDecision): EventKind {
  return kind === "settle" ? "not-fact" : kind;
}

/**
 * Turns a prepared batch to `running`, or one that is not being undone to `undoing`, and notes who began that. Writes
 * nothing if the batch has another status by now. A batch that was never run has nothing to take back, and no run of it.
 */
export async function beginRun(db: Db, batch: BatchRow, to: "running" | "undoing", userId: string): Promise<void> {
  const from = to === "running" ? ["prepared"] : ["prepared", "running", "done"];
  const kind = to === "running" ? kindOf(batch.decision) : "undo";
  const now = new Date();
  await db.$executeRaw`
    WITH turned AS (
      UPDATE "Batch" SET status = ${to}::"BatchStatus",
        "startedAt" = CASE WHEN ${to} = 'running' THEN ${now}::timestamptz ELSE "startedAt" END
      WHERE id = ${batch.id}::uuid AND status = ANY (${from}::"BatchStatus"[])
      RETURNING id, "projectId", "startedAt"
    )
    INSERT INTO "BatchRun" (id, "batchId", "projectId", "userId", kind, at)
    SELECT ${newId()}::uuid, id, "projectId", ${userId}::uuid, ${kind}, ${now}::timestamptz
    FROM turned WHERE "startedAt" IS NOT NULL`;
}
