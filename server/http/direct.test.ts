import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { ok } from "@/lib/api/problem";
import { jsonLimit } from "./body";
import { type DirectRoute, makeDirect } from "./direct";
import { route } from "./route";

const servers: Server[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A server that answers 299 to what is left to Next. */
async function serve(routes: readonly DirectRoute[], most?: number): Promise<string> {
  const direct = makeDirect(routes, most);
  const server = createServer((request, response) => {
    if (!direct(request, response)) response.writeHead(299).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const echo = route({
  access: "anyone",
  params: z.object({ thing: z.string() }),
  query: z.object({ times: z.string().optional() }),
  body: z.strictObject({ name: z.string() }),
  status: 201,
  run: async ({ params, query, body, request }) =>
    ok({ ...params, ...query, ...body, agent: request.headers.get("x-agent") }),
});
const things: readonly DirectRoute[] = [{ path: "/api/things/[thing]/names", methods: { POST: echo } }];

function post(address: string, path: string, body: string, headers: Record<string, string> = {}) {
  return fetch(address + path, {
    method: "POST",
    headers: { "content-type": "application/json", origin: address, ...headers },
    body,
  });
}

test("hands path, address, headers and body to the handler, and its answer back", async () => {
  const address = await serve(things);
  const response = await post(address, "/api/things/a-7/names?times=2", '{"name":"甲"}', { "x-agent": "b" });
  expect(response.status).toBe(201);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect(await response.json()).toEqual({ thing: "a-7", times: "2", name: "甲", agent: "b" });
});

test("refuses what the handler refuses: another site's page, and a body that is too large", async () => {
  const address = await serve(things);
  const foreign = await post(address, "/api/things/a/names", '{"name":"a"}', { origin: "http://elsewhere.test" });
  expect(foreign.status).toBe(403);
  const large = await post(address, "/api/things/a/names", JSON.stringify({ name: "x".repeat(jsonLimit) }));
  expect(large.status).toBe(413);
  expect(await large.json()).toEqual({ error: { code: "too-large", details: { limit: jsonLimit } } });
});

test.each([
  ["GET", "/api/things/a/names"],
  ["OPTIONS", "/api/things/a/names"],
  ["POST", "/api/things/a/names/"],
  ["POST", "/api/things//names"],
  ["POST", "/api/things/%61/names"],
  ["POST", "/api/things/a/others"],
  ["POST", "/api/things/a"],
  ["POST", "//api/things/a/names"],
])("leaves %s %s to Next", async (method, path) => {
  const address = await serve(things);
  expect((await fetch(address + path, { method })).status).toBe(299);
});

test("refuses one more than it works on, at once, and takes the next when one is done", async () => {
  const waiting: (() => void)[] = [];
  const slow = route({
    access: "anyone",
    run: async () => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return ok({});
    },
  });
  const address = await serve([{ path: "/api/slow", methods: { POST: slow } }], 2);
  const first = [post(address, "/api/slow", "{}"), post(address, "/api/slow", "{}")];
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  const refused = await post(address, "/api/slow", "{}");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
  expect(await refused.json()).toEqual({ error: { code: "busy", details: { retryAfter: 1 } } });
  expect(waiting).toHaveLength(2);
  for (const finish of waiting.splice(0)) finish();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
  const next = post(address, "/api/slow", "{}");
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  for (const finish of waiting.splice(0)) finish();
  expect((await next).status).toBe(200);
});

test("answers a bug of a handler without its words, and goes on", async () => {
  const logged = vi.spyOn(console, "error").mockReturnValue();
  const broken: DirectRoute = {
    path: "/api/broken",
    methods: { POST: Object.assign(async () => Promise.reject(new Error("secret words")), echo) },
  };
  const address = await serve([broken, ...things]);
  const response = await post(address, "/api/broken", "{}");
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('{"error":{"code":"server-error"}}');
  expect(logged).toHaveBeenCalledOnce();
  expect((await post(address, "/api/things/a/names", '{"name":"a"}')).status).toBe(201);
});
