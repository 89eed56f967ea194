/** Where a person is named in comments, as far as they are still a member there and have not read it. */
import type { Db } from "../db";
import type { CommentRow } from "./comments";

export interface MentionRow extends CommentRow {
  readonly project: { readonly id: string; readonly name: string };
  readonly article: { readonly id: string; readonly title: string };
  readonly fact: { readonly indicator: string };
}

const person = { select: { id: true, name: true } } as const;

function unreadOf(userId: string) {
  return {
    userId,
    readAt: null,
    comment: { deletedAt: null, project: { memberships: { some: { userId, disabledAt: null } } } },
  };
}

export function countUnread(db: Db, userId: string): Promise<number> {
  return db.mention.count({ where: unreadOf(userId) });
}

/** Those before the id of a comment (null: the newest), newest first. */
export async function pageOfMentions(
  db: Db,
  userId: string,
  before: string | null,
  limit: number,
): Promise<MentionRow[]> {
  const rows = await db.mention.findMany({
    where: { ...unreadOf(userId), ...(before === null ? {} : { commentId: { lt: before } }) },
    orderBy: { commentId: "desc" },
    take: limit,
    select: {
      comment: {
        include: {
          user: person,
          mentions: { select: { user: person } },
          project: { select: { id: true, name: true } },
          article: { select: { id: true, title: true } },
          fact: { select: { indicator: true } },
        },
      },
    },
  });
  return rows.map(({ comment }) => comment);
}

/** Marks the person's own mentions as read; others' and read ones stay as they are. */
export async function markRead(db: Db, userId: string, commentIds: readonly string[]): Promise<void> {
  await db.mention.updateMany({
    where: { userId, commentId: { in: [...commentIds] }, readAt: null },
    data: { readAt: new Date() },
  });
}
