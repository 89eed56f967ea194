/** Who else has an article open. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { PersonView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { listPresences } from "../repositories/presences";
import { projectOfArticle } from "../repositories/review";
import { allow } from "./access";

/** By name, without the person who asks. `not-found` for those who are no member. */
export async function listPresent(actor: Actor, articleId: string): Promise<Outcome<PersonView[]>> {
  const db = getDb();
  const projectId = await projectOfArticle(db, articleId);
  if (projectId === null) return refuse("not-found");
  const allowed = await allow(db, actor, projectId, "project.read");
  return allowed.ok ? ok(await listPresences(db, articleId, actor.userId)) : allowed;
}
