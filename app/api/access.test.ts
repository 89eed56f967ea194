/** Calls every route in the name of every kind of person, through the handlers that Next calls, on a real database. */
import { afterAll, describe, expect, test, vi } from "vitest";
import { sealSession } from "@/server/auth/token";
import { getDb } from "@/server/db";
import { cookieOf, digestOf } from "@/server/testing/scene";
import { accessTable, people } from "./access-table";
import { callableScene, callRow, findHandlers, headersOf, origin } from "./calling";

const handlers = await findHandlers();

/** Statuses below 300, and next-auth's redirects, which say nothing to anyone. */
function mayCall(status: number): boolean {
  return status < 400;
}

/** A project that every call to come must leave as it is, and what it is. */
async function untouched() {
  const at = await callableScene();
  return { at, before: await digestOf(at) };
}

/** Sessions of an owner and a reviewer that were valid once, and one that never was. */
async function withEndedSessions() {
  const at = await callableScene();
  const { sessionsFrom } = await getDb().user.findUniqueOrThrow({ where: { id: at.owner.id } });
  const stale = await sealSession({ userId: at.owner.id, stamp: sessionsFrom.getTime() - 1 });
  const ofDisabled = await cookieOf(at.reviewer.id);
  await getDb().user.update({ where: { id: at.reviewer.id }, data: { disabledAt: new Date() } });
  const cookies = [`next-auth.session-token=${stale}`, ofDisabled, "next-auth.session-token=forged"];
  return { at, cookies, before: await digestOf(at) };
}

/** An owner who came in with a one-time password. */
async function withNewcomer() {
  const at = await callableScene();
  await getDb().user.update({ where: { id: at.owner.id }, data: { mustChangePassword: true } });
  return { at, before: await digestOf(at) };
}

const bugs = vi.spyOn(console, "error").mockImplementation(() => {});
afterAll(() => bugs.mockRestore());

test("every route and method has a row, and every row a route", () => {
  expect(accessTable.map(({ route }) => route).toSorted()).toEqual([...handlers.keys()].toSorted());
});

const still = await untouched();
const ended = await withEndedSessions();
const invited = await withNewcomer();

const rows = accessTable.map((row) => [row.route, row] as const);
const writes = rows.filter(([route]) => !route.startsWith("GET"));
const reads = rows.filter(([route]) => route.startsWith("GET"));
const guarded = rows.filter(([, { status }]) => people.some((person) => !mayCall(status[person])));

describe("those who may not call it are refused, and nothing changes", () => {
  const { at, before } = still;
  test.each(guarded)("%s", async (_, row) => {
    for (const person of people.filter((each) => !mayCall(row.status[each]))) {
      const response = await callRow(row, at, await headersOf(person, at));
      expect([person, response.status]).toEqual([person, row.status[person]]);
      expect(await response.json()).toMatchObject({ error: { code: expect.any(String) } });
      expect(await digestOf(at)).toBe(before);
    }
  });
});

describe("those who may read it are served, and nothing changes", () => {
  const { at, before } = still;
  test.each(reads)("%s", async (_, row) => {
    for (const person of people.filter((each) => mayCall(row.status[each]))) {
      const response = await callRow(row, at, await headersOf(person, at));
      expect([person, response.status]).toEqual([person, row.status[person]]);
      expect(response.headers.get("cache-control")).toMatch(row.sameForAll ? /^no-cache$/ : /no-store/);
      // An event stream has no end of its own.
      if (response.headers.get("content-type")?.startsWith("text/event-stream")) await response.body?.cancel();
      else await response.arrayBuffer();
    }
    expect(await digestOf(at)).toBe(before);
  });
});

describe("those who may write it are served, and it is stored", () => {
  test.each(writes)("%s", async (_, row) => {
    for (const person of people.filter((each) => mayCall(row.status[each]))) {
      // A write must find the scene as it was made, so each person gets one.
      const { at, before } = await untouched();
      const response = await callRow(row, at, await headersOf(person, at));
      expect([person, response.status]).toEqual([person, row.status[person]]);
      // A long work is done when its answer ends.
      await response.arrayBuffer();
      const same = (await digestOf(at)) === before;
      expect(same).toBe(row.storesNothing === true);
    }
  });
});

describe("sessions that are no more count as none", () => {
  const { at, before, cookies } = ended;
  test.each(rows)("%s", async (_, row) => {
    for (const cookie of cookies) {
      const response = await callRow(row, at, { origin, cookie });
      expect(response.status).toBe(row.status.signedOut);
    }
    expect(await digestOf(at)).toBe(before);
  });
});

describe("a one-time password opens nothing but the way to a new one", () => {
  const { at, before } = invited;
  test.each(rows.filter(([, { first }]) => !first))("%s", async (_, row) => {
    const response = await callRow(row, at, await headersOf("owner", at));
    expect(response.status).toBe(403);
    expect(await digestOf(at)).toBe(before);
  });
  test.each(rows.filter(([, { first }]) => first))("but %s", async (_, row) => {
    const own = await withNewcomer();
    const response = await callRow(row, own.at, await headersOf("owner", own.at));
    expect(response.status).toBe(row.status.owner);
  });
});

describe("a write from another site is refused, whoever is signed in", () => {
  const { at, before } = still;
  const foreign: Record<string, string>[] = [
    {},
    { origin: "https://elsewhere.test" },
    { origin: "null" },
    { origin: "http://kaoju.test:8080" },
    { origin, "sec-fetch-site": "same-site" },
    { origin, "sec-fetch-site": "cross-site" },
    { origin, "sec-fetch-site": "none" },
  ];
  test.each(writes)("%s", async (_, row) => {
    const cookie = await cookieOf(at.owner.id);
    for (const headers of foreign) {
      const response = await callRow(row, at, { cookie, ...headers });
      expect(response.status).toBe(403);
      expect(await response.json()).toEqual({ error: { code: "bad-origin" } });
    }
    expect(await digestOf(at)).toBe(before);
  });
});

test("no call was answered by a bug", () => {
  expect(bugs.mock.calls).toEqual([]);
});
