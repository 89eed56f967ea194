/**
 * Writes what a package holds into a project, source by source: texts, articles, approved facts with their words, decisions,
 * ledgers. Asks for no rights and verifies nothing: import-package.ts has done both, and gives the transaction.
 */
import { createHash } from "node:crypto";
import type { PackageImportView } from "@/lib/api/packages";
import { extract } from "@/lib/extract/extract";
import type {
  ReleaseContent,
  ReleasedArticle,
  ReleasedDecision,
  ReleasedFact,
  ReleasedSource,
} from "@/lib/package/content";
import { approvalContent } from "@/lib/review/approval";
import type { Tx } from "../db";
import { type Groups, groupedPages } from "../package/grouped-pages";
import { insertLedger } from "../repositories/facts";
import {
  type ImportedEvent,
  type ImportedFact,
  insertApprovedFacts,
  insertArticleAs,
  insertEvents,
  insertSourceAs,
} from "../repositories/package-rows";
import { importedEvents } from "./imported-events";
import { type ImportedIds, importedIds } from "./imported-ids";

/** Where the rows go, and what they are called there. */
interface Place {
  readonly tx: Tx;
  readonly projectId: string;
  readonly ids: ImportedIds;
}

/** An article under the ids that it gets; `was`: the one that facts of the package name it by. */
interface PlacedArticle extends ReleasedArticle {
  readonly was: string;
}

/** A source under its new id, with its text. */
interface PlacedSource {
  readonly id: string;
  readonly text: string;
  readonly textSha256: string;
}

/** Throws where the package is not what a verified one is. */
export async function importRecord(tx: Tx, projectId: string, content: ReleaseContent): Promise<PackageImportView> {
  const { head } = content;
  const place: Place = { tx, projectId, ids: await importedIds(tx, head) };
  const articles = await articlesBySource(place, content);
  const facts = groupedPages(content.facts(), ({ sourceId }) => sourceId);
  const decisions = groupedPages(content.decisions(), ({ factId }) => factId);
  const counts = { sources: 0, articles: 0, facts: 0 };
  for await (const page of content.sources()) {
    for (const source of page) {
      const own = articles.get(source.id) ?? [];
      const placed = await importSource(place, source);
      const placedArticles = await importArticles(place, placed, own);
      const released = await importFacts(place, placed, placedArticles, await facts.next(source.id), decisions);
      await writeLedgers(place, placed, placedArticles, released);
      counts.sources++;
      counts.articles += own.length;
      counts.facts += released.length;
    }
  }
  return { release: head.id, title: head.title, ...counts };
}

async function articlesBySource(
  { ids }: Place,
  { articles }: ReleaseContent,
): Promise<ReadonlyMap<string, readonly PlacedArticle[]>> {
  const bySource = new Map<string, PlacedArticle[]>();
  for await (const page of articles()) {
    const idOf = await ids.rows(
      "Article",
      page.map(({ id }) => id),
    );
    for (const article of page) {
      const others = bySource.get(article.sourceId) ?? [];
      others.push({ ...article, id: idOf(article.id), was: article.id });
      bySource.set(article.sourceId, others);
    }
  }
  return bySource;
}

async function importSource({ tx, projectId, ids }: Place, source: ReleasedSource): Promise<PlacedSource> {
  const { text, bytes, fileName, encoding, sha256, textSha256, importedAt } = source;
  if (text === null) throw new Error("A package without texts was let in.");
  const id = (await ids.rows("Source", [source.id]))(source.id);
  const own = Uint8Array.from(bytes ?? Buffer.from(text));
  await insertSourceAs(tx, projectId, { id, fileName, encoding, bytes: own, text, sha256, textSha256, importedAt });
  return { id, text, textSha256 };
}

async function importArticles(
  { tx, projectId }: Place,
  { id: sourceId, text }: PlacedSource,
  articles: readonly PlacedArticle[],
): Promise<readonly PlacedArticle[]> {
  const placed = articles.map((article) => ({ ...article, sourceId }));
  for (const article of placed) await insertArticleAs(tx, projectId, article, text);
  return placed;
}

/** The facts under their new ids. */
async function importFacts(
  { tx, projectId, ids }: Place,
  { id: sourceId, text, textSha256 }: PlacedSource,
  articles: readonly PlacedArticle[],
  released: readonly ReleasedFact[],
  decisions: Groups<ReleasedDecision>,
): Promise<readonly ReleasedFact[]> {
  const idOf = await ids.rows(
    "Fact",
    released.map(({ id }) => id),
  );
  const articleOf = new Map(articles.map((article) => [article.was, article]));
  const rows: ImportedFact[] = [];
  const events: ImportedEvent[] = [];
  for (const fact of released) {
    const article = articleOf.get(fact.articleId);
    if (!article) throw new Error(`There is no article ${fact.articleId}.`);
    const placed = { ...fact, sourceId, articleId: article.id, id: idOf(fact.id) };
    const approvalHash = createHash("sha256").update(approvalContent(fact, textSha256)).digest("hex");
    rows.push({ fact: placed, article, decidedById: ids.person(fact.approvedBy), approvalHash });
    events.push(...(await importedEvents(ids, placed, await decisions.next(fact.id))));
  }
  await insertApprovedFacts(tx, projectId, text, rows);
  await insertEvents(tx, projectId, events);
  return rows.map(({ fact }) => fact);
}

/** A package carries no ledger: the numerals of each article are read again, and covered by its facts. */
async function writeLedgers(
  { tx }: Place,
  { text }: PlacedSource,
  articles: readonly PlacedArticle[],
  facts: readonly ReleasedFact[],
): Promise<void> {
  const approved = { status: "approved", rejectReason: null, withdrawn: false } as const;
  for (const article of articles) {
    const own = facts.filter(({ articleId }) => articleId === article.id);
    const evidence = own.map((fact) => ({ ...approved, evidence: fact.evidence }));
    await insertLedger(tx, article.id, extract(text, article).ledger, evidence);
  }
}
