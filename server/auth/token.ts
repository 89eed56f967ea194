/**
 * The session cookie's content: whose session it is, and the account's `sessionsFrom` at sign-in. A session is valid while
 * the two are equal, so that one write to the account voids every session of it. Comparing issue times instead would let a
 * void session live on: next-auth writes a new issue time whenever it renews the cookie.
 */
import { decode, encode } from "next-auth/jwt";
import { authSecret, isHttps, sessionCookieName, sessionSeconds } from "./settings";

export interface SessionClaims {
  readonly userId: string;
  /** `User.sessionsFrom` in milliseconds since 1970. */
  readonly stamp: number;
}

/** Seals a session for the cookie. */
export function sealSession(claims: SessionClaims): Promise<string> {
  return encode({ token: { sub: claims.userId, stamp: claims.stamp }, secret: authSecret(), maxAge: sessionSeconds });
}

interface Opened extends SessionClaims {
  readonly secret: string;
  /** In seconds since 1970. */
  readonly exp: number;
}

/** Cookies that have been opened, those used last at the end. A cookie always says the same, but opening it is dear. */
const opened = new Map<string, Opened>();
const mostOpened = 1000;

/** Opens what the cookie holds; null if it is not ours, was changed, or has run out. */
export async function openSession(sealed: string): Promise<SessionClaims | null> {
  const claims = opened.get(sealed) ?? (await unseal(sealed));
  // Moved to the end, and gone where it does not hold any more.
  opened.delete(sealed);
  if (!claims || claims.secret !== authSecret() || claims.exp * 1000 <= Date.now()) return null;
  opened.set(sealed, claims);
  const [oldest] = opened.keys();
  if (opened.size > mostOpened && oldest !== undefined) opened.delete(oldest);
  return { userId: claims.userId, stamp: claims.stamp };
}

async function unseal(sealed: string): Promise<Opened | null> {
  const secret = authSecret();
  try {
    const token = await decode({ token: sealed, secret });
    if (typeof token?.sub !== "string" || typeof token.stamp !== "number" || typeof token.exp !== "number") return null;
    return { userId: token.sub, stamp: token.stamp, secret, exp: token.exp };
  } catch {
    return null;
  }
}

/** The `Set-Cookie` header for a sealed session, with the attributes that next-auth gives it. */
export function sessionCookie(sealed: string): string {
  const parts = [`${sessionCookieName()}=${sealed}`, "Path=/", `Max-Age=${sessionSeconds}`, "HttpOnly", "SameSite=Lax"];
  if (isHttps()) parts.push("Secure");
  return parts.join("; ");
}
