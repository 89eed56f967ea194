/** Who is to review which article. */
import type { PersonView } from "@/lib/api/views";
import type { Role } from "@/lib/auth/can";
import type { Db, Tx } from "../db";

/** The member and their role, if they can sign in; null for everybody else. */
export async function assignable(
  db: Db,
  projectId: string,
  userId: string,
): Promise<{ readonly person: PersonView; readonly role: Role } | null> {
  const found = await db.membership.findFirst({
    where: { projectId, userId, disabledAt: null, user: { disabledAt: null } },
    select: { role: true, user: { select: { id: true, name: true } } },
  });
  return found && { person: found.user, role: found.role };
}

/** Whose the article was; null if it was theirs already: then nothing is written. */
export async function assign(
  tx: Tx,
  articleId: string,
  assigneeId: string | null,
): Promise<{ readonly from: string | null } | null> {
  // Held, so that of two who give it away at one moment the second finds whom the first gave it to.
  const [article] = await tx.$queryRaw<{ assigneeId: string | null }[]>`
    SELECT "assigneeId" FROM "Article" WHERE id = ${articleId}::uuid FOR NO KEY UPDATE`;
  if (!article || article.assigneeId === assigneeId) return null;
  await tx.article.update({ where: { id: articleId }, data: { assigneeId }, select: { id: true } });
  return { from: article.assigneeId };
}
