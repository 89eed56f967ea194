/**
 * Makers of rows for operation tests. Each row has a name of its own, so that tests run side by side on one database.
 * They write past the operations, on purpose: a test of one operation shall not depend on another.
 */
import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/auth/can";
import { getDb } from "../db";

/** A person who can sign in once a test gives a `passwordHash`. */
export async function makeUser(given: { login?: string; name?: string; passwordHash?: string } = {}) {
  const login = given.login ?? `user-${randomUUID()}`;
  const user = await getDb().user.create({
    data: { login, name: given.name ?? login, passwordHash: given.passwordHash ?? null },
    select: { id: true, login: true, name: true },
  });
  return { ...user, userId: user.id };
}

export async function makeProject(name = `Project ${randomUUID()}`): Promise<{ id: string; name: string }> {
  return getDb().project.create({ data: { name }, select: { id: true, name: true } });
}

export async function addMember(projectId: string, userId: string, role: Role): Promise<void> {
  await getDb().membership.create({ data: { projectId, userId, role } });
}

/** A new person with a role in the project; `actor` is what operations take. */
export async function makeMember(projectId: string, role: Role) {
  const user = await makeUser();
  await addMember(projectId, user.id, role);
  return { ...user, actor: { userId: user.id } };
}

/** A project with one person of each role. */
export async function makeTeam() {
  const project = await makeProject();
  const [owner, reviewer, viewer] = await Promise.all([
    makeMember(project.id, "owner"),
    makeMember(project.id, "reviewer"),
    makeMember(project.id, "viewer"),
  ]);
  return { project, owner, reviewer, viewer };
}
