/** Comments and the mentions in them. Who may see, write or delete one is the operations' to ask. */
import type { PersonView } from "@/lib/api/views";
import type { Db, Tx } from "../db";
import { Prisma } from "../generated/prisma/client";
import { newId } from "./new-id";

export interface CommentRow {
  readonly id: string;
  readonly projectId: string;
  readonly factId: string;
  readonly requestId: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly user: PersonView;
  readonly mentions: readonly { readonly user: PersonView }[];
}

const person = { select: { id: true, name: true } } as const;
const selected = {
  id: true,
  projectId: true,
  factId: true,
  requestId: true,
  body: true,
  createdAt: true,
  editedAt: true,
  deletedAt: true,
  user: person,
  mentions: { select: { user: person }, orderBy: { userId: "asc" } },
} as const;

export function findComment(db: Db, id: string): Promise<CommentRow | null> {
  return db.comment.findUnique({ where: { id }, select: selected });
}

export function findCommentByRequest(db: Db, requestId: string): Promise<CommentRow | null> {
  return db.comment.findUnique({ where: { requestId }, select: selected });
}

/** Where a comment on a fact goes; null for a fact that is not there, or was taken back by whoever made it. */
export async function commentedFact(
  db: Db,
  factId: string,
): Promise<{ readonly projectId: string; readonly articleId: string } | null> {
  const fact = await db.fact.findUnique({
    where: { id: factId },
    select: { projectId: true, articleId: true, withdrawn: true },
  });
  return fact && !fact.withdrawn ? { projectId: fact.projectId, articleId: fact.articleId } : null;
}

/** Those of a fact before an id (null: the newest), newest first. */
export function pageOfComments(db: Db, factId: string, before: string | null, limit: number): Promise<CommentRow[]> {
  return db.comment.findMany({
    where: { factId, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: limit,
    select: selected,
  });
}

/** Without those that were deleted. */
export async function countComments(db: Db, articleId: string): Promise<Record<string, number>> {
  const rows = await db.comment.groupBy({ by: ["factId"], where: { articleId, deletedAt: null }, _count: true });
  return Object.fromEntries(rows.map(({ factId, _count }) => [factId, _count]));
}

export interface NewComment {
  readonly projectId: string;
  readonly articleId: string;
  readonly factId: string;
  readonly userId: string;
  readonly requestId: string;
  readonly body: string;
  readonly mentions: readonly string[];
}

/** Null if there is a comment with this request id. */
export async function insertComment(db: Db, { mentions, ...comment }: NewComment): Promise<CommentRow | null> {
  try {
    return await db.comment.create({
      data: { id: newId(), ...comment, mentions: { create: mentions.map((userId) => ({ userId })) } },
      select: selected,
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return null;
    throw error;
  }
}

/** Who is named still keeps what they have read; who is named anew has not read it. */
export async function updateComment(
  tx: Tx,
  id: string,
  { body, mentions }: { readonly body: string; readonly mentions: readonly string[] },
): Promise<CommentRow> {
  await tx.mention.deleteMany({ where: { commentId: id, userId: { notIn: [...mentions] } } });
  await tx.mention.createMany({ data: mentions.map((userId) => ({ commentId: id, userId })), skipDuplicates: true });
  return tx.comment.update({ where: { id }, data: { body, editedAt: new Date() }, select: selected });
}

/** Takes its words away, and its mentions with them. */
export async function eraseComment(tx: Tx, id: string): Promise<void> {
  await tx.mention.deleteMany({ where: { commentId: id } });
  await tx.comment.update({ where: { id }, data: { body: "", deletedAt: new Date() } });
}

/** Those of the people who are members and can sign in. */
export async function activeMembers(db: Db, projectId: string, userIds: readonly string[]): Promise<Set<string>> {
  const found = await db.membership.findMany({
    where: { projectId, userId: { in: [...userIds] }, disabledAt: null, user: { disabledAt: null } },
    select: { userId: true },
  });
  return new Set(found.map(({ userId }) => userId));
}
