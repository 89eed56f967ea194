/** A member says something about a fact. */
import type { CommentRequest, CommentView } from "@/lib/api/comments";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { type CommentRow, commentedFact, findCommentByRequest, insertComment } from "../repositories/comments";
import { allow } from "./access";
import { checkMentions, toCommentView } from "./comment-access";
import { reusedRequest } from "./deciding";

/**
 * Says it once a request id, however often it is sent. Refuses with `not-found` (no member, no such fact), and
 * `invalid-input` for mentions of people who are no members and for a request id that stands for another comment.
 */
export async function writeComment(
  actor: Actor,
  factId: string,
  { requestId, body, mentions }: CommentRequest,
): Promise<Outcome<CommentView>> {
  const db = getDb();
  const fact = await commentedFact(db, factId);
  if (!fact) return refuse("not-found");
  const allowed = await allow(db, actor, fact.projectId, "fact.comment");
  if (!allowed.ok) return allowed;
  const before = await findCommentByRequest(db, requestId);
  if (before) return again(before, actor, factId, body);
  const checked = await checkMentions(db, actor, fact.projectId, mentions);
  if (!checked.ok) return checked;
  const { userId } = actor;
  const written = await insertComment(db, { ...fact, factId, userId, requestId, body, mentions: checked.value });
  if (written) return ok(toCommentView(written));
  // The same request came twice at the same moment: the other one has written it.
  const other = await findCommentByRequest(db, requestId);
  return other ? again(other, actor, factId, body) : reusedRequest();
}

/** What was said stands as it is by now: edited or deleted since, it is still the comment of this request. */
function again(comment: CommentRow, actor: Actor, factId: string, body: string): Outcome<CommentView> {
  const isSame =
    comment.user.id === actor.userId &&
    comment.factId === factId &&
    (comment.body === body || comment.editedAt !== null || comment.deletedAt !== null);
  return isSame ? ok(toCommentView(comment)) : reusedRequest();
}
