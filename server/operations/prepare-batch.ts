/** A reviewer chooses facts or numerals and what to decide of them: frozen as they are now, with a preview. Decides nothing. */
import { type BatchRequest, type BatchSelection, type BatchView, mostBatchItems } from "@/lib/api/batches";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { mendedBy } from "@/lib/review/alike";
import { getDb, type Tx, transaction } from "../db";
import { freezeFacts, freezeNumerals } from "../repositories/batch-items";
import { findCorrection, whereAlike, whereFiltered, whereIds } from "../repositories/batch-selection";
import { dropPrepared, findBatch, insertBatch } from "../repositories/batches";
import { allow } from "./access";
import { forecastBatch } from "./forecast-batch";
import { viewBatch } from "./get-batch";
import { proposeReasons } from "./propose-reasons";

/**
 * `not-found` for those who are no member, `not-allowed` for viewers; `invalid-input` with `details.selection`: `empty`, or
 * `too-many` with `most`. A correction that no fact may have is refused item by item, like everything that stands in the way
 * of an item: the view counts them by why.
 */
export async function prepareBatch(
  actor: Actor,
  projectId: string,
  request: BatchRequest,
): Promise<Outcome<BatchView>> {
  const db = getDb();
  const allowed = await allow(db, actor, projectId, "fact.decide");
  if (!allowed.ok) return allowed;
  const freeze = await freezing(actor, projectId, request);
  if (!freeze.ok) return freeze;
  const { userId } = actor;
  const { decision, selection } = request;
  const frozen = await transaction(async (tx): Promise<Outcome<string>> => {
    await dropPrepared(tx, projectId, userId);
    const id = await insertBatch(tx, { projectId, userId, decision, selection });
    const count = await freeze.value(tx, id);
    if (count > 0 && count <= mostBatchItems) return ok(id);
    await tx.batch.delete({ where: { id } });
    return count === 0
      ? refuse("invalid-input", { selection: "empty" })
      : refuse("invalid-input", { selection: "too-many", most: mostBatchItems });
  });
  if (!frozen.ok) return frozen;
  const batch = await findBatch(db, frozen.value);
  if (!batch) return refuse("not-found");
  await forecastBatch(db, batch);
  return ok(await viewBatch(db, batch));
}

/** Freezes the selection as a batch's items and answers how many there are; one more than there may be is enough. */
type Freeze = (tx: Tx, batchId: string) => Promise<number>;

async function freezing(actor: Actor, projectId: string, request: BatchRequest): Promise<Outcome<Freeze>> {
  const { selection, decision } = request;
  if ("numerals" in selection) {
    if (decision.kind !== "settle") return refuse("invalid-input");
    const proposed = await proposeReasons(actor, projectId, selection.article, decision);
    if (!proposed.ok) return proposed;
    return ok(async (tx, id) => {
      await freezeNumerals(tx, id, proposed.value);
      return proposed.value.length;
    });
  }
  const where = await whereSelected(projectId, selection);
  if (!where) return refuse("invalid-input", { selection: "empty" });
  return ok((tx, id) => freezeFacts(tx, id, where, mostBatchItems + 1));
}

async function whereSelected(projectId: string, selection: Exclude<BatchSelection, { numerals: unknown }>) {
  if ("filter" in selection) return whereFiltered(projectId, selection.filter, selection.except ?? []);
  if ("factIds" in selection) return whereIds(projectId, selection.factIds);
  const correction = await findCorrection(getDb(), selection.alike);
  const mended = correction?.projectId === projectId ? mendedBy(correction.changes) : [];
  return correction && mended.length > 0 ? whereAlike(correction, mended) : null;
}
