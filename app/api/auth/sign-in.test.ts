/** next-auth as the sign-in page uses it, through the route handler, up to a route that asks who is there. */
import { randomUUID } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { GET as listProjects } from "@/app/api/projects/route";
import { hashPassword } from "@/server/auth/password";
import { disableAccount } from "@/server/operations/accounts";
import { makeUser } from "@/server/testing/rows";
import { cookieOf } from "@/server/testing/scene";
import { GET, POST } from "./[...nextauth]/route";

const origin = "http://kaoju.test";
const password = "the password until now";
const sessionName = "next-auth.session-token";

function context(path: string) {
  return { params: Promise.resolve({ nextauth: path.split("?")[0]?.split("/") }) };
}

function get(path: string, cookie = "") {
  return GET(new Request(`${origin}/api/auth/${path}`, { headers: { cookie } }), context(path));
}

function post(path: string, form: Record<string, string>, headers: Record<string, string>) {
  const body = new URLSearchParams({ ...form, json: "true" });
  const request = new Request(`${origin}/api/auth/${path}`, {
    method: "POST",
    headers: { host: "kaoju.test", origin, ...headers },
    body,
  });
  return POST(request, context(path));
}

/** `name=value` of each cookie that the answer sets. */
function cookiesOf(response: Response): string[] {
  return response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
}

async function csrf() {
  const response = await get("csrf");
  const { csrfToken } = await response.json();
  return { csrfToken: String(csrfToken), cookie: cookiesOf(response).join("; ") };
}

/** What `signIn("credentials", { login, password, redirect: false })` sends. */
async function signIn(login: string, typed: string, address = `test-${randomUUID()}`) {
  const { csrfToken, cookie } = await csrf();
  const form = { login, password: typed, csrfToken, callbackUrl: origin };
  const response = await post("callback/credentials", form, { cookie, "x-forwarded-for": address });
  const { url } = await response.json();
  return { response, error: new URL(String(url)).searchParams.get("error") };
}

function sessionIn(response: Response): string | undefined {
  return cookiesOf(response).find((cookie) => cookie.startsWith(`${sessionName}=`));
}

async function statusWith(cookie: string): Promise<number> {
  const request = new Request(`${origin}/api/projects`, { headers: { cookie } });
  return (await listProjects(request, { params: Promise.resolve({}) })).status;
}

async function makeAccount() {
  return makeUser({ passwordHash: await hashPassword(password) });
}

describe("signing in", () => {
  test("the right password gives a session that the API takes, in a cookie that no script can read", async () => {
    const { login } = await makeAccount();
    const { response, error } = await signIn(login, password);
    expect(error).toBeNull();
    expect(response.status).toBe(200);
    const full = response.headers.getSetCookie().find((cookie) => cookie.startsWith(sessionName)) ?? "";
    expect(full).toMatch(/; HttpOnly/i);
    expect(full).toMatch(/; SameSite=Lax/i);
    expect(await statusWith(sessionIn(response) ?? "")).toBe(200);
  });

  test("a wrong password gives none, and says no more than that", async () => {
    const { login } = await makeAccount();
    for (const given of [login, `nobody-${randomUUID()}`, "nul\0", "x".repeat(1000)]) {
      const { response, error } = await signIn(given, "a wrong password");
      expect([response.status, error]).toEqual([401, "CredentialsSignin"]);
      expect(sessionIn(response)).toBeUndefined();
    }
  });

  test("too many failures are told with the seconds to wait", async () => {
    const { login } = await makeAccount();
    for (let n = 0; n < 10; n++) await signIn(login, "a wrong password");
    const { response, error } = await signIn(login, password);
    expect(error).toMatch(/^too-many-attempts:\d+$/);
    expect(sessionIn(response)).toBeUndefined();
  });

  test("without next-auth's token nobody is signed in", async () => {
    const { login } = await makeAccount();
    const { cookie } = await csrf();
    const response = await post("callback/credentials", { login, password, csrfToken: "guessed" }, { cookie });
    expect(sessionIn(response)).toBeUndefined();
  });

  test("a form that is far too large is not read", async () => {
    const response = await post("callback/credentials", { login: "x".repeat(20_000) }, {});
    expect(response.status).toBe(413);
  });
});

describe("the session", () => {
  test("names the person and is renewed while the account is as it was", async () => {
    const { id, name } = await makeAccount();
    const response = await get("session", await cookieOf(id));
    expect(await response.json()).toMatchObject({ user: { name } });
    expect(await statusWith(sessionIn(response) ?? "")).toBe(200);
  });

  test("is cleared, not renewed, once it is void", async () => {
    const { id, login } = await makeAccount();
    const cookie = await cookieOf(id);
    await disableAccount(login, true);
    await disableAccount(login, false);
    const response = await get("session", cookie);
    expect(await response.json()).toEqual({});
    expect(sessionIn(response)).toBe(`${sessionName}=`);
  });

  test("ends with signing out", async () => {
    const { id } = await makeAccount();
    const { csrfToken, cookie } = await csrf();
    const session = await cookieOf(id);
    const response = await post("signout", { csrfToken }, { cookie: `${cookie}; ${session}` });
    expect(response.status).toBe(200);
    expect(sessionIn(response)).toBe(`${sessionName}=`);
  });
});

test("nobody can write to the log through next-auth", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const response = await post("_log", { level: "error", code: "made up" }, {});
  expect(response.status).toBe(204);
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

test("only the password is offered while no OpenID provider is configured", async () => {
  expect(Object.keys(await (await get("providers")).json())).toEqual(["credentials"]);
});
