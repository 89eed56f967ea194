/** What was decided in an article since an event: what an open screen asks when it is told that there is something. */
import type { ChangesView } from "@/lib/api/live";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { lookBack } from "@/lib/review/look-back";
import { progressOf } from "@/lib/review/progress";
import { getDb } from "../db";
import { toFactView } from "../repositories/fact-rows";
import { toNumeralView } from "../repositories/numeral-rows";
import { projectOfArticle } from "../repositories/review";
import { readChanges } from "../repositories/review-changes";
import { allow } from "./access";

/**
 * Rows as they are now; some of what came shortly before the event comes along (lookBack), and is known by its version.
 * `not-found` for those who are no member.
 */
export async function listChanges(actor: Actor, articleId: string, after: string): Promise<Outcome<ChangesView>> {
  const projectId = await projectOfArticle(getDb(), articleId);
  if (projectId === null) return refuse("not-found");
  const allowed = await allow(getDb(), actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const { facts, numerals, by, newest, counts } = await readChanges(articleId, lookBack(after));
  const isHere = (fact: (typeof facts)[number]) => fact.articleId === articleId && !fact.withdrawn;
  return ok({
    facts: facts.filter(isHere).map(toFactView),
    gone: facts.filter((fact) => !isHere(fact)).map(({ id }) => id),
    numerals: numerals.map(toNumeralView),
    by,
    newest,
    progress: progressOf(counts),
  });
}
