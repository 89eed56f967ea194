/** What stands before every page. */
import { NextRequest } from "next/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { config, proxy } from "@/proxy";

const session = { cookie: "next-auth.session-token=anything" };

function visit(path: string, headers: Record<string, string> = {}) {
  return proxy(new NextRequest(`http://kaoju.test${path}`, { headers }));
}

afterEach(() => vi.unstubAllEnvs());

describe("proxy", () => {
  test("sends those without a session to sign in, and back to where they wanted to go", () => {
    const { headers, status } = visit("/projects/1?tab=open");
    expect(status).toBe(307);
    expect(headers.get("location")).toBe("http://kaoju.test/sign-in?next=%2Fprojects%2F1%3Ftab%3Dopen");
    expect(visit("/").headers.get("location")).toBe("http://kaoju.test/sign-in");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  test("lets the others and the sign-in page through, with a nonce that the page is told", () => {
    for (const response of [visit("/projects", session), visit("/sign-in")]) {
      expect(response.headers.get("location")).toBeNull();
      const nonce = response.headers.get("x-middleware-request-x-nonce");
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      expect(response.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
      expect(response.headers.get("x-middleware-request-content-security-policy")).toContain(`'nonce-${nonce}'`);
    }
    const nonces = [visit("/sign-in"), visit("/sign-in")].map((it) => it.headers.get("content-security-policy"));
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test("lets files of the app through to anyone, with headers all the same", () => {
    const { headers } = visit("/icon.svg");
    expect(headers.get("location")).toBeNull();
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  test("lets everybody ask for a release: it may be public, and its page sends the others to sign in", () => {
    expect(visit("/releases/1/facts/2").headers.get("location")).toBeNull();
    expect(visit("/releases").status).toBe(307);
  });

  test("a visitor's own nonce is not believed", () => {
    const response = visit("/sign-in", { "x-nonce": "mine" });
    expect(response.headers.get("x-middleware-request-x-nonce")).not.toBe("mine");
  });

  test("over https it looks for the secure cookie", () => {
    vi.stubEnv("NEXTAUTH_URL", "https://kaoju.test");
    expect(visit("/projects", session).status).toBe(307);
    const secure = visit("/projects", { cookie: "__Secure-next-auth.session-token=anything" });
    expect(secure.headers.get("location")).toBeNull();
    expect(secure.headers.get("strict-transport-security")).toContain("max-age=");
  });

  test.each([
    ["/", true],
    ["/projects/1/articles/2", true],
    ["/sign-in", true],
    ["/api/projects", false],
    ["/_next/static/chunks/a.js", false],
    ["/icon.svg", true],
  ])("%s: %s", (path, stands) => {
    const [matcher = ""] = config.matcher;
    expect(new RegExp(`^${matcher}$`).test(path)).toBe(stands);
  });
});
