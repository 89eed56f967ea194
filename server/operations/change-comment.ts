/** Whoever wrote a comment says it in other words. */
import type { CommentChangeRequest, CommentView } from "@/lib/api/comments";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb, transaction } from "../db";
import { updateComment } from "../repositories/comments";
import { checkMentions, enterComment, toCommentView } from "./comment-access";

/** Refuses as enterComment does, with `not-allowed` for another's comment, and as checkMentions does. */
export async function changeComment(
  actor: Actor,
  commentId: string,
  { body, mentions }: CommentChangeRequest,
): Promise<Outcome<CommentView>> {
  const entered = await enterComment(getDb(), actor, commentId);
  if (!entered.ok) return entered;
  if (!entered.value.isOwn) return refuse("not-allowed");
  const checked = await checkMentions(getDb(), actor, entered.value.comment.projectId, mentions);
  if (!checked.ok) return checked;
  const changed = await transaction((tx) => updateComment(tx, commentId, { body, mentions: checked.value }));
  return ok(toCommentView(changed));
}
