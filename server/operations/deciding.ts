/**
 * What all decisions share: how they are run, once a request; the right to decide, the ledger after it, and the answer. What
 * is decided is each operation's own.
 */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { DecisionView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import type { EvidenceRole } from "@/lib/fact/fact";
import { coveringRoles } from "@/lib/review/evidence";
import { type LedgerFact, settle } from "@/lib/review/ledger";
import { countReview, progressOf, recount } from "@/lib/review/progress";
import type { Span } from "@/lib/text/span";
import { getQuick, type Queries, type Tx, transaction } from "../db";
import { type EventRow, isTakenRequest, toEventView } from "../repositories/event-rows";
import { type FactRow, toFactView } from "../repositories/fact-rows";
import { type NumeralRow, toNumeralView } from "../repositories/numeral-rows";
import {
  type LockedArticle,
  lockArticle,
  readGround,
  readScene,
  type Scene,
  type SceneQuery,
  type SeenArticle,
  type Target,
} from "../repositories/review-scene";

/** Somebody wrote in the article after it was read: nothing was written, and the decision is to be made anew. */
export class Overtaken extends Error {}

/** So often a decision may be overtaken before it takes the lock, and waits its turn. */
const triesWithoutLock = 3;

/**
 * Runs a decision of two statements, one that reads (`readGround`) and one that writes, without a transaction. The second
 * writes nothing if anybody wrote in the article after the first; then both are run again, in the end under the lock.
 */
export async function decideLightly<T>(
  target: Target,
  actor: Actor,
  work: (db: Queries) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  for (let tries = 0; tries < triesWithoutLock; tries += 1) {
    try {
      return await work(getQuick());
    } catch (error) {
      // The request was sent twice: what the other one has made is found the next time.
      if (!(error instanceof Overtaken || isTakenRequest(error))) throw error;
    }
  }
  return decideOnce(async (tx) => {
    await lockArticle(tx, target, actor.userId);
    return work(tx);
  });
}

/**
 * Runs a decision in one transaction. A request that was sent twice at the same moment, for two articles, loses at the
 * insertion of its event; the second run then finds that event.
 */
export async function decideOnce<T>(work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await transaction(work);
  } catch (error) {
    if (!isTakenRequest(error)) throw error;
    return transaction(work);
  }
}

/** The article and the scene, without a lock, if the person may decide in it. Refuses as `enterArticle`. */
export async function seeArticle(
  db: Queries,
  target: Target,
  actor: Actor,
  query: SceneQuery,
): Promise<Outcome<Ground>> {
  const ground = await readGround(db, target, actor.userId, query);
  if (!ground) return refuse("not-found");
  return can(ground.article.role, "fact.decide") ? ok(ground) : refuse("not-allowed");
}

/** What a decision stands on, as of one moment. */
export interface Ground {
  readonly article: SeenArticle;
  readonly scene: Scene;
}

/** The article, locked, if the person may decide in it. `not-found` for those who are no member: ids tell them nothing. */
export async function enterArticle(tx: Tx, target: Target, actor: Actor): Promise<Outcome<LockedArticle>> {
  const article = await lockArticle(tx, target, actor.userId);
  if (!article) return refuse("not-found");
  return can(article.role, "fact.decide") ? ok(article) : refuse("not-allowed");
}

/** Those spans that can cover a numeral. */
export function coveringSpans(spans: readonly (Span & { readonly role: EvidenceRole })[]): Span[] {
  return spans.filter(({ role }) => coveringRoles.includes(role));
}

/** The numerals of the scene as they are once `fact` (null: none) stands as given, and which of them that changes. */
export function settleScene(
  scene: Scene,
  fact: LedgerFact | null,
): { readonly numerals: readonly NumeralRow[]; readonly changed: readonly NumeralRow[] } {
  const statuses = settle(scene.numerals, fact ? [...scene.others, fact] : scene.others);
  const numerals = scene.numerals.map((numeral, index) => {
    const status = statuses[index] ?? numeral.status;
    return status === numeral.status ? numeral : { ...numeral, status, version: numeral.version + 1 };
  });
  return { numerals, changed: numerals.filter((numeral, index) => numeral !== scene.numerals[index]) };
}

/** The answer to a decision. `fact` and `numerals` are as they are now, the scene as it was. */
export function decisionView(
  scene: Scene,
  fact: FactRow | null,
  numerals: readonly NumeralRow[],
  event: EventRow,
): DecisionView {
  const before = countReview(counted(scene.fact), scene.numerals);
  const after = countReview(counted(fact), numerals);
  return {
    // A fact that was taken back as a whole is out of every answer.
    fact: fact && !fact.withdrawn ? toFactView(fact) : null,
    numerals: numerals.map(toNumeralView),
    event: toEventView(event),
    progress: progressOf(recount(scene.counts, before, after)),
  };
}

function counted(fact: FactRow | null): FactRow[] {
  return fact && !fact.withdrawn ? [fact] : [];
}

/** The refusal of a request id that stands for another request. */
export const reusedRequest = () => refuse("invalid-input", { requestId: "reused" });

/** The answer to a request that has been decided before: the same event, and what it changed as that is now. */
export async function replay(
  db: Queries,
  articleId: string,
  event: EventRow,
  requestHash: string,
  requestId: string,
): Promise<Outcome<DecisionView>> {
  if (event.requestHash !== requestHash) return reusedRequest();
  const { factId, numeralId } = event;
  const scene = await readScene(db, articleId, { requestId, factId, numeralId, spans: spansOfEvent(event) });
  const numerals = numeralId === null ? scene.numerals : scene.numerals.filter(({ id }) => id === numeralId);
  return ok(decisionView(scene, scene.fact, numerals, event));
}

/** The spans whose numerals an event touched: of the words that it linked, and of those that were linked before. */
export function spansOfEvent(event: EventRow): Span[] {
  const change = event.changes.evidence;
  const lists = [change?.from, change?.to].filter((list) => Array.isArray(list));
  return coveringSpans(lists.flat() as (Span & { role: EvidenceRole })[]);
}
