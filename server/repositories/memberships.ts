/** Who belongs to which project, and as what. Knows roles, not what a role may do (lib/auth/can.ts does). */
import type { Role } from "@/lib/auth/can";
import type { Db } from "../db";

/** The person's role in the project; null for those who are no member, or whose membership or account is disabled. */
export async function roleOf(db: Db, userId: string, projectId: string): Promise<Role | null> {
  const found = await db.membership.findFirst({
    where: { userId, projectId, disabledAt: null, user: { disabledAt: null } },
    select: { role: true },
  });
  return found?.role ?? null;
}
