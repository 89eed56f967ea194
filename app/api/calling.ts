/** Calls the API's handlers as Next does, for tests that go through all of them by the access table. */
import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { hashPassword } from "@/server/auth/password";
import { getDb } from "@/server/db";
import type { RouteHandler } from "@/server/http/route";
import { cookieOf, makeScene, type Scene } from "@/server/testing/scene";
import { type AccessRow, currentPassword, type Person } from "./access-table";

const methods = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);
/** Where the app stands in tests. */
export const origin = "http://kaoju.test";

/** All handlers that stand in this folder, by method and path with `:name` for what varies. */
export async function findHandlers(): Promise<Map<string, RouteHandler>> {
  const handlers = new Map<string, RouteHandler>();
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => /(^|[/\\])route\.tsx?$/.test(name))) {
    const folders = relative(".", dirname(file)).split(/[/\\]/);
    const path = folders.map((folder) => folder.replace(/^\[(?:\.\.\.)?(\w+)\]$/, ":$1")).join("/");
    const exported: Record<string, RouteHandler> = await import(join(import.meta.dirname, file));
    for (const [name, handler] of Object.entries(exported)) {
      if (methods.has(name)) handlers.set(`${name} /api/${path}`, handler);
    }
  }
  return handlers;
}

const handlers = await findHandlers();
const passwordHash = await hashPassword(currentPassword);

/** A scene whose people have the password that the access table's calls name. */
export async function callableScene(): Promise<Scene> {
  const made = await makeScene();
  const ids = [made.owner.id, made.reviewer.id, made.viewer.id, made.stranger.id];
  await getDb().user.updateMany({ where: { id: { in: ids } }, data: { passwordHash } });
  return made;
}

/** What a person's browser sends with each call. */
export async function headersOf(person: Person, at: Scene): Promise<Record<string, string>> {
  return person === "signedOut" ? { origin } : { origin, cookie: await cookieOf(at[person].id) };
}

/** The answer to the row's call with these headers. */
export async function callRow(
  { route, call: make }: AccessRow,
  at: Scene,
  headers: Record<string, string>,
): Promise<Response> {
  const [method = "", path = ""] = route.split(" ");
  const { params = {}, query = "", body } = make?.(at) ?? {};
  const filled = path.replace(/:(\w+)/g, (_, name: string) => [params[name] ?? []].flat().join("/"));
  const json = body !== undefined && !(body instanceof FormData);
  const request = new Request(`${origin}${filled}${query}`, {
    method,
    headers: { host: "kaoju.test", ...(json ? { "content-type": "application/json" } : {}), ...headers },
    body: body instanceof FormData ? body : json ? JSON.stringify(body) : null,
  });
  const handler = handlers.get(route);
  if (!handler) throw new Error(`${route} has no handler`);
  return handler(request, { params: Promise.resolve(params) });
}
