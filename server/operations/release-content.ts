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
import { claimOf } from "@/lib/release/frozen-fact";
import { releasedChanges } from "@/lib/release/released-changes";
import { type Db, getDb } from "../db";
import { inPieces } from "../package/pieces";
import { readAhead } from "../package/read-ahead";
import { pageOfChanges, type ReleaseChangeRow } from "../repositories/release-changes";
import { type PackedDecision, type PackedFact, packedDecisions, packedFacts } from "../repositories/release-pages";
import * as places from "../repositories/release-places";
import { findRelease, type ReleaseRow } from "../repositories/release-rows";

const pageSize = 500;
/** A source may be five megabytes, and its bytes as many again. */
const sourcesAtOnce = 4;

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
  return {
    head: headOf(release),
    sources: () => readAhead(sourcesOf(db, release)),
    articles: () =>
      paged(
        (after: string | null) => places.pageOfArticles(db, id, after, pageSize),
        ({ articleId }) => articleId,
        toArticle,
      ),
    facts: () =>
      inPieces(
        readAhead(
          paged(
            (after: number | null) => packedFacts(db, id, after ?? -1, pageSize),
            ({ ordinal }) => ordinal,
            (row) => toFact(row, keyOf),
          ),
        ),
      ),
    decisions: () => inPieces(readAhead(decisionsOf(db, release, keyOf))),
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
  size = pageSize,
): AsyncGenerator<readonly T[]> {
  let after: K | null = null;
  for (;;) {
    const page: readonly R[] = await next(after);
    if (page.length > 0) yield page.map(to);
    const last = page.at(-1);
    if (last === undefined || page.length < size) return;
    after = keyOf(last);
  }
}

async function* sourcesOf(db: Db, { id, texts }: ReleaseRow): AsyncGenerator<readonly ReleasedSource[]> {
  const pages = paged(
    (after: string | null) => places.pageOfSources(db, id, after, sourcesAtOnce),
    ({ sourceId }) => sourceId,
    (row) => row,
    sourcesAtOnce,
  );
  for await (const page of pages) {
    const stored = texts
      ? await places.textsOfSources(
          db,
          page.map(({ sourceId }) => sourceId),
        )
      : [];
    const byId = new Map(stored.map((source) => [source.id, source]));
    yield page.map(({ sourceId, fileName, encoding, sha256, textSha256, importedAt }) => {
      const { text, bytes } = byId.get(sourceId) ?? { text: null, bytes: null };
      return {
        id: sourceId,
        fileName,
        encoding,
        sha256,
        textSha256,
        importedAt: importedAt.toISOString(),
        text,
        // Equal hashes: the file is the text as UTF-8, and travels once.
        bytes: sha256 === textSha256 ? null : bytes,
      };
    });
  }
}

function toArticle({ articleId, sourceId, ordinal, start, end, ...head }: places.ReleaseArticleRow): ReleasedArticle {
  const { title, byline, date, place } = head;
  return { id: articleId, sourceId, ordinal, start, end, title, byline, date, place };
}

type KeyOf = (userId: string) => string | null;

function toFact({ factId, version, approvedById, approvedAt, content }: PackedFact, keyOf: KeyOf): ReleasedFact {
  const approvedBy = keyOf(approvedById);
  if (approvedBy === null) throw new Error(`Fact ${factId} was approved by nobody whom its release knows.`);
  // Added to the content itself: a copy of its thirty keys costs as much as reading it.
  return Object.assign(content, { id: factId, version, approvedBy, approvedAt });
}

async function* decisionsOf(
  db: Db,
  { id, names, counts }: ReleaseRow,
  keyOf: KeyOf,
): AsyncGenerator<readonly ReleasedDecision[]> {
  // Facts are numbered without a gap.
  for (let after = -1; after < counts.facts - 1; after += pageSize) {
    const events = await packedDecisions(db, id, after, pageSize);
    if (events.length > 0) yield events.map((event) => toDecision(event, keyOf, names));
  }
}

function toDecision(
  { id, factId, kind, version, changes, reason, note, undoes, userId, at }: PackedDecision,
  keyOf: KeyOf,
  names: boolean,
): ReleasedDecision {
  return {
    id,
    factId,
    kind,
    version,
    changes: releasedChanges(changes, keyOf, names),
    reason,
    note: names ? note : null,
    undoes,
    by: userId === null ? null : keyOf(userId),
    at,
  };
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
