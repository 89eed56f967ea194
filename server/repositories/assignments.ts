/** Who is to review which article. */
import type { PersonView } from "@/lib/api/views";
import type { Role } from "@/lib/auth/can";
import type { Db } from "../db";

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

/** False if it was theirs already. */
export async function assign(db: Db, articleId: string, assigneeId: string | null): Promise<boolean> {
  const others = assigneeId === null ? { not: null } : undefined;
  const { count } = await db.article.updateMany({
    where: others
      ? { id: articleId, assigneeId: others }
      : { id: articleId, OR: [{ assigneeId: null }, { assigneeId: { not: assigneeId } }] },
    data: { assigneeId },
  });
  return count > 0;
}
