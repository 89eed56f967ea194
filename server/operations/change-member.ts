/** Changing a member's role, and disabling or enabling the membership. Works with the person's next request. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { MemberChangeRequest } from "@/lib/api/requests";
import type { MemberView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { transaction } from "../db";
import { countActiveOwners, findMember, changeMember as updateMember } from "../repositories/memberships";
import { lockProject } from "../repositories/projects";
import { allow } from "./access";
import { memberView } from "./list-members";

/** `last-owner` if nobody would be left who can manage the project. */
export function changeMember(
  actor: Actor,
  projectId: string,
  userId: string,
  change: MemberChangeRequest,
): Promise<Outcome<MemberView>> {
  return transaction(async (tx) => {
    // Locked first: two owners who demote each other at one moment would both find the other still there.
    await lockProject(tx, projectId);
    const allowed = await allow(tx, actor, projectId, "member.manage");
    if (!allowed.ok) return allowed;
    const member = await findMember(tx, projectId, userId);
    if (!member) return refuse("not-found");
    const owns = member.role === "owner" && member.disabledAt === null && member.user.disabledAt === null;
    const staysOwner = (change.role ?? member.role) === "owner" && change.disabled !== true;
    if (owns && !staysOwner && (await countActiveOwners(tx, projectId)) < 2) return refuse("last-owner");
    return ok(memberView(await updateMember(tx, projectId, userId, change)));
  });
}
