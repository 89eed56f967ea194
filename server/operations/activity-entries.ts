/** Rows of a project's activity as the API tells them. */
import type { AssignEntry, BatchEntry, CommentEntry, EventEntry, ImportEntry, ReleaseEntry } from "@/lib/api/activity";
import type { PersonView } from "@/lib/api/views";
import { wordsOf } from "@/lib/text/span";
import type { Db } from "../db";
import type { SaidRow } from "../repositories/activity-comments";
import type { DoneRow, RunRow } from "../repositories/activity-decisions";
import type { DeedRow } from "../repositories/deeds";
import { toEventView } from "../repositories/event-rows";
import { sourceText } from "../repositories/source-text";

/** UTF-16 units that are shown before and after a numeral. */
const around = 12;

export function toBatchEntry({ id, batchId, kind, at, items, decision, status, ...row }: RunRow): BatchEntry {
  return {
    type: "batch",
    id,
    at: at.toISOString(),
    by: { id: row.userId, name: row.userName },
    batchId,
    kind,
    decision,
    of: { id: row.ofId, name: row.ofName },
    items,
    unfinished: status === (kind === "undo" ? "undoing" : "running"),
    undone: kind !== "undo" && (status === "undoing" || status === "undone"),
  };
}

export async function toEventEntry(db: Db, row: DoneRow): Promise<EventEntry> {
  const { id, fact, articleId, title, userId, userName } = row;
  const event = toEventView(row);
  const undid = row.undidKind && { kind: row.undidKind, by: personOf(row.undidById, row.undidByName) };
  return {
    type: "event",
    id,
    at: event.at,
    by: personOf(userId, userName) ?? { id: "", name: "" },
    event,
    undid,
    undoneBy: personOf(row.undoneById, row.undoneByName),
    article: { id: articleId, title },
    fact,
    numeral: await numeralOf(db, row),
  };
}

function personOf(id: string | null, name: string | null): PersonView | null {
  return id === null ? null : { id, name: name ?? "" };
}

async function numeralOf(
  db: Db,
  { numeral, articleSpan, sourceId, textSha256 }: DoneRow,
): Promise<EventEntry["numeral"]> {
  if (numeral === null) return null;
  const { id, start, end } = numeral;
  const text = (await sourceText(db, sourceId, textSha256)) ?? "";
  return {
    id,
    before: wordsOf(text, { start: Math.max(articleSpan.start, start - around), end: start }),
    words: wordsOf(text, { start, end }),
    after: wordsOf(text, { start: end, end: Math.min(articleSpan.end, end + around) }),
  };
}

export function toCommentEntry({
  id,
  at,
  body,
  deletedAt,
  editedAt,
  mentions,
  article,
  fact,
  ...row
}: SaidRow): CommentEntry {
  return {
    type: "comment",
    id,
    at: at.toISOString(),
    by: { id: row.userId, name: row.userName },
    body: deletedAt === null ? body : null,
    edited: editedAt !== null && deletedAt === null,
    mentions,
    article,
    fact,
  };
}

/** Throws for a deed that does not say what its kind does. */
export function toDeedEntry(row: DeedRow): ImportEntry | AssignEntry | ReleaseEntry {
  const { id, kind, article, source, release, from, to, details } = row;
  const base = { id, at: row.at.toISOString(), by: { id: row.userId, name: row.userName } };
  if (kind === "assign" && article) return { type: "assign", ...base, article, from, to };
  if (kind === "release" && release && details.act) {
    const { withdrawReason, ...named } = release;
    return {
      type: "release",
      ...base,
      act: details.act,
      release: named,
      reason: details.act === "withdraw" ? withdrawReason : null,
    };
  }
  const { articles, facts } = details;
  if (kind !== "import" || articles === undefined || facts === undefined) throw new Error(`What is deed ${id}?`);
  return { type: "import", ...base, source, package: details.package ?? null, articles, facts };
}
