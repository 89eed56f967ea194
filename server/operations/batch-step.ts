/**
 * One step through a batch, the same for running and undoing: some hundred items, each article in a transaction of its own
 * that takes the article's lock and asks for the person's rights again. What is done with the items is the caller's.
 */
import { type BatchOutcome, type BatchStatus, batchStep } from "@/lib/api/batches";
import { type Outcome, ok } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb, type Tx, transaction } from "../db";
import { type ItemPlace, type ItemQuery, nextItems } from "../repositories/batch-items";
import { holdStatus } from "../repositories/batches";
import type { LockedArticle } from "../repositories/review-scene";
import { allow } from "./access";
import { enterArticle } from "./deciding";

/** No step begins another article after so many milliseconds: items may lie in as many articles, and a request must be short. */
const longestStep = 2000;

export interface Step {
  readonly batchId: string;
  readonly projectId: string;
  /** The status without which nothing may be written. */
  readonly during: BatchStatus;
  /** Items with this outcome are still to do. */
  readonly outcome: BatchOutcome;
  /** Does the items of one article that the query names, in the transaction that has locked it. */
  readonly work: (tx: Tx, article: LockedArticle, items: ItemQuery) => Promise<void>;
}

/** Whether anything is left to do. Refuses with `not-found` or `not-allowed`; what was done before that stays. */
export async function takeStep(
  actor: Actor,
  { batchId, projectId, during, outcome, work }: Step,
): Promise<Outcome<{ readonly left: boolean }>> {
  const until = Date.now() + longestStep;
  const places = await nextItems(getDb(), batchId, outcome, batchStep);
  for (const [articleId, ordinals] of byArticle(places)) {
    const entered = await transaction(async (tx) => {
      const article = await enterArticle(tx, { article: articleId }, actor);
      if (!article.ok) return article;
      // Turned round meanwhile, by an undoing.
      if ((await holdStatus(tx, batchId)) !== during) return ok(false);
      await work(tx, article.value, { batchId, articleId, ordinals, outcome });
      return ok(true);
    });
    if (!entered.ok) {
      const allowed = await allow(getDb(), actor, projectId, "fact.decide");
      if (!allowed.ok) return allowed;
      // The article has been cut anew: its facts are gone with it, or found in another one by the next step.
      continue;
    }
    if (!entered.value || Date.now() > until) break;
  }
  return ok({ left: (await nextItems(getDb(), batchId, outcome, 1)).length > 0 });
}

/** In the order in which the articles come first. */
function byArticle(places: readonly ItemPlace[]): ReadonlyMap<string, readonly number[]> {
  const articles = new Map<string, number[]>();
  for (const { articleId, ordinal } of places) {
    const ordinals = articles.get(articleId);
    if (ordinals) ordinals.push(ordinal);
    else articles.set(articleId, [ordinal]);
  }
  return articles;
}
