/** The history of one fact, page by page from its newest event on. */
import type { HistoryPage, HistoryQuery } from "@/lib/api/activity";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { pageOfEvents, toEventView } from "../repositories/event-rows";
import { projectOfFact } from "../repositories/review";
import { allow } from "./access";

/** `not-found` for those who are no member of the fact's project. */
export async function listFactEvents(
  actor: Actor,
  factId: string,
  { before, limit }: HistoryQuery = { before: null, limit: 50 },
): Promise<Outcome<HistoryPage>> {
  const db = getDb();
  const projectId = await projectOfFact(db, factId);
  if (projectId === null) return refuse("not-found");
  const allowed = await allow(db, actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  // One more than asked for says whether there are more.
  const rows = await pageOfEvents(db, factId, before, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return ok({ events: shown.map(toEventView), next: rows.length > limit && last ? last.version : null });
}
