/** The check that stands at the start of each operation on a project. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import { type Actor, reaches } from "@/lib/auth/actor";
import { type Action, can, type Role } from "@/lib/auth/can";
import type { Db } from "../db";
import { roleOf } from "../repositories/memberships";

/**
 * The person's role if it allows the action. `not-found` for those who are no member, so that nobody learns which ids
 * exist, and for a token that was made for other projects; `not-allowed` for members whose role does not suffice.
 */
export async function allow(db: Db, actor: Actor, projectId: string, action: Action): Promise<Outcome<Role>> {
  if (!reaches(actor, projectId)) return refuse("not-found");
  const role = await roleOf(db, actor.userId, projectId);
  if (role === null) return refuse("not-found");
  return can(role, action) ? ok(role) : refuse("not-allowed");
}
