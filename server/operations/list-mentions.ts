/** Where the person who asks is named and has not looked yet, over all their projects; and that they have looked. */
import type { CommentQuery, MentionPage } from "@/lib/api/comments";
import { type Outcome, ok } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { countUnread, markRead, pageOfMentions } from "../repositories/mentions";
import { toCommentView } from "./comment-access";

export async function listMentions({ userId }: Actor, { before, limit }: CommentQuery): Promise<Outcome<MentionPage>> {
  const db = getDb();
  const [rows, unread] = await Promise.all([pageOfMentions(db, userId, before, limit + 1), countUnread(db, userId)]);
  const shown = rows.slice(0, limit);
  const mentions = shown.map((row) => ({
    ...toCommentView(row),
    project: row.project,
    article: row.article,
    indicator: row.fact.indicator,
  }));
  return ok({ mentions, unread, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null });
}

/** Of comments in which others are named, and of those that do not exist, nothing is said and nothing changes. */
export async function readMentions({ userId }: Actor, comments: readonly string[]): Promise<Outcome<undefined>> {
  await markRead(getDb(), userId, comments);
  return ok(undefined);
}
