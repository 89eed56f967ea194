/** Somebody has closed an article. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { announce } from "../live/announce";
import { removePresence } from "../repositories/presences";
import { projectOfArticle } from "../repositories/review";
import { allow } from "./access";

/** Also fine when the tab was not there. `not-found` for those who are no member. */
export async function leaveArticle(actor: Actor, articleId: string, tabId: string): Promise<Outcome<null>> {
  const db = getDb();
  const project = await projectOfArticle(db, articleId);
  if (project === null) return refuse("not-found");
  const allowed = await allow(db, actor, project, "project.read");
  if (!allowed.ok) return allowed;
  const left = await removePresence(db, tabId, articleId, actor.userId);
  if (left) await announce(db, { kind: "presence", project, article: articleId });
  return ok(null);
}
