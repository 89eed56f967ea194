/** An owner or a reviewer says who is to review an article. It bars nobody else from deciding in it. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { AssignRequest } from "@/lib/api/requests";
import type { AssignmentView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { getDb, transaction } from "../db";
import { announce } from "../live/announce";
import { assign, assignable } from "../repositories/assignments";
import { insertDeed } from "../repositories/deeds";
import { projectOfArticle } from "../repositories/review";
import { allow } from "./access";

/**
 * Refuses with `not-found` for those who are no member, `not-allowed` for viewers, and `invalid-input` with
 * `details.assigneeId` for somebody who could not decide in it: no member (`no-member`) or a viewer (`viewer`).
 */
export async function assignArticle(
  actor: Actor,
  articleId: string,
  { assigneeId }: AssignRequest,
): Promise<Outcome<AssignmentView>> {
  const db = getDb();
  const project = await projectOfArticle(db, articleId);
  if (project === null) return refuse("not-found");
  const allowed = await allow(db, actor, project, "article.edit");
  if (!allowed.ok) return allowed;
  const member = assigneeId === null ? null : await assignable(db, project, assigneeId);
  if (assigneeId !== null && !member) return refuse("invalid-input", { assigneeId: "no-member" });
  if (member && !can(member.role, "fact.decide")) return refuse("invalid-input", { assigneeId: "viewer" });
  await transaction(async (tx) => {
    const changed = await assign(tx, articleId, assigneeId);
    if (!changed) return;
    const details = { from: changed.from, to: assigneeId };
    await insertDeed(tx, { projectId: project, userId: actor.userId }, { kind: "assign", articleId, details });
    await announce(tx, { kind: "assignment", project, article: articleId });
  });
  return ok({ id: articleId, assignee: member && { ...member.person, gone: false } });
}
