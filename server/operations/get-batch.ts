/** A batch as people look at it: how far it is, what it would change, what stayed as it was and why. */
import {
  type BatchOutcome,
  type BatchView,
  batchSamples,
  type ItemProblem,
  type BatchRow as ItemView,
} from "@/lib/api/batches";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { factFieldNames } from "@/lib/fact/fact";
import type { Changes } from "@/lib/review/fact-state";
import { wordsOf } from "@/lib/text/span";
import { type Db, getDb } from "../db";
import {
  articlesOf,
  factItems,
  type ItemArticle,
  type ItemQuery,
  numeralItems,
  sampleOrdinals,
} from "../repositories/batch-items";
import { type BatchRow, countItems, findBatch, recentBatches } from "../repositories/batches";
import { fieldsOf } from "../repositories/fact-rows";
import { sourceText } from "../repositories/source-text";
import { allow } from "./access";
import { ruleOnFactItem, ruleOnNumeralItem } from "./rule-on-item";

/** UTF-16 units that are shown before and after a numeral. */
const around = 14;
/** Batches that are listed. */
const mostListed = 20;

/** `not-found` for those who are no member. */
export async function getBatch(actor: Actor, batchId: string): Promise<Outcome<BatchView>> {
  const batch = await findBatch(getDb(), batchId);
  if (!batch) return refuse("not-found");
  const allowed = await allow(getDb(), actor, batch.projectId, "project.read");
  return allowed.ok ? ok(await viewBatch(getDb(), batch)) : allowed;
}

/** Those that were run, newest first, without examples. `not-found` for those who are no member. */
export async function listBatches(actor: Actor, projectId: string): Promise<Outcome<readonly BatchView[]>> {
  const allowed = await allow(getDb(), actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const batches = await recentBatches(getDb(), projectId, mostListed);
  return ok(await Promise.all(batches.map((batch) => summary(getDb(), batch))));
}

export async function viewBatch(db: Db, batch: BatchRow): Promise<BatchView> {
  const changing = batch.status === "prepared" ? await itemsOf(db, batch, "changing") : [];
  const staying = await itemsOf(db, batch, "staying");
  return { ...(await summary(db, batch)), changing, staying };
}

async function summary(db: Db, { id, projectId, status, decision, ...batch }: BatchRow): Promise<BatchView> {
  const { outcomes, problems, reasons } = await countItems(db, id);
  const none = { waiting: 0, done: 0, refused: 0, undone: 0, kept: 0 };
  const counts: Record<BatchOutcome, number> = {
    ...none,
    ...Object.fromEntries(outcomes.map(({ outcome, count }) => [outcome, count])),
  };
  return {
    id,
    projectId,
    status,
    decision,
    by: { id: batch.userId, name: batch.userName },
    createdAt: batch.createdAt.toISOString(),
    total: outcomes.reduce((sum, { count }) => sum + count, 0),
    outcomes: counts,
    problems,
    reasons,
    changing: [],
    staying: [],
  };
}

async function itemsOf(db: Db, batch: BatchRow, which: "changing" | "staying"): Promise<ItemView[]> {
  const places = await sampleOrdinals(db, batch.id, which, batchSamples);
  const articles = await articlesOf(db, [...new Set(places.map(({ articleId }) => articleId))]);
  const rows: [number, ItemView][] = [];
  for (const article of articles.values()) {
    for (const outcome of new Set(places.map((place) => place.outcome))) {
      const own = places.filter((place) => place.articleId === article.id && place.outcome === outcome);
      if (own.length === 0) continue;
      const ordinals = own.map(({ ordinal }) => ordinal);
      const query = { batchId: batch.id, articleId: article.id, ordinals, outcome };
      const problems = new Map(own.map(({ ordinal, problem }) => [ordinal, problem]));
      rows.push(...(await viewsOf(db, batch, article, query, problems)));
    }
  }
  return rows.toSorted(([a], [b]) => a - b).map(([, row]) => row);
}

async function viewsOf(
  db: Db,
  { decision, userId, createdAt }: BatchRow,
  article: ItemArticle,
  query: ItemQuery,
  problems: ReadonlyMap<number, ItemProblem | null>,
): Promise<[number, ItemView][]> {
  const { id, title } = article;
  const base = (ordinal: number) => ({ article: { id, title }, problem: problems.get(ordinal) ?? null });
  if (decision.kind === "settle") {
    const text = (await sourceText(db, article.sourceId, article.textSha256)) ?? "";
    return (await numeralItems(db, query)).map((item) => {
      const { numeral, ordinal } = item;
      const { start, end } = numeral;
      const words = {
        before: wordsOf(text, { start: Math.max(article.start, start - around), end: start }),
        words: wordsOf(text, { start, end }),
        after: wordsOf(text, { start: end, end: Math.min(article.end, end + around) }),
      };
      const ruled = ruleOnNumeralItem(item);
      const changes = ruled.ok ? shown(ruled.changes) : [];
      return [ordinal, { ...base(ordinal), id: numeral.id, fact: null, numeral: words, changes }];
    });
  }
  const views: [number, ItemView][] = [];
  const by = { userId, at: createdAt.toISOString() };
  for (const item of await factItems(db, query)) {
    const { fact, ordinal } = item;
    const ruled = problems.get(ordinal) ? null : await ruleOnFactItem(db, article, item, decision, by);
    const changes = ruled?.ok ? shown(ruled.changes) : [];
    const view = { id: fact.id, fact: { ...fieldsOf(fact), status: fact.status }, numeral: null, changes };
    views.push([ordinal, { ...base(ordinal), ...view }]);
  }
  return views;
}

const shownKeys = [...factFieldNames, "status", "reason"] as const;

/** What people see of a change: fields, status, reason; not hashes and moments. */
function shown(changes: Changes): ItemView["changes"] {
  return shownKeys.flatMap((field) => {
    const change = changes[field];
    return change ? [{ field, from: change.from as string | null, to: change.to as string | null }] : [];
  });
}
