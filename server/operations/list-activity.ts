/** What people did in a project, page by page from the newest on; a bulk decision is one entry. */
import type { ActivityEntry, ActivityPage, ActivityQuery, BatchEntry, EventEntry } from "@/lib/api/activity";
import { type Outcome, ok } from "@/lib/api/problem";
import type { PersonView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { wordsOf } from "@/lib/text/span";
import { type Db, getDb } from "../db";
import { activityPage, type DoneRow, eventsDone, type RunRow, runsDone } from "../repositories/activity";
import { toEventView } from "../repositories/event-rows";
import { firstIdAt } from "../repositories/new-id";
import { sourceText } from "../repositories/source-text";
import { allow } from "./access";

/** UTF-16 units that are shown before and after a numeral. */
const around = 12;

const firstId = "00000000-0000-0000-0000-000000000000";
const lastId = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** `not-found` for those who are no member. */
export async function listActivity(
  actor: Actor,
  projectId: string,
  { after, limit, person, kind, article, from, to }: ActivityQuery,
): Promise<Outcome<ActivityPage>> {
  const db = getDb();
  const allowed = await allow(db, actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const until = [after ?? lastId, to === null ? lastId : firstIdAt(new Date(to))].toSorted()[0] ?? lastId;
  const since = from === null ? firstId : firstIdAt(new Date(from));
  const place = { projectId, person, kinds: kind, article, from: since, to: until };
  // One more than asked for says whether there are more.
  const found = await activityPage(db, place, limit + 1);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const entries = await readEntries(db, shown, article);
  return ok({ entries, next: found.length > limit && last ? last.id : null });
}

async function readEntries(
  db: Db,
  placed: readonly { readonly id: string; readonly isRun: boolean }[],
  article: string | null,
): Promise<ActivityEntry[]> {
  const ids = (isRun: boolean) => placed.flatMap((entry) => (entry.isRun === isRun ? [entry.id] : []));
  const [events, runs] = await Promise.all([eventsDone(db, ids(false)), runsDone(db, ids(true), article)]);
  const entries = new Map<string, ActivityEntry>();
  for (const row of runs) entries.set(row.id, toBatchEntry(row));
  for (const row of events) entries.set(row.id, await toEventEntry(db, row));
  // What is gone between the two looks, with a source that was cut anew, is left out.
  return placed.flatMap(({ id }) => entries.get(id) ?? []);
}

function toBatchEntry({ id, batchId, kind, at, items, decision, status, ...row }: RunRow): BatchEntry {
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

async function toEventEntry(db: Db, row: DoneRow): Promise<EventEntry> {
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
