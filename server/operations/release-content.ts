/**
 * A sealed release as lib/package/content.ts speaks of it, read page by page as it is asked for. Asks for no rights: whoever
 * calls this has. The same release always gives the same.
 */
import type {
  FactChange,
  ReleaseContent,
  ReleasedArticle,
  ReleasedDecision,
  ReleasedFact,
  ReleasedSource,
  ReleaseHead,
} from "@/lib/package/content";
import { decisionLineOf } from "@/lib/package/json-lines";
import { storedChanges } from "@/lib/package/stored-changes";
import { claimOf, type FrozenFact } from "@/lib/release/frozen-fact";
import { releasedChanges } from "@/lib/release/released-changes";
import type { Changes } from "@/lib/review/fact-state";
import { type Db, getDb, getQuick } from "../db";
import { inPieces } from "../package/pieces";
import { readAhead } from "../package/read-ahead";
import { pageOfChanges, type ReleaseChangeRow } from "../repositories/release-changes";
import {
  type PackedDecision,
  type PackedFact,
  packedDecisions,
  packedFacts,
  packedSources,
} from "../repositories/release-pages";
import * as places from "../repositories/release-places";
import { findRelease, type ReleaseRow } from "../repositories/release-rows";

const pageSize = 500;
/** Bytes of sources that are read at a time. One source may be five megabytes, and its bytes as many again. */
const sourceRoom = 2 ** 22;

/** Null if there is no such release. */
export async function releaseContent(releaseId: string): Promise<ReleaseContent | null> {
  const db = getDb();
  const release = await findRelease(db, releaseId);
  return release && contentOf(db, release);
}

function contentOf(db: Db, release: ReleaseRow): ReleaseContent {
  const keys = new Map(release.people.map(({ id, key }) => [id, key]));
  const keyOf = (userId: string) => keys.get(userId) ?? null;
  const { id, names } = release;
  const frozen = new WeakMap<ReleasedFact, string>();
  return {
    head: headOf(release),
    sources: () => readAhead(sourcesOf(release)),
    articles: () =>
      paged(
        (after: string | null) => places.pageOfArticles(db, id, after, pageSize),
        ({ articleId }) => articleId,
        toArticle,
      ),
    facts: () => mapped(inPieces(readAhead(factsOf(id))), (row) => toFact(row, keyOf, frozen)),
    frozenText: (fact) => frozen.get(fact),
    decisions: () => decisionsOf(release, (event) => toDecision(event, keyOf, names)),
    decisionLines: () => decisionsOf(release, (event) => toDecisionLine(event, keyOf, names)),
    changes: () =>
      paged(
        (after: number | null) => pageOfChanges(db, id, { kind: null, after: after ?? -1, limit: pageSize }),
        ({ ordinal }) => ordinal,
        (row) => toChange(row, names),
      ),
  };
}

function headOf(release: ReleaseRow): ReleaseHead {
  const { id, number, title, notes, licence, address, texts, names, previousId, previousNumber } = release;
  const { facts, articles, sources, decisions, added, corrected, withdrawn, unchanged } = release.counts;
  return {
    id,
    project: { id: release.projectId, name: release.projectName },
    number,
    title,
    notes,
    createdAt: release.createdAt.toISOString(),
    licence,
    address,
    texts,
    names,
    previous: previousId === null || previousNumber === null ? null : { id: previousId, number: previousNumber },
    // Written out: what comes out of jsonb has another order of keys.
    counts: { facts, articles, sources, decisions, added, corrected, withdrawn, unchanged },
    review: release.review.map((one) => ({
      rule: one.rule,
      approved: one.approved,
      corrected: one.corrected,
      rejected: one.rejected,
    })),
    people: release.people.map(({ key, name }) => ({ key, name: names ? name : null })),
  };
}

/** The pages of a list, each asked for by the key of the last row before it. */
async function* paged<R, K, T>(
  next: (after: K | null) => Promise<readonly R[]>,
  keyOf: (row: R) => K,
  to: (row: R) => T,
): AsyncGenerator<readonly T[]> {
  let after: K | null = null;
  for (;;) {
    const page: readonly R[] = await next(after);
    if (page.length > 0) yield page.map(to);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = keyOf(last);
  }
}

async function* sourcesOf({ id, texts }: ReleaseRow): AsyncGenerator<readonly ReleasedSource[]> {
  for (let after: string | null = null; ; ) {
    const page: readonly ReleasedSource[] = await packedSources(getQuick(), id, { texts, after, room: sourceRoom });
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.id;
  }
}

function toArticle({ articleId, sourceId, ordinal, start, end, ...head }: places.ReleaseArticleRow): ReleasedArticle {
  const { title, byline, date, place } = head;
  return { id: articleId, sourceId, ordinal, start, end, title, byline, date, place };
}

type KeyOf = (userId: string) => string | null;

function toFact(
  { factId, version, approvedById, approvedAt, content }: PackedFact,
  keyOf: KeyOf,
  frozen: WeakMap<ReleasedFact, string>,
): ReleasedFact {
  const approvedBy = keyOf(approvedById);
  if (approvedBy === null) throw new Error(`Fact ${factId} was approved by nobody whom its release knows.`);
  const said: FrozenFact = JSON.parse(content);
  // Added to the content itself: a copy of its thirty keys costs as much as reading it.
  const fact = Object.assign(said, { id: factId, version, approvedBy, approvedAt });
  frozen.set(fact, content);
  return fact;
}

async function* factsOf(releaseId: string): AsyncGenerator<readonly PackedFact[]> {
  for (let after = -1; ; ) {
    const page = await packedFacts(getQuick(), releaseId, after, pageSize);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.ordinal;
  }
}

function decisionsOf<T>({ id, counts }: ReleaseRow, to: (event: PackedDecision) => T): AsyncIterable<readonly T[]> {
  async function* pages() {
    // Facts are numbered without a gap.
    for (let after = -1; after < counts.facts - 1; after += pageSize) {
      const events = await packedDecisions(getQuick(), id, after, pageSize);
      if (events.length > 0) yield events;
    }
  }
  return mapped(inPieces(readAhead(pages())), to);
}

/** Taken apart piece by piece: whole pages of objects would outlive what the young part of the memory is cleared for. */
async function* mapped<From, To>(
  pages: AsyncIterable<readonly From[]>,
  to: (item: From) => To,
): AsyncGenerator<readonly To[]> {
  for await (const page of pages) yield page.map(to);
}

/** A decision but for what it changed. */
function told(
  { id, factId, kind, version, reason, note, undoes, userId, at }: PackedDecision,
  keyOf: KeyOf,
  names: boolean,
): Omit<ReleasedDecision, "changes"> {
  const by = userId === null ? null : keyOf(userId);
  return { id, factId, kind, version, reason, note: names ? note : null, undoes, by, at };
}

function toDecision(event: PackedDecision, keyOf: KeyOf, names: boolean): ReleasedDecision {
  const changes: Changes = JSON.parse(event.changes);
  return { ...told(event, keyOf, names), changes: releasedChanges(changes, keyOf, names) };
}

function toDecisionLine(event: PackedDecision, keyOf: KeyOf, names: boolean): string {
  return decisionLineOf(told(event, keyOf, names), storedChanges(event.changes, keyOf, names));
}

function toChange(row: ReleaseChangeRow, names: boolean): FactChange {
  const { kind, factId, reason } = row;
  const note = names ? row.note : null;
  const before = row.before && claimOf(row.before);
  const after = row.after && claimOf(row.after);
  if (kind === "added" && after) return { kind, factId, after };
  if (kind === "corrected" && before && after) return { kind, factId, before, after, reason, note };
  if (kind === "withdrawn" && before) return { kind, factId, before, reason, note };
  throw new Error(`The ${kind} change ${row.ordinal} of a release lacks a side.`);
}
