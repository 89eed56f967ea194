/** What the import of a package writes: sources, articles, approved facts with their words and their decisions, as they were. */
import { checksVersion } from "@/lib/checks/checks-version";
import { ownFindings } from "@/lib/checks/own-findings";
import { factFieldNames } from "@/lib/fact/fact";
import type { ReleasedArticle, ReleasedFact } from "@/lib/package/content";
import type { Changes } from "@/lib/review/fact-state";
import { searchText } from "@/lib/review/search-text";
import { placesNamed } from "@/lib/text/place-setting";
import type { Db, Tx } from "../db";
import { Prisma } from "../generated/prisma/client";
import { evidenceRows, insertEvidence } from "./fact-writes";
import { insertRows } from "./insert-rows";
import { newId } from "./new-id";
import type { NewSource } from "./sources";

/** Which of the ids a row has already, in whatever project. Names of tables are constants of the code. */
export async function takenIds(
  db: Db,
  table: "Source" | "Article" | "Fact" | "ReviewEvent",
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${Prisma.raw(`"${table}"`)} WHERE id = ANY(${[...ids]}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}

/** Names of the project's sources that have one of these texts. */
export async function knownTexts(db: Db, projectId: string, hashes: readonly string[]): Promise<readonly string[]> {
  const known = await db.source.findMany({
    where: { projectId, textSha256: { in: [...hashes] } },
    select: { fileName: true },
    orderBy: { id: "asc" },
  });
  return known.map(({ fileName }) => fileName);
}

/** Enters names of a record: rows that decisions can point at, and that nobody can sign in as. The ids, in their order. */
export async function insertRecordNames(tx: Tx, releaseId: string, names: readonly string[]): Promise<string[]> {
  const rows = names.map((name) => ({ id: newId(), name }));
  await tx.user.createMany({
    data: rows.map(({ id, name }) => ({
      id,
      name,
      login: `record:${id}`,
      recordOf: releaseId,
      disabledAt: new Date(),
    })),
  });
  return rows.map(({ id }) => id);
}

/** The source with the id and the moment of import that it had. */
export async function insertSourceAs(
  tx: Tx,
  projectId: string,
  source: NewSource & { readonly id: string; readonly importedAt: string },
): Promise<void> {
  await tx.source.create({ data: { ...source, projectId, importedAt: new Date(source.importedAt) } });
}

/** @param text of the whole source */
export async function insertArticleAs(
  tx: Tx,
  projectId: string,
  article: ReleasedArticle,
  text: string,
): Promise<void> {
  const { id, sourceId, ordinal, start, end, title, byline, date, place } = article;
  const named = placesNamed(text.slice(start, end));
  await tx.article.create({
    data: {
      id,
      projectId,
      sourceId,
      ordinal,
      start,
      end,
      title,
      byline,
      date,
      place,
      placesNamed: named,
      checksVersion,
    },
  });
}

export interface ImportedFact {
  readonly fact: ReleasedFact;
  readonly article: ReleasedArticle;
  /** Of the name in the record that approved it. */
  readonly decidedById: string;
  readonly approvalHash: string;
}

const factColumns = [
  ...(["id", "articleId", "sourceId", "projectId", "status", "version", "origin", ...factFieldNames] as const),
  ...(["sources", "rule", "confidence", "trace", "corrected", "approvalHash", "decidedById", "decidedAt"] as const),
  ...(["position", "searchText", "findings"] as const),
] as const;

/** Approved facts of one source with their words; `text` is the source's. */
export async function insertApprovedFacts(
  tx: Tx,
  projectId: string,
  text: string,
  facts: readonly ImportedFact[],
): Promise<void> {
  const rows = facts.map(({ fact, article, decidedById, approvalHash }) => {
    const words = { start: article.start, text: text.slice(article.start, article.end) };
    return {
      ...fact,
      projectId,
      status: "approved",
      sources: fact.fieldSources,
      trace: [],
      approvalHash,
      decidedById,
      decidedAt: fact.approvedAt,
      searchText: searchText(fact, fact.evidence),
      findings: ownFindings({ ...fact, status: "approved" }, words),
    };
  });
  await insertRows(tx, "Fact", factColumns, rows);
  await insertEvidence(
    tx,
    facts.flatMap(({ fact }) => evidenceRows(fact.id, fact.articleId, fact.evidence)),
  );
}

export interface ImportedEvent {
  readonly id: string;
  readonly articleId: string;
  readonly factId: string;
  readonly requestId: string;
  readonly kind: string;
  readonly version: number;
  readonly changes: Changes;
  readonly reason: string | null;
  readonly note: string | null;
  readonly undoes: string | null;
  readonly userId: string | null;
  readonly at: string;
}

const eventColumns = [
  ...(["id", "projectId", "articleId", "factId", "requestId", "kind", "version", "changes", "reason", "note"] as const),
  ...(["undoes", "userId", "at"] as const),
] as const;

export async function insertEvents(tx: Tx, projectId: string, events: readonly ImportedEvent[]): Promise<void> {
  const rows = events.map((event) => ({ ...event, projectId }));
  await insertRows(tx, "ReviewEvent", eventColumns, rows);
}
