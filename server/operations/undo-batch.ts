/** Takes back what a batch has decided, step by step: called again until nothing is left to take back. */
import type { BatchView } from "@/lib/api/batches";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { isCorrected } from "@/lib/review/history";
import { settle } from "@/lib/review/ledger";
import { numeralChanges, undoNumeral } from "@/lib/review/numeral-decision";
import { undo } from "@/lib/review/undo";
import { getDb, type Tx } from "../db";
import { logsOf, madeByBatch } from "../repositories/batch-events";
import { factItems, type ItemMark, type ItemQuery, markItems, numeralItems } from "../repositories/batch-items";
import { beginRun } from "../repositories/batch-runs";
import {
  type BatchEvent,
  type WrittenFact,
  type WrittenNumeral,
  writeBatchFacts,
  writeBatchNumerals,
} from "../repositories/batch-writes";
import { type BatchRow, endBatch, findBatch } from "../repositories/batches";
import { stateOf } from "../repositories/fact-rows";
import { newId } from "../repositories/new-id";
import { ledgerFacts, resettle } from "../repositories/numeral-writes";
import type { LockedArticle } from "../repositories/review-scene";
import { allow } from "./access";
import { takeStep } from "./batch-step";
import { viewBatch } from "./get-batch";
import { findingsAfter } from "./note-findings";
import { hashOfState } from "./rule-on-fact";
import { coversOtherwise } from "./run-batch";

/**
 * Every reviewer may, as with a single decision: `not-found` for those who are no member, `not-allowed` for viewers. A batch
 * that runs is stopped by it. Of each item whose row still has what the batch made, that is taken back; the others are
 * kept as they are, marked with why: `wrong-status` (decided on since), `already-undone`.
 */
export async function undoBatch(actor: Actor, batchId: string): Promise<Outcome<BatchView>> {
  const batch = await findBatch(getDb(), batchId);
  if (!batch) return refuse("not-found");
  const allowed = await allow(getDb(), actor, batch.projectId, "fact.decide");
  if (!allowed.ok) return allowed;
  await beginRun(getDb(), batch, "undoing", actor.userId);
  const work = (tx: Tx, article: LockedArticle, items: ItemQuery) => takeBack(tx, article, items, batch, actor);
  const { projectId } = batch;
  const step = await takeStep(actor, { batchId, projectId, during: "undoing", outcome: "done", work });
  if (!step.ok) return step;
  if (!step.value.left) await endBatch(getDb(), batchId, "undoing");
  const after = await findBatch(getDb(), batchId);
  return after ? ok(await viewBatch(getDb(), after)) : refuse("not-found");
}

function takeBack(tx: Tx, article: LockedArticle, items: ItemQuery, batch: BatchRow, { userId }: Actor) {
  const event = { batchId: batch.id, kind: "undo", note: null, userId, at: new Date(), outcome: "undone" } as const;
  return batch.decision.kind === "settle"
    ? takeBackNumerals(tx, items, event)
    : takeBackFacts(tx, article, items, event);
}

async function takeBackFacts(tx: Tx, article: LockedArticle, items: ItemQuery, event: BatchEvent): Promise<void> {
  const facts = await factItems(tx, items);
  const ids = facts.map(({ fact }) => fact.id);
  const made = await madeByBatch(tx, items.batchId, { facts: ids });
  const corrections = ids.filter((id) => made.get(id)?.kind === "correct");
  const logs = corrections.length > 0 ? await logsOf(tx, corrections) : new Map();
  const written: WrittenFact[] = [];
  const kept: ItemMark[] = [];
  let unsettled = false;
  for (const { ordinal, fact } of facts) {
    const own = made.get(fact.id);
    if (!own) throw new Error(`Item ${ordinal} of batch ${items.batchId} is done and has no event.`);
    const undone = own.undone ? null : undo(stateOf(fact), own, (state) => hashOfState(state, article));
    if (!undone?.ok) {
      kept.push({ ordinal, problem: own.undone ? "already-undone" : "wrong-status" });
      continue;
    }
    const log = logs.get(fact.id);
    const next = { id: newId(), kind: "undo", undoes: own.id };
    const state = log ? { ...undone.fact, corrected: isCorrected([...log, next]) } : undone.fact;
    const { changes } = undone;
    const findings = await findingsAfter(tx, article, fact, state);
    const { id, version } = fact;
    written.push({ ordinal, id, version, state, changes, reason: null, undoes: own.id, findings });
    unsettled ||= coversOtherwise(fact, state);
  }
  await writeBatchFacts(tx, event, written);
  await markItems(tx, items.batchId, "kept", kept);
  if (unsettled) await resettle(tx, items.articleId);
}

async function takeBackNumerals(tx: Tx, items: ItemQuery, event: BatchEvent): Promise<void> {
  const numerals = await numeralItems(tx, items);
  const made = await madeByBatch(tx, items.batchId, { numerals: numerals.map(({ numeral }) => numeral.id) });
  const facts = await ledgerFacts(tx, items.articleId);
  const written: WrittenNumeral[] = [];
  const kept: ItemMark[] = [];
  for (const { ordinal, numeral } of numerals) {
    const own = made.get(numeral.id);
    if (!own) throw new Error(`Item ${ordinal} of batch ${items.batchId} is done and has no event.`);
    const state = own.undone ? null : undoNumeral(numeral, own.changes);
    if (!state) {
      kept.push({ ordinal, problem: own.undone ? "already-undone" : "wrong-status" });
      continue;
    }
    const { id, version } = numeral;
    const [status = numeral.status] = settle([{ ...numeral, ...state }], facts);
    const changes = numeralChanges(numeral, state);
    written.push({ ordinal, id, version, state, status, changes, reason: null, undoes: own.id });
  }
  await writeBatchNumerals(tx, event, written);
  await markItems(tx, items.batchId, "kept", kept);
}
