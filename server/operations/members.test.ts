import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { getDb } from "../db";
import { makeMember, makeTeam, makeUser } from "../testing/rows";
import { addMember } from "./add-member";
import { changeMember } from "./change-member";
import { getProject } from "./get-project";
import { listMembers } from "./list-members";
import { signIn } from "./sign-in";

const members = (projectId: string) =>
  getDb().membership.findMany({ where: { projectId }, orderBy: { userId: "asc" } });

describe("addMember", () => {
  test("makes an account with a one-time password that must be replaced", async () => {
    const { project, owner } = await makeTeam();
    const login = `new-${randomUUID()}`;
    const outcome = await addMember(owner.actor, project.id, { login, name: "Lin", role: "reviewer" });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const { member, password } = outcome.value;
    expect(member).toMatchObject({ user: { login, name: "Lin" }, role: "reviewer", disabled: false });
    const stored = await getDb().user.findUniqueOrThrow({ where: { login } });
    expect(stored.mustChangePassword).toBe(true);
    expect(stored.passwordHash).toMatch(/^\$argon2id\$/);
    expect((await signIn({ login, password: password ?? "", address: `test-${login}` })).ok).toBe(true);
  });

  test("lets an existing account join without touching its password", async () => {
    const { project, owner } = await makeTeam();
    const user = await makeUser({ passwordHash: "kept" });
    const outcome = await addMember(owner.actor, project.id, { login: user.login, name: "Other", role: "viewer" });
    expect(outcome).toMatchObject({ ok: true, value: { password: null, member: { role: "viewer" } } });
    const stored = await getDb().user.findUniqueOrThrow({ where: { id: user.id } });
    expect(stored).toMatchObject({ passwordHash: "kept", name: user.name, mustChangePassword: false });
  });

  test("refuses someone who is a member already, and everyone but owners", async () => {
    const { project, owner, reviewer, viewer } = await makeTeam();
    const outsider = await makeTeam();
    const before = await members(project.id);
    const login = `new-${randomUUID()}`;
    const again = await addMember(owner.actor, project.id, { login: viewer.login, role: "owner" });
    expect(again).toMatchObject({ ok: false, problem: { code: "login-taken" } });
    for (const [actor, code] of [
      [reviewer.actor, "not-allowed"],
      [viewer.actor, "not-allowed"],
      [outsider.owner.actor, "not-found"],
    ] as const) {
      expect(await addMember(actor, project.id, { login, role: "owner" })).toMatchObject({ problem: { code } });
    }
    expect(await members(project.id)).toEqual(before);
    expect(await getDb().user.findUnique({ where: { login } })).toBeNull();
  });
});

describe("changeMember", () => {
  test("changes the role and disables with the next request", async () => {
    const { project, owner, viewer } = await makeTeam();
    const promoted = await changeMember(owner.actor, project.id, viewer.id, { role: "reviewer" });
    expect(promoted).toMatchObject({ ok: true, value: { role: "reviewer", disabled: false } });
    await changeMember(owner.actor, project.id, viewer.id, { disabled: true });
    expect(await getProject(viewer.actor, project.id)).toMatchObject({ problem: { code: "not-found" } });
    await changeMember(owner.actor, project.id, viewer.id, { disabled: false });
    expect((await getProject(viewer.actor, project.id)).ok).toBe(true);
  });

  test("keeps the last owner who can act", async () => {
    const { project, owner } = await makeTeam();
    const second = await makeMember(project.id, "owner");
    await getDb().user.update({ where: { id: second.id }, data: { disabledAt: new Date() } });
    const before = await members(project.id);
    for (const change of [{ role: "viewer" }, { disabled: true }] as const) {
      const outcome = await changeMember(owner.actor, project.id, owner.id, change);
      expect(outcome).toEqual({ ok: false, problem: { code: "last-owner" } });
    }
    expect(await members(project.id)).toEqual(before);
  });

  test("two owners who demote each other at one moment leave one", async () => {
    const { project, owner } = await makeTeam();
    const second = await makeMember(project.id, "owner");
    await Promise.all([
      changeMember(owner.actor, project.id, second.id, { role: "viewer" }),
      changeMember(second.actor, project.id, owner.id, { role: "viewer" }),
    ]);
    const owners = (await members(project.id)).filter(({ role }) => role === "owner");
    expect(owners).toHaveLength(1);
  });

  test("refuses everyone but owners, and strangers", async () => {
    const { project, reviewer, viewer, owner } = await makeTeam();
    const before = await members(project.id);
    const change = { role: "owner" } as const;
    expect(await changeMember(reviewer.actor, project.id, reviewer.id, change)).toMatchObject({
      problem: { code: "not-allowed" },
    });
    expect(await changeMember(viewer.actor, project.id, viewer.id, change)).toMatchObject({
      problem: { code: "not-allowed" },
    });
    const stranger = await makeUser();
    expect(await changeMember(owner.actor, project.id, stranger.id, change)).toMatchObject({
      problem: { code: "not-found" },
    });
    expect(await members(project.id)).toEqual(before);
  });
});

test("listMembers shows every member to every member, and marks disabled accounts", async () => {
  const { project, owner, viewer, reviewer } = await makeTeam();
  await getDb().user.update({ where: { id: reviewer.id }, data: { disabledAt: new Date() } });
  const outcome = await listMembers(viewer.actor, project.id);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const byId = new Map(outcome.value.map((member) => [member.user.id, member]));
  expect([...byId.keys()].sort()).toEqual([owner.id, reviewer.id, viewer.id].sort());
  expect(byId.get(reviewer.id)?.disabled).toBe(true);
  expect(byId.get(owner.id)).toMatchObject({ role: "owner", disabled: false });
});
