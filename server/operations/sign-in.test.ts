import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { accountLimit } from "../auth/attempts";
import { hashPassword, oneTimePassword } from "../auth/password";
import { getDb } from "../db";
import { makeUser } from "../testing/rows";
import { resetAccount } from "./accounts";
import { signIn } from "./sign-in";

const address = () => `test-${randomUUID()}`;

async function makeAccount() {
  const password = oneTimePassword();
  const user = await makeUser({ passwordHash: await hashPassword(password) });
  return { ...user, password };
}

function stored(id: string) {
  return getDb().user.findUniqueOrThrow({ where: { id } });
}

describe("signIn", () => {
  test("lets the right password in and remembers the first time", async () => {
    const { id, login, name, password } = await makeAccount();
    const outcome = await signIn({ login: ` ${login.toUpperCase()} `, password, address: address() });
    expect(outcome).toEqual({ ok: true, value: { userId: id, name } });
    const { firstSignInAt } = await stored(id);
    expect(firstSignInAt).not.toBeNull();
    await signIn({ login, password, address: address() });
    expect((await stored(id)).firstSignInAt).toEqual(firstSignInAt);
  });

  test("answers the same for a wrong password, an unknown login, a disabled account and one without a password", async () => {
    const { id, login, password } = await makeAccount();
    const bare = await makeUser();
    const wrong = { ok: false, problem: { code: "wrong-password" } };
    expect(await signIn({ login, password: `${password}x`, address: address() })).toEqual(wrong);
    expect(await signIn({ login: `nobody-${randomUUID()}`, password, address: address() })).toEqual(wrong);
    expect(await signIn({ login: bare.login, password, address: address() })).toEqual(wrong);
    await getDb().user.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await signIn({ login, password, address: address() })).toEqual(wrong);
    expect((await stored(id)).firstSignInAt).toBeNull();
  });

  test("takes a password composed in another way for the same one", async () => {
    const user = await makeUser({ passwordHash: await hashPassword("caf\u00e9 au lait, 2 cups") });
    const outcome = await signIn({ login: user.login, password: "cafe\u0301 au lait, 2 cups", address: address() });
    expect(outcome.ok).toBe(true);
  });

  test("stops after too many failures on an account, even for the right password, and says how long", async () => {
    const { login, password } = await makeAccount();
    // At one moment, as a program would guess: not one more than the limit may be looked at.
    const guesses = Array.from({ length: accountLimit + 5 }, () =>
      signIn({ login, password: "a wrong password", address: address() }),
    );
    const codes = (await Promise.all(guesses)).map((outcome) => (outcome.ok ? "in" : outcome.problem.code));
    expect(codes.filter((code) => code === "wrong-password")).toHaveLength(accountLimit);
    const outcome = await signIn({ login, password, address: address() });
    expect(outcome).toMatchObject({ ok: false, problem: { code: "too-many-attempts" } });
    const wait = outcome.ok ? 0 : Number(outcome.problem.details?.retryAfter);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(15 * 60);
  });

  test("a success forgets the failures before it, and a reset lets a locked-out person in", async () => {
    const { login, password } = await makeAccount();
    const failures = async (count: number) => {
      for (let n = 0; n < count; n++) await signIn({ login, password: "a wrong password", address: address() });
    };
    await failures(accountLimit - 1);
    expect((await signIn({ login, password, address: address() })).ok).toBe(true);
    await failures(accountLimit);
    expect((await signIn({ login, password, address: address() })).ok).toBe(false);
    const reset = await resetAccount(login);
    if (!reset.ok) throw new Error(reset.problem.code);
    expect((await signIn({ login, password, address: address() })).ok).toBe(false);
    expect((await signIn({ login, password: reset.value.password, address: address() })).ok).toBe(true);
  });

  test("counts attempts from one address over all accounts", async () => {
    const from = address();
    const key = `sign-in-address:${from}`;
    await signIn({ login: `nobody-${randomUUID()}`, password: "x", address: from });
    await getDb().rateLimiterFlexible.update({ where: { key }, data: { points: 100 } });
    const { login, password } = await makeAccount();
    expect(await signIn({ login, password, address: from })).toMatchObject({
      ok: false,
      problem: { code: "too-many-attempts" },
    });
    expect((await signIn({ login, password, address: address() })).ok).toBe(true);
  });
});
