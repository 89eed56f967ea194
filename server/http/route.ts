/**
 * The one wrapper of all route handlers: who may call, where a write may come from, what the path and the body must look
 * like, and how outcomes become responses. A route handler itself only calls an operation; rights are the operation's.
 */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { accountHeader } from "@/lib/api/account-header";
import type { Access, Declaration } from "@/lib/api/declaration";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import { bearerSecret } from "../auth/bearer";
import { readEnv } from "../env";
import { actorOfRequest, type SignedIn } from "../session";
import { readJson } from "./body";
import { logBug } from "./log";
import { isSameOrigin } from "./origin";
import { answerProgram } from "./program";
import { respond, withApiHeaders } from "./respond";

interface Call<A extends Access, P, Q, B> {
  readonly actor: A extends "anyone" ? SignedIn | null : SignedIn;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: Request;
}

/** What the route declares, with the types of what it is handed and of what it answers. */
export interface RouteOptions<A extends Access, P, Q, B, V> extends Declaration {
  readonly access: A;
  /** A path that does not fit names nothing: `not-found`. */
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  /** Routes that take a file leave it out and read the request themselves. */
  readonly body?: z.ZodType<B>;
  readonly answer?: z.ZodType<NoInfer<V>>;
  readonly run: (call: Call<A, P, Q, B>) => Promise<Outcome<V> | Response>;
}

/** What Next calls. */
export interface RouteHandler {
  (
    request: Request,
    context: { readonly params: Promise<Readonly<Record<string, string | string[] | undefined>>> },
  ): Promise<Response>;
  readonly declaration: Declaration;
}

const reading = new Set(["GET", "HEAD", "OPTIONS"]);
const nothing = z.unknown().transform(() => undefined);

/** Makes a handler of one method of one route. */
export function route<A extends Access, P = undefined, Q = undefined, B = undefined, V = unknown>(
  options: RouteOptions<A, P, Q, B, V>,
): RouteHandler {
  const handler = async (request: Request, context: Parameters<RouteHandler>[1]) => {
    const requestId = randomUUID();
    try {
      const secret = options.access === "anyone" && !options.tokens ? null : bearerSecret(request.headers);
      if (secret !== null) {
        const params = await context.params;
        return await answerProgram(request, secret, options, (actor) => serve(options, request, params, actor));
      }
      const answer = await handle(options, request, await context.params);
      return answer instanceof Response ? withApiHeaders(answer) : respond(answer, options.status);
    } catch (error) {
      if (!isHangUp(error, request)) logBug(error, requestId, request);
      const response = respond(refuse("server-error"));
      response.headers.set("x-request-id", requestId);
      return response;
    }
  };
  return Object.assign(handler, { declaration: options });
}

async function handle<A extends Access, P, Q, B, V>(
  options: RouteOptions<A, P, Q, B, V>,
  request: Request,
  rawParams: unknown,
): Promise<Outcome<unknown> | Response> {
  if (!reading.has(request.method) && !isSameOrigin(request.headers, readEnv().NEXTAUTH_URL)) {
    return refuse("bad-origin");
  }
  const actor = await actorOfRequest(request);
  const refusal = refusedAccess(options.access, actor) ?? refusedAccount(request, actor);
  return refusal ?? serve(options, request, rawParams, actor);
}

/** For an actor who may call: reads what was sent and runs. */
async function serve<A extends Access, P, Q, B, V>(
  options: RouteOptions<A, P, Q, B, V>,
  request: Request,
  rawParams: unknown,
  actor: SignedIn | null,
): Promise<Outcome<unknown> | Response> {
  const params = parse(options.params, rawParams);
  if (!params.ok) return refuse("not-found");
  const query = parse(options.query, Object.fromEntries(new URL(request.url).searchParams));
  if (!query.ok) return query;
  const json: Outcome<unknown> = options.body ? await readJson(request) : ok(undefined);
  if (!json.ok) return json;
  const body = parse(options.body, json.value);
  if (!body.ok) return body;
  // refusedAccess has made sure that there is an actor wherever `run` is promised one.
  const call = { actor, params: params.value, query: query.value, body: body.value, request } as Call<A, P, Q, B>;
  return options.run(call);
}

/** A page that is closed in the middle of an upload makes its reading fail: nobody is left to answer, and it is no bug. */
function isHangUp(error: unknown, request: Request): boolean {
  if (!request.signal.aborted || !(error instanceof Error)) return false;
  return error.name === "AbortError" || ("code" in error && error.code === "ECONNRESET");
}

function refusedAccess(access: Access, actor: SignedIn | null) {
  if (access === "anyone") return null;
  if (!actor) return refuse("signed-out");
  if (access === "signed-in" && actor.mustChangePassword) {
    return refuse("not-allowed", { reason: "must-change-password" });
  }
  return null;
}

/** The page belongs to one person and the cookie by now to another: for that page its person is signed out. */
function refusedAccount(request: Request, actor: SignedIn | null) {
  const account = request.headers.get(accountHeader);
  return account === null || account === actor?.userId ? null : refuse("signed-out", { reason: "other-account" });
}

/** Says which fields are wrong and how, never with what: what was sent may be a password. */
function parse<T>(schema: z.ZodType<T> | undefined, value: unknown): Outcome<T> {
  const result = ((schema ?? nothing) as z.ZodType<T>).safeParse(value);
  if (result.success) return ok(result.data);
  const issues = result.error.issues.map(({ path, code }) => ({ path: path.join("."), code }));
  return refuse("invalid-input", { issues });
}
