/** Foresees of each item of a new batch whether it could be decided, and marks those that could not with why. */
import type { ItemProblem } from "@/lib/api/batches";
import type { Db } from "../db";
import {
  articlesOf,
  factItemsAfter,
  type ItemArticle,
  type ItemMark,
  markItems,
  markReasonless,
} from "../repositories/batch-items";
import type { BatchRow } from "../repositories/batches";
import { ruleOnFactItem } from "./rule-on-item";

/** So many facts are held at once. */
const chunk = 1000;

/** Nothing is promised by it: the run looks at each item again. */
export async function forecastBatch(db: Db, { id, userId, decision, createdAt }: BatchRow): Promise<void> {
  if (decision.kind === "settle") return markReasonless(db, id);
  const by = { userId, at: createdAt.toISOString() };
  const articles = new Map<string, ItemArticle>();
  for (let after = 0; ; ) {
    const items = await factItemsAfter(db, id, after, chunk);
    const unknown = items.map(({ fact }) => fact.articleId).filter((article) => !articles.has(article));
    for (const [key, article] of await articlesOf(db, [...new Set(unknown)])) articles.set(key, article);
    const marks: ItemMark[] = [];
    for (const item of items) {
      const article = articles.get(item.fact.articleId);
      const ruled = article && (await ruleOnFactItem(db, article, item, decision, by));
      const problem: ItemProblem | null = !ruled ? "not-found" : ruled.ok ? null : ruled.problem;
      if (problem) marks.push({ ordinal: item.ordinal, problem });
    }
    await markItems(db, id, null, marks);
    after = items.at(-1)?.ordinal ?? after;
    if (items.length < chunk) return;
  }
}
