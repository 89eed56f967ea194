/**
 * A short way from Node's server to those route handlers that are called at every key press. Through Next the same handler
 * costs a multiple (docs/decisions/110). What is not simply one of them is left to Next: other methods, other paths, escaped
 * characters. Knows how requests and answers travel; who may do what is the handlers' own (server/http/route.ts).
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { refuse } from "@/lib/api/problem";
import { jsonLimit } from "./body";
import { logBug } from "./log";
import { respond } from "./respond";
import type { RouteHandler } from "./route";

export interface DirectRoute {
  /** As Next names the folder: `/api/facts/[fact]/decisions`. */
  readonly path: string;
  readonly methods: Readonly<Partial<Record<"GET" | "POST" | "PUT" | "DELETE", RouteHandler>>>;
}

/** Answers true if the request is taken; else nothing of it has been touched. */
export type Direct = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Requests that are worked on at one moment: at a hundred a second, what takes half a second. */
const mostAtWork = 50;

/** For the server that holds Next (scripts/server.mjs): it cannot import what Next has bundled. */
const holder = globalThis as typeof globalThis & { kaojuDirect?: Direct };

export function offerDirect(direct: Direct): void {
  holder.kaojuDirect = direct;
}

/**
 * @param most requests that are at work at a moment. One more is refused with 503 (`busy`) and told to come again: in a
 * queue without an end everybody waits longer than anybody does, and what has been given up is worked on as well.
 */
export function makeDirect(routes: readonly DirectRoute[], most = mostAtWork): Direct {
  const known = routes.map(({ path, methods }) => ({
    parts: path.split("/"),
    methods: new Map(Object.entries(methods)),
  }));
  let atWork = 0;

  return (request, response) => {
    const { url = "", method = "" } = request;
    const end = url.indexOf("?");
    const parts = (end < 0 ? url : url.slice(0, end)).split("/");
    for (const { parts: pattern, methods } of known) {
      const handler = methods.get(method);
      const params = handler && matched(pattern, parts);
      if (!handler || !params) continue;
      if (atWork >= most) {
        void send(respond(refuse("busy", { retryAfter: 1 })), response);
        return true;
      }
      atWork += 1;
      void answer(handler, params, request, response).finally(() => {
        atWork -= 1;
      });
      return true;
    }
    return false;
  };
}

/** The names in brackets with what stands in their place; undefined if the path is another, or none that is written plainly. */
function matched(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? "";
    if (!expected.startsWith("[")) {
      if (part !== expected) return undefined;
    } else if (/^[\w-]+$/.test(part)) params[expected.slice(1, -1)] = part;
    else return undefined;
  }
  return params;
}

async function answer(
  handler: RouteHandler,
  params: Record<string, string>,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = incoming.method === "GET" ? null : await bodyOf(incoming);
    const request = new Request(`http://localhost${incoming.url}`, {
      method: incoming.method ?? "GET",
      headers: headersOf(incoming),
      body,
    });
    await send(await handler(request, { params: Promise.resolve(params) }), response);
  } catch (error) {
    // A connection that broke has nobody left to answer, and is no bug.
    if (incoming.destroyed && !incoming.complete) return;
    logBug(error, randomUUID(), { method: incoming.method ?? "", url: incoming.url ?? "" });
    if (!response.headersSent) await send(respond(refuse("server-error")), response);
    else response.destroy();
  }
}

/** All of the body, or a little more than may be: the handler counts, and refuses. The rest is not received. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > jsonLimit) break;
  }
  return Buffer.concat(chunks);
}

function headersOf({ headers }: IncomingMessage): Headers {
  const made = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) made.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return made;
}

async function send(made: Response, response: ServerResponse): Promise<void> {
  const body = Buffer.from(await made.arrayBuffer());
  response.writeHead(made.status, { ...Object.fromEntries(made.headers), "content-length": body.byteLength });
  response.end(body);
}
