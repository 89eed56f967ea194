/**
 * Lets next-auth answer a web `Request`. Its own adapter for the App Router takes cookies and headers from Next's request
 * scope, and bodies of any size; this one passes what the request itself holds to next-auth's other door, so that the
 * route can be called (and tested) like every other.
 */
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { type Outcome, ok } from "@/lib/api/problem";
import { readBytes } from "../http/body";
import { cookiesOf } from "../http/cookies";
import { authOptions } from "./options";

/** Bytes of a sign-in form; it holds a login, a password, a token and an address to go on to. */
const formLimit = 16 * 1024;

/** @param path of the address after `/api/auth/` */
export async function handleAuth(request: Request, path: readonly string[]): Promise<Outcome<unknown> | Response> {
  // next-auth's client reports its errors here, and anyone could fill the log with it.
  if (path[0] === "_log") return new Response(null, { status: 204 });
  const form = await readForm(request);
  if (!form.ok) return form;
  const recorder = new Recorder();
  const internal = {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    cookies: cookiesOf(request.headers),
    query: { ...Object.fromEntries(new URL(request.url).searchParams), nextauth: [...path] },
    body: form.value,
  };
  await NextAuth(internal as unknown as NextApiRequest, recorder as unknown as NextApiResponse, authOptions());
  return recorder.response();
}

async function readForm(request: Request): Promise<Outcome<Record<string, unknown> | undefined>> {
  if (request.method !== "POST") return ok(undefined);
  const bytes = await readBytes(request, formLimit);
  if (!bytes.ok) return bytes;
  const text = new TextDecoder().decode(bytes.value);
  if (!request.headers.get("content-type")?.includes("application/json")) {
    return ok(Object.fromEntries(new URLSearchParams(text)));
  }
  try {
    const json: unknown = JSON.parse(text);
    return ok(typeof json === "object" && json !== null ? { ...json } : {});
  } catch {
    return ok({});
  }
}

/** The part of Node's response that next-auth uses, kept until it can be made a `Response`. */
class Recorder {
  #status = 200;
  #body: BodyInit | null = null;
  readonly #headers = new Map<string, string | readonly string[]>();

  status(code: number): this {
    this.#status = code;
    return this;
  }

  getHeader(name: string): string | readonly string[] | undefined {
    return this.#headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | readonly string[]): this {
    this.#headers.set(name.toLowerCase(), value);
    return this;
  }

  json(value: unknown): void {
    this.setHeader("content-type", "application/json");
    this.#body = JSON.stringify(value);
  }

  send(value: unknown): void {
    if (typeof value === "string") this.#body = value;
    else if (value !== undefined && value !== null) this.json(value);
  }

  end(): void {}

  response(): Response {
    const response = new Response(this.#body, { status: this.#status });
    for (const [name, value] of this.#headers) {
      if (typeof value === "string") response.headers.set(name, value);
      else for (const each of value) response.headers.append(name, each);
    }
    return response;
  }
}
