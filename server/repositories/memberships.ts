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

/** Names of the projects to which the person belongs, by id. */
export async function projectNamesFor(db: Db, userId: string): Promise<Map<string, string>> {
  const rows = await db.membership.findMany({
    where: { userId, disabledAt: null, user: { disabledAt: null } },
    select: { project: { select: { id: true, name: true } } },
  });
  return new Map(rows.map(({ project }) => [project.id, project.name]));
}

/** A membership with its person. */
export interface MemberRow {
  readonly role: Role;
  readonly disabledAt: Date | null;
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly login: string;
    readonly disabledAt: Date | null;
  };
}

const memberFields = {
  role: true,
  disabledAt: true,
  user: { select: { id: true, name: true, login: true, disabledAt: true } },
} as const;

/** All members by login, disabled ones included. */
export function listMembers(db: Db, projectId: string): Promise<MemberRow[]> {
  return db.membership.findMany({
    where: { projectId },
    select: memberFields,
    orderBy: { user: { login: "asc" } },
  });
}

export function findMember(db: Db, projectId: string, userId: string): Promise<MemberRow | null> {
  return db.membership.findUnique({ where: { projectId_userId: { projectId, userId } }, select: memberFields });
}

/** Makes the person a member, or answers null if they are one already. */
export async function addMember(db: Db, projectId: string, userId: string, role: Role): Promise<MemberRow | null> {
  const { count } = await db.membership.createMany({ data: [{ projectId, userId, role }], skipDuplicates: true });
  return count === 0 ? null : findMember(db, projectId, userId);
}

export interface MemberChange {
  readonly role?: Role | undefined;
  readonly disabled?: boolean | undefined;
}

export async function changeMember(
  db: Db,
  projectId: string,
  userId: string,
  change: MemberChange,
): Promise<MemberRow> {
  const { role, disabled } = change;
  return db.membership.update({
    where: { projectId_userId: { projectId, userId } },
    data: {
      ...(role === undefined ? {} : { role }),
      ...(disabled === undefined ? {} : { disabledAt: disabled ? new Date() : null }),
    },
    select: memberFields,
  });
}

/** Owners who can act: neither their membership nor their account is disabled. */
export function countActiveOwners(db: Db, projectId: string): Promise<number> {
  return db.membership.count({
    where: { projectId, role: "owner", disabledAt: null, user: { disabledAt: null } },
  });
}
