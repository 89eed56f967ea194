/** A fact of a release by its permanent address: as it was frozen, with the words around it and its history until then. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Excerpt, ReleasedEventView, ReleasedFactDetail } from "@/lib/api/releases";
import { excerptSpans } from "@/lib/release/excerpts";
import { releasedChanges } from "@/lib/release/released-changes";
import { wordsOf } from "@/lib/text/span";
import { getDb } from "../db";
import { type ReleasedEventRow, releasedEvents } from "../repositories/release-events";
import { findClaims, findReleasedFact, type ReleaseFactRow } from "../repositories/release-facts";
import {
  findReleasedArticle,
  findReleasedSource,
  type ReleaseArticleRow,
  type ReleaseSourceRow,
} from "../repositories/release-places";
import { newestRelease } from "../repositories/release-rows";
import { sourceText } from "../repositories/source-text";
import { toReleasedFact } from "./list-released-facts";
import { peopleFor, type Reader, type SeenRelease, seeRelease, showsNames, toReleaseSummary } from "./see-release";

/** `signed-out` or `not-found` for those who may not see the release; `not-found` for a fact that it has not. */
export async function getReleasedFact(
  reader: Reader,
  releaseId: string,
  factId: string,
): Promise<Outcome<ReleasedFactDetail>> {
  const db = getDb();
  const seen = await seeRelease(reader, releaseId);
  if (!seen.ok) return seen;
  const row = await findReleasedFact(db, releaseId, factId);
  if (!row) return refuse("not-found");
  const { articleId, sourceId } = row.content;
  const [article, source, events, newest] = await Promise.all([
    findReleasedArticle(db, releaseId, articleId),
    findReleasedSource(db, releaseId, sourceId),
    releasedEvents(db, releaseId, [factId]),
    newestOf(seen.value, factId),
  ]);
  const { id, number, title, project, createdAt, withdrawn, publicAt } = toReleaseSummary(seen.value);
  return ok({
    release: { id, number, title, project, createdAt, withdrawn, publicAt },
    fact: toReleasedFact(seen.value, row, article.title),
    article: { id: articleId, title: article.title, date: article.date, start: article.start, end: article.end },
    source: { id: sourceId, fileName: source.fileName, sha256: source.sha256 },
    excerpts: await excerptsOf(seen.value, row, article, source),
    history: events.map((event) => toEvent(seen.value, event)),
    newest,
    member: seen.value.role !== null,
  });
}

async function excerptsOf(
  { row: release, role }: SeenRelease,
  { content }: ReleaseFactRow,
  article: ReleaseArticleRow,
  { sourceId, textSha256 }: ReleaseSourceRow,
): Promise<Excerpt[]> {
  const quotes = content.evidence.filter(({ role: kind }) => kind === "evidence");
  if (role === null && !release.texts) return quotes.map(({ start, quote }) => ({ start, text: quote }));
  const text = await sourceText(getDb(), sourceId, textSha256);
  if (text === null) return quotes.map(({ start, quote }) => ({ start, text: quote }));
  return excerptSpans(text, content.evidence, article).map((span) => ({
    start: span.start,
    text: wordsOf(text, span),
  }));
}

function toEvent(
  seen: SeenRelease,
  { id, kind, version, changes, reason, note, undoes, userId, at }: ReleasedEventRow,
): ReleasedEventView {
  const called = peopleFor(seen);
  const named = showsNames(seen);
  return {
    id,
    kind,
    version,
    changes: releasedChanges(changes, called, named),
    reason,
    note: named ? note : null,
    undoes,
    by: userId === null ? null : called(userId),
    at: at.toISOString(),
  };
}

/** What the newest release that may be seen says of the fact. */
async function newestOf({ row, role }: SeenRelease, factId: string): Promise<ReleasedFactDetail["newest"]> {
  const db = getDb();
  const newest = await newestRelease(db, row.projectId, { publicOnly: role === null });
  if (!newest || newest.id === row.id) return null;
  const [then, now] = await Promise.all([findClaims(db, row.id, [factId]), findClaims(db, newest.id, [factId])]);
  const claim = now.get(factId);
  const state = claim === undefined ? "gone" : claim === then.get(factId) ? "same" : "corrected";
  return { ...newest, state };
}
