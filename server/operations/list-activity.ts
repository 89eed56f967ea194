/** What people did in a project, page by page from the newest on; a bulk decision is one entry. */
import type { ActivityEntry, ActivityPage, ActivityQuery } from "@/lib/api/activity";
import { type Outcome, ok } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { type Db, getDb } from "../db";
import { activityPage, type EntrySource, type PlacedEntry } from "../repositories/activity";
import { commentsSaid } from "../repositories/activity-comments";
import { eventsDone, runsDone } from "../repositories/activity-decisions";
import { deedsDone } from "../repositories/deeds";
import { firstIdAt } from "../repositories/new-id";
import { allow } from "./access";
import { toBatchEntry, toCommentEntry, toDeedEntry, toEventEntry } from "./activity-entries";

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

async function readEntries(db: Db, placed: readonly PlacedEntry[], article: string | null): Promise<ActivityEntry[]> {
  /** Asks for the page's rows of a kind, or for nothing where it has none. */
  const rows = async <T>(source: EntrySource, ask: (ids: readonly string[]) => Promise<readonly T[]>) => {
    const ids = placed.flatMap((entry) => (entry.source === source ? [entry.id] : []));
    return ids.length === 0 ? [] : ask(ids);
  };
  const [events, runs, comments, deeds] = await Promise.all([
    rows("event", (ids) => eventsDone(db, ids)),
    rows("run", (ids) => runsDone(db, ids, article)),
    rows("comment", (ids) => commentsSaid(db, ids)),
    rows("deed", (ids) => deedsDone(db, ids)),
  ]);
  const entries = new Map<string, ActivityEntry>();
  for (const row of runs) entries.set(row.id, toBatchEntry(row));
  for (const row of events) entries.set(row.id, await toEventEntry(db, row));
  for (const row of comments) entries.set(row.id, toCommentEntry(row));
  for (const row of deeds) entries.set(row.id, toDeedEntry(row));
  // What is gone between the two looks, with a source that was cut anew, is left out.
  return placed.flatMap(({ id }) => entries.get(id) ?? []);
}
