/**
 * Runs before every page: safety headers with a fresh nonce, and the way to the sign-in page for those without a session
 * cookie. It only sees that there is a cookie; whether the session is valid, pages and routes ask the database.
 */
import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isHttps, sessionCookieName } from "@/server/auth/settings";
import { readEnv } from "@/server/env";
import { pageHeaders } from "@/server/http/page-headers";

const signInPath = "/sign-in";
const docsPath = "/docs/api";

export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const headers = pageHeaders({ nonce, https: isHttps(), development: readEnv().NODE_ENV === "development" });
  const response = answer(request, nonce, headers["content-security-policy"] ?? "");
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

function answer(request: NextRequest, nonce: string, policy: string): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (!isOpen(pathname) && !request.cookies.has(sessionCookieName())) {
    const target = request.nextUrl.clone();
    target.pathname = signInPath;
    target.search = pathname === "/" ? "" : `?${new URLSearchParams({ next: pathname + search })}`;
    return NextResponse.redirect(target);
  }
  // Next puts the nonce that it finds in the request's policy on its own scripts; components read `x-nonce`.
  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("content-security-policy", policy);
  return NextResponse.next({ request: { headers: forwarded } });
}

/**
 * The sign-in page, the documentation of the API, releases, which may be public and ask for themselves, and files of
 * public/ such as the icon. A page whose address looks like a file asks for itself.
 */
function isOpen(pathname: string): boolean {
  const isDocs = pathname === docsPath || pathname.startsWith(`${docsPath}/`);
  const isOwn = pathname === signInPath || isDocs || pathname.startsWith("/releases/");
  return isOwn || /\.[A-Za-z0-9]+$/.test(pathname);
}

export const config = {
  // Not for the API, which sets its own headers, nor for what the build has made.
  matcher: ["/((?!api/|_next/static/|_next/image).*)"],
};
