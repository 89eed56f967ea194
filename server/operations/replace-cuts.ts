/**
 * Moves the cuts of a stored source, or the title, date and place of its articles. What people have decided stays with its
 * words; articles that change are read anew, and what the engine then finds stands beside the decisions as proposals.
 */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { CutsRequest } from "@/lib/api/requests";
import type { ImportView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { extract } from "@/lib/extract/extract";
import type { ArticleCut } from "@/lib/text/article";
import { matchCuts } from "@/lib/text/match-cuts";
import { getDb, type Tx, transaction } from "../db";
import { insertExtraction } from "../repositories/facts";
import { resettle } from "../repositories/numeral-writes";
import { articleRows } from "../repositories/projects";
import * as review from "../repositories/source-review";
import * as sources from "../repositories/sources";
import { allow } from "./access";
import { placeTouched, renew } from "./carry-over";
import { toSummary } from "./get-project";
import { checkGivenCuts } from "./given-cuts";
import { renewFindings } from "./note-findings";

/** `bad-cuts` as checkGivenCuts says, or with problem `decided` and the `facts` and `numerals` that no cut would hold. */
export async function replaceCuts(actor: Actor, sourceId: string, request: CutsRequest): Promise<Outcome<ImportView>> {
  const source = await sources.findSource(getDb(), sourceId);
  if (!source) return refuse("not-found");
  const allowed = await allow(getDb(), actor, source.projectId, "article.edit");
  if (!allowed.ok) return allowed;
  const checked = checkGivenCuts(source.text, request.articles);
  if (!checked.ok) return checked;
  return transaction(async (tx) => {
    await review.lockSource(tx, sourceId);
    const moved = await moveCuts(tx, source, checked.value);
    if (!moved.ok) return moved;
    const rows = await articleRows(tx, source.projectId, sourceId);
    return ok({ sourceId, fileName: source.fileName, articles: rows.map(toSummary) });
  });
}

async function moveCuts(tx: Tx, source: sources.StoredSource, cuts: readonly ArticleCut[]): Promise<Outcome<null>> {
  const before = await sources.articlesOf(tx, source.id);
  const facts = await review.placedFacts(tx, source.id);
  const numerals = await review.placedNumerals(tx, source.id);
  const placement = placeTouched(cuts, facts, numerals);
  if (!placement.ok) {
    return refuse("bad-cuts", { problem: "decided", facts: placement.facts, numerals: placement.numerals });
  }
  const matches = matchCuts(before, cuts).map((index) => (index === null ? null : (before[index] ?? null)));
  const unchanged = new Set(cuts.flatMap((cut, at) => (sameReading(cut, matches[at]) ? [matches[at]?.id] : [])));
  const articles = await placeArticles(tx, source, cuts, matches);

  const moves = (rows: readonly { readonly id: string; readonly articleId: string; readonly touched: boolean }[]) =>
    rows.flatMap(({ id, articleId, touched }): review.Move[] => {
      const to = articles[placement.cuts.get(id) ?? -1];
      return touched && to !== undefined && to !== articleId ? [{ id, articleId: to }] : [];
    });
  await review.moveFacts(tx, moves(facts));
  await review.moveNumerals(tx, moves(numerals));
  const stale = numerals.filter(({ touched, articleId }) => !touched && !unchanged.has(articleId));
  await review.removeNumerals(
    tx,
    stale.map(({ id }) => id),
  );

  for (const [at, cut] of cuts.entries()) {
    const articleId = articles[at];
    if (articleId === undefined || unchanged.has(articleId)) continue;
    const { facts: found, ledger } = extract(source.text, cut);
    const kept = facts.filter(({ id }) => placement.cuts.get(id) === at);
    const proposals = facts.filter((fact) => !fact.touched && fact.articleId === articleId);
    const { add, remove } = renew(found, kept, proposals);
    await review.removeFacts(tx, remove);
    await insertExtraction(tx, articleId, source.text, { facts: add, ledger });
  }
  const left = new Set(articles);
  await sources.removeArticles(
    tx,
    before.filter(({ id }) => !left.has(id)).map(({ id }) => id),
  );
  // An article that is read as before may still have lost a decided fact to its neighbour, or won one.
  for (const [at, articleId] of articles.entries()) {
    await resettle(tx, articleId);
    const cut = cuts[at];
    if (cut) await renewFindings(tx, articleId, source.text, cut);
  }
  return ok(null);
}

/** True if the engine would read the article as it did: only the byline, if anything, is another. */
function sameReading(cut: ArticleCut, old: ArticleCut | null | undefined): boolean {
  if (!old) return false;
  const { start, end, title, date, place } = cut;
  return old.start === start && old.end === end && old.title === title && old.date === date && old.place === place;
}

/** Writes the articles and answers their ids in the order of the cuts. Those that no cut goes on as are still there. */
async function placeArticles(
  tx: Tx,
  source: sources.StoredSource,
  cuts: readonly ArticleCut[],
  matches: readonly (sources.StoredArticle | null)[],
): Promise<string[]> {
  await sources.freeOrdinals(tx, source.id);
  const ids: string[] = [];
  for (const [ordinal, cut] of cuts.entries()) {
    const old = matches[ordinal];
    if (old) await sources.updateArticle(tx, { id: old.id, text: source.text }, ordinal, cut);
    ids.push(old ? old.id : (await sources.insertArticle(tx, source, ordinal, cut)).id);
  }
  return ids;
}
