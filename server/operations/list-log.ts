/** The log of a project from its beginning, page by page, for programs that follow what is decided. */
import { type Outcome, ok } from "@/lib/api/problem";
import { type LogPage, logSettles, type ReadingQuery } from "@/lib/api/reading";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { pageOfLog, toEventView } from "../repositories/event-rows";
import { firstIdAt } from "../repositories/new-id";
import { allow } from "./access";

/** `not-found` for those who are no member. */
export async function listLog(
  actor: Actor,
  projectId: string,
  { after, limit }: ReadingQuery,
): Promise<Outcome<LogPage>> {
  const db = getDb();
  const allowed = await allow(db, actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const settled = firstIdAt(new Date(Date.now() - logSettles));
  // One more than asked for says whether there are more.
  const rows = await pageOfLog(db, projectId, after, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.id ?? null;
  // Of the ids shown and not of the clock, so that the answer stays as it is while nothing happens.
  const resume = shown.findLast(({ id }) => id < settled)?.id ?? (after !== null && after < settled ? after : null);
  return ok({
    events: shown.map((row) => ({ ...toEventView(row), articleId: row.articleId })),
    next: rows.length > limit ? last : null,
    resume,
  });
}
