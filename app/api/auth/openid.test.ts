/** Signing in through an OpenID provider, from the button to the API, with a provider that runs on this machine. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET as listProjects } from "@/app/api/projects/route";
import { getDb } from "@/server/db";
import { type Claims, startOpenidProvider } from "@/server/testing/openid-provider";
import { makeUser } from "@/server/testing/rows";
import { GET, POST } from "./[...nextauth]/route";

const origin = "http://kaoju.test";
const provider = await startOpenidProvider("kaoju");

beforeAll(() => {
  vi.stubEnv("NEXTAUTH_URL", origin);
  vi.stubEnv("OIDC_ISSUER", provider.issuer);
  vi.stubEnv("OIDC_CLIENT_ID", "kaoju");
  vi.stubEnv("OIDC_CLIENT_SECRET", "a secret");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await provider.close();
});

function context(...nextauth: string[]) {
  return { params: Promise.resolve({ nextauth }) };
}

/** A browser's cookies: set by answers, sent with requests. */
class Jar {
  readonly #cookies = new Map<string, string>();

  keep(response: Response): Response {
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", ...value] = (cookie.split(";")[0] ?? "").split("=");
      this.#cookies.set(name, value.join("="));
    }
    return response;
  }

  get header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  get session(): string | undefined {
    return this.#cookies.get("next-auth.session-token");
  }
}

/** The whole way of a person whom the provider knows by these claims. `change` is what an attacker makes of the way back. */
async function comeIn(claims: Claims, change: (query: URLSearchParams) => void = () => {}) {
  const jar = new Jar();
  const csrf = jar.keep(await GET(new Request(`${origin}/api/auth/csrf`), context("csrf")));
  const { csrfToken } = await csrf.json();
  const body = new URLSearchParams({ csrfToken, callbackUrl: "/projects", json: "true" });
  const headers = { host: "kaoju.test", origin, cookie: jar.header };
  const sent = new Request(`${origin}/api/auth/signin/oidc`, { method: "POST", headers, body });
  const { url } = await jar.keep(await POST(sent, context("signin", "oidc"))).json();
  const state = new URL(url).searchParams.get("state") ?? "";
  const query = new URLSearchParams({ code: provider.authorize(url, claims), state });
  change(query);
  const back = new Request(`${origin}/api/auth/callback/oidc?${query}`, { headers: { cookie: jar.header } });
  const response = jar.keep(await GET(back, context("callback", "oidc")));
  return { jar, url: new URL(url), location: response.headers.get("location") };
}

async function statusWith(cookie: string): Promise<number> {
  const request = new Request(`${origin}/api/projects`, { headers: { cookie } });
  return (await listProjects(request, { params: Promise.resolve({}) })).status;
}

test("a person with an account comes in by the verified address", async () => {
  const { login: email } = await makeUser({ login: `${randomUUID()}@kaoju.test` });
  const { jar, url, location } = await comeIn({ sub: "1", email, email_verified: true });
  expect(url.searchParams.get("redirect_uri")).toBe(`${origin}/api/auth/callback/oidc`);
  expect(url.searchParams.get("code_challenge_method")).toBe("S256");
  expect(location).toBe(`${origin}/projects`);
  expect(await statusWith(jar.header)).toBe(200);
});

test.each([
  ["without an account", false, { email_verified: true }],
  ["with an address that is not verified", true, { email_verified: false }],
  ["of whom the provider does not say whether it is", true, {}],
])("a person %s does not", async (_, known, claims) => {
  const email = `${randomUUID()}@kaoju.test`;
  if (known) await makeUser({ login: email });
  const accounts = await getDb().user.count({ where: { login: email } });
  const { jar, location } = await comeIn({ sub: "1", email, ...claims });
  expect(location).toContain("error=AccessDenied");
  expect(jar.session).toBeUndefined();
  expect(await getDb().user.count({ where: { login: email } })).toBe(accounts);
});

test("a way back that did not begin here leads nowhere", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const { login: email } = await makeUser({ login: `${randomUUID()}@kaoju.test` });
  const { jar, location } = await comeIn({ sub: "1", email, email_verified: true }, (query) => query.set("state", "x"));
  expect(location).toContain("error=");
  expect(jar.session).toBeUndefined();
  log.mockRestore();
});
