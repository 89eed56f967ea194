/**
 * Answers programs, which come with a personal token instead of a cookie. No other site can make a browser send one, so that
 * the origin does not matter; in turn a token only reads, is counted, and gets headers by which programs page and keep.
 */
import type { Declaration, PageParameter } from "@/lib/api/declaration";
import { type Outcome, refuse } from "@/lib/api/problem";
import { tokenRequests, tokenWindowSeconds } from "@/lib/api/tokens";
import { type Allowance, countRequest, findBearer } from "../auth/bearer";
import type { SignedIn } from "../session";
import { respond, withApiHeaders } from "./respond";
import { tagged } from "./validator";

const reading = new Set(["GET", "HEAD"]);

/** @param run what the route does for the person in whose name the token reads */
export async function answerProgram(
  request: Request,
  secret: string,
  { tokens, status, pages }: Declaration,
  run: (actor: SignedIn) => Promise<Outcome<unknown> | Response>,
): Promise<Response> {
  const bearer = await findBearer(secret);
  if (!bearer.ok) return challenged(respond(bearer));
  const allowance = await countRequest(bearer.value.tokenId);
  const refusal = refused(request, bearer.value.actor, allowance, tokens);
  const answer = refusal ?? (await run(bearer.value.actor));
  const response = answer instanceof Response ? withApiHeaders(answer) : respond(answer, status);
  if (!(answer instanceof Response) && answer.ok) {
    const next = pages && nextPage(request, pages, answer.value);
    if (next) response.headers.set("link", `<${next}>; rel="next"`);
  }
  return limited(response.status === 200 ? await kept(request, response) : response, allowance);
}

function refused(request: Request, actor: SignedIn, { allowed, seconds }: Allowance, tokens: true | undefined) {
  if (!allowed) return refuse("too-many-requests", { retryAfter: seconds });
  if (!reading.has(request.method)) return refuse("beyond-token", { needs: "write" });
  if (!tokens) return refuse("beyond-token", { needs: "session" });
  return actor.mustChangePassword ? refuse("not-allowed", { reason: "must-change-password" }) : null;
}

/** The address of the page behind this one, relative to the server. */
function nextPage(request: Request, parameter: PageParameter, value: unknown): string | null {
  const next = typeof value === "object" && value !== null && "next" in value ? value.next : null;
  if (typeof next !== "string" && typeof next !== "number") return null;
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set(parameter, String(next));
  // It counts from where it is asked for, so that going on from a jump must not jump again.
  searchParams.delete("skip");
  return `${pathname}?${searchParams}`;
}

/** A program may keep what it read for as long as it asks whether that still holds. A stream is sent as the route made it. */
async function kept(request: Request, response: Response): Promise<Response> {
  response.headers.set("cache-control", "private, no-cache");
  response.headers.append("vary", "Authorization");
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  return isJson && !response.headers.has("etag") ? tagged(request, response) : response;
}

/** As draft-ietf-httpapi-ratelimit-headers has them: the rule, and what is left of it. */
function limited(response: Response, { remaining, seconds }: Allowance): Response {
  response.headers.set("ratelimit-policy", `"token";q=${tokenRequests};w=${tokenWindowSeconds}`);
  response.headers.set("ratelimit", `"token";r=${remaining};t=${seconds}`);
  return response;
}

function challenged(response: Response): Response {
  response.headers.set("www-authenticate", 'Bearer error="invalid_token"');
  return response;
}
