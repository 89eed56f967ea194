/** What all operations on comments share: which words and mentions may be stored, who may touch one, how it is answered. */
import type { CommentView } from "@/lib/api/comments";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import type { Role } from "@/lib/auth/can";
import type { Db } from "../db";
import { activeMembers, type CommentRow, findComment } from "../repositories/comments";
import { allow } from "./access";

/**
 * The people named, each once and without the one who names them. `invalid-input` with `details.mentions` for those who are
 * no members: nobody is told of what they may not read.
 */
export async function checkMentions(
  db: Db,
  actor: Actor,
  projectId: string,
  given: readonly string[],
): Promise<Outcome<string[]>> {
  const named = [...new Set(given)].filter((id) => id !== actor.userId);
  if (named.length === 0) return ok([]);
  const members = await activeMembers(db, projectId, named);
  const strangers = named.filter((id) => !members.has(id));
  return strangers.length > 0 ? refuse("invalid-input", { mentions: strangers }) : ok(named);
}

/** The comment and the person's role beside it. `not-found` for those who are no member, and for one that was deleted. */
export async function enterComment(
  db: Db,
  actor: Actor,
  commentId: string,
): Promise<Outcome<{ readonly comment: CommentRow; readonly role: Role; readonly isOwn: boolean }>> {
  const comment = await findComment(db, commentId);
  if (!comment) return refuse("not-found");
  const allowed = await allow(db, actor, comment.projectId, "fact.comment");
  if (!allowed.ok) return allowed;
  if (comment.deletedAt) return refuse("not-found");
  return ok({ comment, role: allowed.value, isOwn: comment.user.id === actor.userId });
}

export function toCommentView(row: CommentRow): CommentView {
  const { id, factId, user, createdAt, editedAt, deletedAt } = row;
  return {
    id,
    factId,
    by: { id: user.id, name: user.name },
    body: deletedAt ? null : row.body,
    mentions: row.mentions.map((mention) => mention.user),
    at: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
  };
}
