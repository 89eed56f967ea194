/** Makes responses of outcomes: the one place that knows how values and problems look on the wire. */
import { type Outcome, type Problem, problemStatus } from "@/lib/api/problem";

/** What every answer of the API carries: it is data for this app alone, never a page, never kept by a cache. */
export const apiHeaders = {
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/** @param status of a success; 204 sends no body */
export function respond(outcome: Outcome<unknown>, status = 200): Response {
  if (!outcome.ok) return problem(outcome.problem);
  if (status === 204) return new Response(null, { status, headers: apiHeaders });
  return Response.json(outcome.value, { status, headers: apiHeaders });
}

/** Seconds until whoever was refused for now may come again, where nothing better is known. */
const usualWait = 5;
/** Statuses that say: not now. */
const passing: ReadonlySet<number> = new Set([429, 503]);

/** What is refused for now says how long to wait, by the header that programs look for as well; both count seconds. */
function problem(it: Problem): Response {
  const status = problemStatus[it.code];
  const response = Response.json({ error: it }, { status, headers: apiHeaders });
  const wait = it.details?.retryAfter;
  if (typeof wait === "number") response.headers.set("retry-after", String(Math.ceil(wait)));
  else if (passing.has(status)) response.headers.set("retry-after", String(usualWait));
  return response;
}

/** Adds what every answer carries to a response that a route made itself; what the route set stays. */
export function withApiHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(apiHeaders)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}
