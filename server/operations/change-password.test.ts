import { describe, expect, test, vi } from "vitest";
import { hashPassword, verifyPassword } from "../auth/password";
import { sessionSeconds } from "../auth/settings";
import { openSession, sealSession } from "../auth/token";
import { getDb } from "../db";
import { actorOfRequest } from "../session";
import { makeUser } from "../testing/rows";
import { addAccount, disableAccount, hasAnyoneSignedIn, listAccounts, resetAccount } from "./accounts";
import { changePassword } from "./change-password";
import { signIn } from "./sign-in";

const current = "the password until now";
const next = "a boat on the river";

async function makeAccount() {
  return makeUser({ passwordHash: await hashPassword(current) });
}

function stored(id: string) {
  return getDb().user.findUniqueOrThrow({ where: { id } });
}

async function requestOf(userId: string, stamp: number) {
  const sealed = await sealSession({ userId, stamp });
  return new Request("http://kaoju.test/", { headers: { cookie: `a=b; next-auth.session-token=${sealed}` } });
}

describe("changePassword", () => {
  test("replaces the password, ends the other sessions and keeps this one", async () => {
    const { id, userId } = await makeAccount();
    const old = await requestOf(id, (await stored(id)).sessionsFrom.getTime());
    expect(await actorOfRequest(old)).toMatchObject({ userId: id });
    const outcome = await changePassword({ userId }, { current, next });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    expect(await actorOfRequest(old)).toBeNull();
    expect(await actorOfRequest(await requestOf(id, outcome.value.stamp))).toMatchObject({ userId: id });
    const { passwordHash } = await stored(id);
    expect(await verifyPassword(passwordHash, next)).toBe(true);
    expect(await verifyPassword(passwordHash, current)).toBe(false);
  });

  test.each([
    ["a wrong password", next, "wrong-password"],
    [current, "short", "weak-password"],
    [current, current, "weak-password"],
  ])("current %s, next %s: %s, and nothing changes", async (given, wanted, code) => {
    const { id, userId } = await makeAccount();
    const before = await stored(id);
    expect(await changePassword({ userId }, { current: given, next: wanted })).toMatchObject({ problem: { code } });
    expect(await stored(id)).toEqual(before);
  });

  test("guesses count as attempts to sign in", async () => {
    const { id, userId } = await makeAccount();
    const before = await stored(id);
    for (let n = 0; n < 10; n++) await changePassword({ userId }, { current: `wrong ${n} guess`, next });
    expect(await changePassword({ userId }, { current, next })).toMatchObject({
      problem: { code: "too-many-attempts" },
    });
    expect(await stored(id)).toEqual(before);
  });
});

describe("sessions", () => {
  test("a disabled account is signed out at once, and stays so in old sessions when it is enabled again", async () => {
    const { id, login } = await makeAccount();
    const request = await requestOf(id, (await stored(id)).sessionsFrom.getTime());
    await disableAccount(login, true);
    expect(await actorOfRequest(request)).toBeNull();
    await disableAccount(login, false);
    expect(await actorOfRequest(request)).toBeNull();
    expect((await signIn({ login, password: current, address: `test-${login}` })).ok).toBe(true);
  });

  test("a cookie that was opened before is none once it has run out, or the key is another", async () => {
    const { id } = await makeAccount();
    const claims = { userId: id, stamp: (await stored(id)).sessionsFrom.getTime() };
    const sealed = await sealSession(claims);
    expect(await openSession(sealed)).toEqual(claims);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + (sessionSeconds + 60) * 1000 });
    try {
      expect(await openSession(sealed)).toBeNull();
    } finally {
      vi.useRealTimers();
    }
    expect(await openSession(sealed)).toEqual(claims);
    vi.stubEnv("NEXTAUTH_SECRET", "another key of at least thirty-two characters");
    try {
      expect(await openSession(sealed)).toBeNull();
    } finally {
      vi.unstubAllEnvs();
    }
    expect(await openSession(sealed)).toEqual(claims);
  });

  test("a cookie that was changed, or sealed with another key, is no session", async () => {
    const { id } = await makeAccount();
    const sealed = await sealSession({ userId: id, stamp: (await stored(id)).sessionsFrom.getTime() });
    expect(await openSession(sealed)).not.toBeNull();
    const at = Math.floor(sealed.length / 2);
    const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
    expect(await openSession(changed)).toBeNull();
    expect(await openSession("")).toBeNull();
    expect(await openSession("a.b.c")).toBeNull();
  });
});

describe("the operator's accounts", () => {
  test("adds an account once, and the password works", async () => {
    const login = `Op-${crypto.randomUUID()}`;
    const added = await addAccount({ login, name: "Op" });
    if (!added.ok) throw new Error(added.problem.code);
    expect(added.value.account).toMatchObject({ login: login.toLowerCase(), name: "Op", mustChangePassword: true });
    expect(await addAccount({ login })).toMatchObject({ problem: { code: "login-taken" } });
    expect((await signIn({ login, password: added.value.password, address: `test-${login}` })).ok).toBe(true);
    expect(await hasAnyoneSignedIn()).toBe(true);
    const listed = (await listAccounts()).find((account) => account.login === login.toLowerCase());
    expect(listed?.firstSignInAt).not.toBeNull();
  });

  test("reset ends the sessions and asks for a new password", async () => {
    const { id, login } = await makeAccount();
    const request = await requestOf(id, (await stored(id)).sessionsFrom.getTime());
    const reset = await resetAccount(login);
    expect(reset).toMatchObject({ ok: true, value: { account: { mustChangePassword: true } } });
    expect(await actorOfRequest(request)).toBeNull();
    expect(await resetAccount(`${login}-not`)).toMatchObject({ problem: { code: "not-found" } });
  });
});
