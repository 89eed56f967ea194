/**
 * The one way from the screens to the API. Every failure is a value, also that of the network; nothing here throws. Shows
 * nothing to the person: that is for the caller (components/ui/problem-text.ts has the words).
 */
import { accountHeader } from "@/lib/api/account-header";
import { type Problem, type ProblemCode, problemStatus } from "@/lib/api/problem";
import { retryAfter } from "./retry-after";

/** What only the browser can know: no connection, given up by the person, an answer that is not ours. */
export type ClientProblemCode = ProblemCode | "offline" | "cancelled" | "unreadable-answer";
export interface ClientProblem {
  readonly code: ClientProblemCode;
  readonly details?: Problem["details"];
  /** Milliseconds that the server asks to wait before the next try, where it does. */
  readonly wait?: number;
}
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ClientProblem };

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Sends `body` as JSON to `path` (from `/api/…`) and reads the answer; 204 answers `undefined`. The caller says what `T` is:
 * the shapes are in lib/api/views.ts.
 *
 * @param account whose request it is: refused as `signed-out` if somebody else has signed in meanwhile, in another tab
 */
export async function call<T>(
  method: Method,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
  account?: string,
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(account === undefined ? {} : { [accountHeader]: account }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      credentials: "same-origin",
      signal: signal ?? null,
    });
    const wait = retryAfter(response.headers.get("retry-after"), response.headers.get("date"), Date.now());
    return readAnswer<T>(response.status, await response.text(), wait);
  } catch {
    return { ok: false, problem: { code: signal?.aborted ? "cancelled" : "offline" } };
  }
}

/**
 * Sends a form with a file to `path`. `onProgress` hears how much has been sent, 0 to 1. XMLHttpRequest, because fetch
 * does not tell how far an upload is.
 */
export function upload<T>(
  path: string,
  form: FormData,
  onProgress?: (sent: number) => void,
  signal?: AbortSignal,
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = (code: ClientProblemCode) => resolve({ ok: false, problem: { code } });
    request.open("POST", path);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => resolve(readAnswer<T>(request.status, request.responseText));
    request.onerror = () => fail("offline");
    request.ontimeout = () => fail("offline");
    request.onabort = () => fail("cancelled");
    if (signal?.aborted) return fail("cancelled");
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}

/**
 * Reads an answer of our API: a value, or `{ error: Problem }`. Anything else came from a proxy or a broken server.
 *
 * @param wait what the answer's `Retry-After` asks for, in milliseconds
 */
export function readAnswer<T>(status: number, text: string, wait: number | null = null): Answer<T> {
  const answer = readBody<T>(status, text);
  return answer.ok || wait === null ? answer : { ok: false, problem: { ...answer.problem, wait } };
}

function readBody<T>(status: number, text: string): Answer<T> {
  if (status === 204) return { ok: true, value: undefined as T };
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { ok: false, problem: { code: unread(status) } };
  }
  if (status >= 200 && status < 300) return { ok: true, value: body as T };
  return { ok: false, problem: problemIn(body) ?? { code: unread(status) } };
}

/** What the status alone says: proxies refuse for now in words of their own. */
function unread(status: number): ClientProblemCode {
  if (status === 429 || status === 503) return "busy";
  return status >= 500 ? "server-error" : "unreadable-answer";
}

function problemIn(body: unknown): ClientProblem | null {
  if (typeof body !== "object" || body === null || !("error" in body)) return null;
  const { error } = body;
  if (typeof error !== "object" || error === null || !("code" in error) || typeof error.code !== "string") return null;
  if (!Object.hasOwn(problemStatus, error.code)) return null;
  const code = error.code as ProblemCode;
  const details = "details" in error ? error.details : undefined;
  return typeof details === "object" && details !== null
    ? { code, details: details as Record<string, unknown> }
    : { code };
}
