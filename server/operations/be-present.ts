/** Somebody has an article open: said anew every so often while it is so. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { PersonView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { announce } from "../live/announce";
import { listPresences, renewPresence, sweepPresences } from "../repositories/presences";
import { projectOfArticle } from "../repositories/review";
import { allow } from "./access";

/** Answers who else is there. `not-found` for those who are no member, and for a tab of another person. */
export async function bePresent(actor: Actor, articleId: string, tabId: string): Promise<Outcome<PersonView[]>> {
  const db = getDb();
  const projectId = await projectOfArticle(db, articleId);
  if (projectId === null) return refuse("not-found");
  const allowed = await allow(db, actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const renewed = await renewPresence(db, { tabId, projectId, articleId, userId: actor.userId });
  if (!renewed) return refuse("not-found");
  if (renewed.isNew) {
    await sweepPresences(db, projectId);
    await announce(db, { kind: "presence", project: projectId, article: articleId });
  }
  if (renewed.leftArticleId !== null) {
    await announce(db, { kind: "presence", project: projectId, article: renewed.leftArticleId });
  }
  return ok(await listPresences(db, articleId, actor.userId));
}
