import { afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { ok, refuse } from "@/lib/api/problem";
import { jsonLimit } from "./body";
import { route } from "./route";

const origin = "http://kaoju.test";
const context = { params: Promise.resolve({ id: "7" }) };

function post(body: BodyInit, type = "application/json") {
  const headers = { host: "kaoju.test", origin, "content-type": type };
  return new Request(`${origin}/api/things/7`, { method: "POST", headers, body });
}

const echo = route({
  access: "anyone",
  params: z.object({ id: z.string() }),
  body: z.strictObject({ name: z.string().max(5) }),
  status: 201,
  run: async ({ params, body }) => ok({ ...params, ...body }),
});

afterEach(() => vi.restoreAllMocks());

describe("route", () => {
  test("hands params and body on and answers with the value", async () => {
    const response = await echo(post('{"name":"甲"}'), context);
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ id: "7", name: "甲" });
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cache-control")).toContain("no-store");
  });

  test.each([
    ["no JSON", "{name}"],
    ["another field", '{"name":"a","more":1}'],
    ["too long", '{"name":"abcdef"}'],
    ["a NUL, which PostgreSQL cannot keep", '{"name":"a\\u0000"}'],
    ["half a character", '{"name":"\\ud83d"}'],
    ["bytes that are no UTF-8", Uint8Array.from([0x22, 0xff, 0x22])],
    ["nothing", ""],
  ])("refuses a body with %s, and does not repeat it", async (_, body) => {
    const response = await echo(post(body), context);
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ error: { code: "invalid-input" } });
    expect(text).not.toContain("abcdef");
  });

  test("refuses a form where JSON is asked for: a page elsewhere can send one", async () => {
    expect((await echo(post('{"name":"a"}', "text/plain"), context)).status).toBe(400);
  });

  test("refuses a body over the limit, also one that does not say its length", async () => {
    const large = JSON.stringify({ name: "a", pad: "x".repeat(jsonLimit) });
    expect((await echo(post(large), context)).status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(256 * 1024));
      },
    });
    const headers = { host: "kaoju.test", origin, "content-type": "application/json" };
    const request = new Request(`${origin}/x`, {
      method: "POST",
      headers,
      body: endless,
      duplex: "half",
    } as RequestInit);
    expect((await echo(request, context)).status).toBe(413);
    expect(sent).toBeLessThan(10);
  });

  test("a path that does not fit names nothing", async () => {
    const strict = route({ access: "anyone", params: z.object({ id: z.uuid() }), run: async () => ok(null) });
    const response = await strict(new Request(`${origin}/api/things/7`), context);
    expect(response.status).toBe(404);
  });

  test("a refusal has its status, and tells how long to wait", async () => {
    const limited = route({
      access: "anyone",
      run: async () => refuse("too-many-attempts", { retryAfter: 42 }),
    });
    const response = await limited(new Request(`${origin}/api/x`), context);
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "42"]);
  });

  test("a bug is logged once with an id and answered without particulars", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = route({
      access: "anyone",
      run: async () => {
        throw Object.assign(new Error("Invalid `create()` invocation:\n  passwordHash: secret\nThe table is gone."), {
          name: "PrismaClientKnownRequestError",
        });
      },
    });
    const response = await broken(new Request(`${origin}/api/x?token=secret`), context);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: { code: "server-error" } });
    expect(log).toHaveBeenCalledTimes(1);
    const line = String(log.mock.calls[0]?.[0]);
    expect(JSON.parse(line)).toMatchObject({
      requestId: response.headers.get("x-request-id"),
      path: "/api/x",
      error: { message: "The table is gone." },
    });
    expect(line).not.toContain("secret");
  });

  test.each([
    ["whoever hung up in the middle of an upload", true, "ECONNRESET", 0],
    ["a database that hung up on us", false, "ECONNRESET", 1],
    ["a bug met while the page was closed", true, "ENOENT", 1],
  ])("%s", async (_, aborted, code, logged) => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = route({
      access: "anyone",
      run: async () => {
        throw Object.assign(new Error("aborted"), { code });
      },
    });
    const signal = aborted ? AbortSignal.abort() : new AbortController().signal;
    expect((await broken(new Request(`${origin}/api/x`, { signal }), context)).status).toBe(500);
    expect(log).toHaveBeenCalledTimes(logged);
  });

  test("refuses a page of another person than the one who is signed in by now", async () => {
    const ofPage = post('{"name":"甲"}');
    ofPage.headers.set("kaoju-account", "0f5bb4d5-3a3e-4d6c-8a39-1a1f3a1f9f10");
    const response = await echo(ofPage, context);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: { code: "signed-out", details: { reason: "other-account" } } });
  });
});
