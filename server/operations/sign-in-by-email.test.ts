import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { getDb } from "../db";
import { makeUser } from "../testing/rows";
import { addAccount } from "./accounts";
import { signIn } from "./sign-in";
import { signInByEmail } from "./sign-in-by-email";

const refused = { ok: false, problem: { code: "not-found" } };
const newEmail = () => `${randomUUID()}@kaoju.test`;

describe("signInByEmail", () => {
  test("knows the account by its login, whatever the case", async () => {
    const email = newEmail();
    const { id } = await makeUser({ login: email });
    const { sessionsFrom } = await getDb().user.findUniqueOrThrow({ where: { id } });
    const outcome = await signInByEmail({ email: email.toUpperCase(), verified: true });
    expect(outcome).toEqual({ ok: true, value: { userId: id, stamp: sessionsFrom.getTime() } });
    expect((await getDb().user.findUniqueOrThrow({ where: { id } })).firstSignInAt).not.toBeNull();
  });

  test("lets nobody in whose address is not verified, unknown, or of a disabled account; makes no account", async () => {
    const email = newEmail();
    const { id } = await makeUser({ login: email });
    expect(await signInByEmail({ email, verified: false })).toEqual(refused);
    expect(await signInByEmail({ email: undefined, verified: true })).toEqual(refused);
    const unknown = newEmail();
    expect(await signInByEmail({ email: unknown, verified: true })).toEqual(refused);
    expect(await getDb().user.findUnique({ where: { login: unknown } })).toBeNull();
    await getDb().user.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await signInByEmail({ email, verified: true })).toEqual(refused);
    expect((await getDb().user.findUniqueOrThrow({ where: { id } })).firstSignInAt).toBeNull();
  });

  test("a one-time password that was not needed stops working; a chosen one stays", async () => {
    const email = newEmail();
    const added = await addAccount({ login: email });
    if (!added.ok) throw new Error(added.problem.code);
    await signInByEmail({ email, verified: true });
    const account = await getDb().user.findUniqueOrThrow({ where: { login: email } });
    expect(account).toMatchObject({ passwordHash: null, mustChangePassword: false });
    const outcome = await signIn({ login: email, password: added.value.password, address: `test-${email}` });
    expect(outcome).toMatchObject({ problem: { code: "wrong-password" } });

    const chosen = await makeUser({ login: newEmail(), passwordHash: "kept" });
    await signInByEmail({ email: chosen.login, verified: true });
    expect(await getDb().user.findUniqueOrThrow({ where: { id: chosen.id } })).toMatchObject({ passwordHash: "kept" });
  });
});
