/** Runs the next step of a batch. Called again until nothing waits; after a crash it goes on where it was. */
import type { BatchView } from "@/lib/api/batches";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import type { FactBatchDecision } from "@/lib/review/batch";
import type { FactState } from "@/lib/review/fact-state";
import { getDb, type Tx } from "../db";
import { factItems, type ItemMark, type ItemQuery, markItems, numeralItems } from "../repositories/batch-items";
import { beginRun } from "../repositories/batch-runs";
import { type BatchEvent, type WrittenFact, writeBatchFacts, writeBatchNumerals } from "../repositories/batch-writes";
import { type BatchRow, endBatch, findBatch } from "../repositories/batches";
import { resettle } from "../repositories/numeral-writes";
import type { LockedArticle } from "../repositories/review-scene";
import { allow } from "./access";
import { takeStep } from "./batch-step";
import { viewBatch } from "./get-batch";
import { findingsAfter } from "./note-findings";
import { ruleOnFactItem, ruleOnNumeralItem } from "./rule-on-item";

/**
 * Only the person who prepared a batch runs it: `not-allowed` for other members, `not-found` for everybody else. `wrong-status`
 * once it is being undone. A batch that is done stays as it is. An item that has changed since it was frozen, or on which
 * the decision may not be made, is refused by itself; the others are decided.
 */
export async function runBatch(actor: Actor, batchId: string): Promise<Outcome<BatchView>> {
  const batch = await findBatch(getDb(), batchId);
  if (!batch) return refuse("not-found");
  const allowed = await allow(getDb(), actor, batch.projectId, "fact.decide");
  if (!allowed.ok) return allowed;
  if (batch.userId !== actor.userId) return refuse("not-allowed");
  if (batch.status === "undoing" || batch.status === "undone") return refuse("wrong-status", { status: batch.status });
  await beginRun(getDb(), batch, "running", actor.userId);
  const work = (tx: Tx, article: LockedArticle, items: ItemQuery) => decideItems(tx, article, items, batch, actor);
  const { projectId } = batch;
  const step = await takeStep(actor, { batchId, projectId, during: "running", outcome: "waiting", work });
  if (!step.ok) return step;
  if (!step.value.left) await endBatch(getDb(), batchId, "running");
  const after = await findBatch(getDb(), batchId);
  return after ? ok(await viewBatch(getDb(), after)) : refuse("not-found");
}

function decideItems(tx: Tx, article: LockedArticle, items: ItemQuery, batch: BatchRow, { userId }: Actor) {
  const { decision } = batch;
  const event = { batchId: batch.id, userId, at: new Date(), outcome: "done" } as const;
  return decision.kind === "settle"
    ? settleNumerals(tx, items, { ...event, kind: "not-fact", note: null })
    : decideFacts(tx, article, items, decision, { ...event, kind: decision.kind, note: noteOf(decision) });
}

async function decideFacts(
  tx: Tx,
  article: LockedArticle,
  items: ItemQuery,
  decision: FactBatchDecision,
  event: BatchEvent,
): Promise<void> {
  const by = { userId: event.userId, at: event.at.toISOString() };
  const written: WrittenFact[] = [];
  const refused: ItemMark[] = [];
  let unsettled = false;
  for (const item of await factItems(tx, items)) {
    const { ordinal, fact } = item;
    const ruled = await ruleOnFactItem(tx, article, item, decision, by);
    if (!ruled.ok) {
      refused.push({ ordinal, problem: ruled.problem });
      continue;
    }
    const { state, changes } = ruled;
    const reason = decision.kind === "reject" ? decision.reason : null;
    const findings = await findingsAfter(tx, article, fact, state);
    written.push({ ordinal, id: fact.id, version: fact.version, state, changes, reason, undoes: null, findings });
    unsettled ||= coversOtherwise(fact, state);
  }
  await writeBatchFacts(tx, event, written);
  await markItems(tx, items.batchId, "refused", refused);
  if (unsettled) await resettle(tx, items.articleId);
}

/** Whether the ledger may follow: only rejected facts cover nothing, and evidence stays as it is. */
export function coversOtherwise(before: Pick<FactState, "status">, after: Pick<FactState, "status">): boolean {
  return (before.status === "rejected") !== (after.status === "rejected");
}

async function settleNumerals(tx: Tx, items: ItemQuery, event: BatchEvent): Promise<void> {
  const ruled = (await numeralItems(tx, items)).map((item) => ({ item, ruling: ruleOnNumeralItem(item) }));
  const written = ruled.flatMap(({ item: { ordinal, numeral, reason }, ruling }) => {
    if (!ruling.ok) return [];
    const { state, changes } = ruling;
    // Nothing covers it, or the ruling would have refused: with a reason it is no fact.
    const status = "notFact" as const;
    return [{ ordinal, id: numeral.id, version: numeral.version, state, status, changes, reason, undoes: null }];
  });
  await writeBatchNumerals(tx, event, written);
  const refused = ruled.flatMap(({ item: { ordinal }, ruling }) =>
    ruling.ok ? [] : [{ ordinal, problem: ruling.problem }],
  );
  await markItems(tx, items.batchId, "refused", refused);
}

function noteOf(decision: FactBatchDecision): string | null {
  return (decision.kind === "reject" || decision.kind === "reopen") && decision.note ? decision.note : null;
}
