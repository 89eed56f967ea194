/** Who belongs to a project. */
import { type Outcome, ok } from "@/lib/api/problem";
import type { MemberView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { listMembers as findMembers, type MemberRow } from "../repositories/memberships";
import { allow } from "./access";

/** Every member may see the others. */
export async function listMembers(actor: Actor, projectId: string): Promise<Outcome<readonly MemberView[]>> {
  const allowed = await allow(getDb(), actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  return ok((await findMembers(getDb(), projectId)).map(memberView));
}

/** Disabled if either the membership or the whole account is. */
export function memberView({ role, disabledAt, user }: MemberRow): MemberView {
  const disabled = disabledAt !== null || user.disabledAt !== null;
  return { user: { id: user.id, name: user.name, login: user.login }, role, disabled };
}
