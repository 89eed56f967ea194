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

/** Opens what the cookie holds; null if it is not ours, was changed, or has run out. */
export async function openSession(sealed: string): Promise<SessionClaims | null> {
  try {
    const token = await decode({ token: sealed, secret: authSecret() });
    if (typeof token?.sub !== "string" || typeof token.stamp !== "number") return null;
    return { userId: token.sub, stamp: token.stamp };
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
