/** Personal tokens through the handlers that Next calls: what they open, what they do not, and when they open nothing. */
import { describe, expect, test, vi } from "vitest";
import { tokenRequests } from "@/lib/api/tokens";
import { getDb } from "@/server/db";
import { route } from "@/server/http/route";
import { disableAccount, resetAccount } from "@/server/operations/accounts";
import { makeToken } from "@/server/operations/make-token";
import { revokeToken } from "@/server/operations/revoke-token";
import { done } from "@/server/testing/outcomes";
import { cookieOf, digestOf, makeScene, type Scene } from "@/server/testing/scene";
import { type AccessRow, accessTable } from "./access-table";
import { callRow, findHandlers, origin } from "./calling";

const handlers = await findHandlers();
const isOpen = ({ route }: AccessRow) => handlers.get(route)?.declaration.tokens === true;
const isAnyones = ({ route }: AccessRow) => handlers.get(route)?.declaration.access === "anyone";
const named = (rows: readonly AccessRow[]) => rows.map((row) => [row.route, row] as const);
const open = named(accessTable.filter(isOpen));
const closed = named(accessTable.filter((row) => !isOpen(row) && !isAnyones(row)));
const row = (route: AccessRow["route"]): AccessRow => {
  const found = accessTable.find((each) => each.route === route);
  if (!found) throw new Error(`${route} is not in the table`);
  return found;
};

/** No Origin: what a program sends. */
const by = (secret: string) => ({ authorization: `Bearer ${secret}` });
const month = { name: "t", projects: null, days: 30 };
const tokenOf = async ({ id }: { id: string }, projects: string[] | null = null) =>
  done(await makeToken({ userId: id }, { ...month, projects }));
/** The digest without what every use writes. */
async function stateOf(at: Scene): Promise<string> {
  await getDb().personalToken.updateMany({ where: { userId: at.owner.id }, data: { lastUsedAt: null } });
  return digestOf(at);
}

const at = await makeScene();
const before = await stateOf(at);

test("there is something to read, and nothing to write", () => {
  const routes = open.map(([route]) => route);
  expect(routes).toContain("GET /api/projects/:project/facts");
  expect(routes.filter((route) => !route.startsWith("GET "))).toEqual([]);
});

describe("a token reads what its person may read, without an Origin", () => {
  test.each(open)("%s", async (_, each) => {
    const response = await callRow(each, at, by(at.token.secret));
    expect(response.status).toBe(200);
    expect(response.headers.get("ratelimit-policy")).toBe(`"token";q=${tokenRequests};w=60`);
    expect(response.headers.get("ratelimit")).toMatch(/^"token";r=\d+;t=\d+$/);
    expect(response.headers.get("cache-control")).toBe("private, no-cache");
    await response.arrayBuffer();
    expect(await stateOf(at)).toBe(before);
  });
});

describe("a token opens nothing else", () => {
  test.each(closed)("%s", async (route, each) => {
    const response = await callRow(each, at, { ...by(at.token.secret), origin });
    expect(response.status).toBe(403);
    const needs = route.startsWith("GET ") ? "session" : "write";
    expect(await response.json()).toEqual({ error: { code: "beyond-token", details: { needs } } });
    expect(await stateOf(at)).toBe(before);
  });
});

describe("of a project that is not the person's, or not the token's, nothing is told", () => {
  test.each(open)("%s", async (route, each) => {
    const elsewhere = await getDb().membership.findFirstOrThrow({ where: { userId: at.stranger.id } });
    await getDb().membership.createMany({
      data: [{ userId: at.owner.id, projectId: elsewhere.projectId, role: "viewer" }],
      skipDuplicates: true,
    });
    const strangers = await tokenOf(at.stranger);
    const narrow = await tokenOf(at.owner, [elsewhere.projectId]);
    for (const { secret } of [strangers, narrow]) {
      const response = await callRow(each, at, by(secret));
      if (route === "GET /api/projects") {
        const ids = ((await response.json()) as { id: string }[]).map(({ id }) => id);
        expect(ids).toEqual([elsewhere.projectId]);
      } else {
        expect(await response.json()).toEqual({ error: { code: "not-found" } });
      }
    }
    await getDb().membership.deleteMany({ where: { userId: at.owner.id, projectId: elsewhere.projectId } });
  });
});

const facts = row("GET /api/projects/:project/facts");

describe("a token that works no more", () => {
  const past = new Date(Date.now() - 1000);
  const ways: readonly [string, string, (at: Scene) => Promise<unknown>][] = [
    ["revoked", "revoked", ({ owner, token }) => revokeToken(owner.actor, token.id)],
    [
      "expired",
      "expired",
      ({ token }) => getDb().personalToken.update({ where: { id: token.id }, data: { expiresAt: past } }),
    ],
    ["of a disabled account", "disabled", ({ owner }) => disableAccount(owner.login, true)],
    [
      "of an account that was disabled once",
      "revoked",
      async ({ owner }) => {
        await disableAccount(owner.login, true);
        await disableAccount(owner.login, false);
      },
    ],
    ["of an account whose password was reset", "revoked", ({ owner }) => resetAccount(owner.login)],
  ];
  test.each(ways)("%s is refused at once, and nothing changes", async (_, reason, end) => {
    const own = await makeScene();
    expect((await callRow(facts, own, by(own.token.secret))).status).toBe(200);
    await end(own);
    const state = await digestOf(own);
    const response = await callRow(facts, own, by(own.token.secret));
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
    expect(await response.json()).toEqual({ error: { code: "token-invalid", details: { reason } } });
    expect(await digestOf(own)).toBe(state);
  });

  test("and one that never was, also beside a session that is good", async () => {
    const cookie = await cookieOf(at.owner.id);
    const response = await callRow(facts, at, { cookie, ...by(`kaoju_${"A".repeat(43)}`) });
    expect(await response.json()).toEqual({ error: { code: "token-invalid", details: { reason: "unknown" } } });
  });
});

test("other credentials in the header are a proxy's affair", async () => {
  const cookie = await cookieOf(at.owner.id);
  for (const authorization of ["Basic YTpi", "Bearer eyJhbGciOiJub25lIn0.e30."]) {
    expect((await callRow(facts, at, { cookie, authorization })).status).toBe(200);
    expect((await callRow(facts, at, { authorization })).status).toBe(401);
  }
});

test("who is to choose a password first reads nothing by a token either", async () => {
  const own = await makeScene();
  await getDb().user.update({ where: { id: own.owner.id }, data: { mustChangePassword: true } });
  const response = await callRow(facts, own, by(own.token.secret));
  expect(await response.json()).toMatchObject({ error: { code: "not-allowed" } });
});

test("no table holds the secret, nor the part of it that is random", async () => {
  await callRow(facts, at, by(at.token.secret));
  const tables = await getDb().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  expect(tables.map(({ name }) => name)).toContain("PersonalToken");
  const random = at.token.secret.slice("kaoju_".length);
  for (const { name } of tables) {
    const rows = await getDb().$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "${name}" t WHERE strpos(t::text, $1) > 0`,
      random,
    );
    expect([name, rows.length]).toEqual([name, 0]);
  }
});

test("nor does the log of a bug", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const broken = route({
    access: "signed-in",
    tokens: true,
    run: async () => {
      throw new Error("a bug");
    },
  });
  const request = new Request(`${origin}/api/x`, { headers: by(at.token.secret) });
  const response = await broken(request, { params: Promise.resolve({}) });
  expect(response.status).toBe(500);
  expect(log).toHaveBeenCalledTimes(1);
  expect(String(log.mock.calls)).not.toContain(at.token.secret.slice("kaoju_".length));
  log.mockRestore();
});

test("beyond so many requests in a minute it is told to wait, and is counted by token", async () => {
  const { token, secret } = await tokenOf(at.owner);
  const first = await callRow(facts, at, by(secret));
  expect(first.headers.get("ratelimit")).toContain(`r=${tokenRequests - 1};`);
  await getDb().rateLimiterFlexible.update({ where: { key: `token:${token.id}` }, data: { points: tokenRequests } });
  const response = await callRow(facts, at, by(secret));
  expect(response.status).toBe(429);
  expect(await response.json()).toMatchObject({ error: { code: "too-many-requests" } });
  const wait = Number(response.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(response.headers.get("ratelimit")).toBe(`"token";r=0;t=${wait}`);
  expect((await callRow(facts, at, by(at.token.secret))).status).toBe(200);
});

test("its use is noted once a minute", async () => {
  const { token, secret } = await tokenOf(at.owner);
  const used = async () => (await getDb().personalToken.findUniqueOrThrow({ where: { id: token.id } })).lastUsedAt;
  expect(await used()).toBeNull();
  await callRow(facts, at, by(secret));
  const first = await used();
  expect(first).not.toBeNull();
  await callRow(facts, at, by(secret));
  expect(await used()).toEqual(first);
  const old = new Date(Date.now() - 61_000);
  await getDb().personalToken.update({ where: { id: token.id }, data: { lastUsedAt: old } });
  await callRow(facts, at, by(secret));
  expect((await used())?.getTime()).toBeGreaterThan(old.getTime());
});

test("what a program has already is not sent again until it changes", async () => {
  const own = await makeScene();
  const first = await callRow(facts, own, by(own.token.secret));
  const tag = first.headers.get("etag") ?? "";
  expect(tag).toMatch(/^"[\w-]{43}"$/);
  for (const given of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
    const again = await callRow(facts, own, { ...by(own.token.secret), "if-none-match": given });
    expect([given, again.status, await again.text()]).toEqual([given, 304, ""]);
    expect(again.headers.get("etag")).toBe(tag);
  }
  await getDb().fact.update({ where: { id: own.fact.id }, data: { version: { increment: 1 } } });
  const changed = await callRow(facts, own, { ...by(own.token.secret), "if-none-match": tag });
  expect(changed.status).toBe(200);
  expect(changed.headers.get("etag")).not.toBe(tag);
});

describe("pages follow each other by their links, each thing once", () => {
  const cases = [
    ["GET /api/projects/:project/facts", "facts"],
    ["GET /api/projects/:project/articles", "articles"],
    ["GET /api/projects/:project/events", "events"],
    ["GET /api/projects/:project/activity", "entries"],
  ] as const;
  test.each(cases)("%s", async (route, list) => {
    const read = async (query: string) => {
      const call = () => ({ params: { project: at.project.id }, query });
      const response = await callRow({ route, call, status: row(route).status }, at, by(at.token.secret));
      const page = (await response.json()) as Record<string, { id: string }[]>;
      const link = /^<([^>]+)>; rel="next"$/.exec(response.headers.get("link") ?? "");
      return { items: page[list] ?? [], next: link?.[1] ? new URL(link[1], origin) : null };
    };
    const whole = await read("?limit=100");
    expect(whole.next).toBeNull();
    expect(whole.items.length).toBeGreaterThan(0);
    const items: { id: string }[] = [];
    let query: string | undefined = "?limit=1";
    while (query !== undefined) {
      const page = await read(query);
      expect(page.items).toHaveLength(1);
      items.push(...page.items);
      if (page.next) expect(page.next.pathname).toBe(route.split(" ")[1]?.replace(":project", at.project.id));
      query = page.next?.search;
    }
    expect(items).toEqual(whole.items);
  });
});
