/**
 * Who is signed in. The cookie only names an account and a moment; the database is asked on each request, so that disabling
 * a person or changing a password works at once. What the person may do is decided by operations.
 */
import { cookies } from "next/headers";
import type { Actor } from "@/lib/auth/actor";
import { sessionCookieName } from "./auth/settings";
import { openSession } from "./auth/token";
import { getQuick } from "./db";
import { cookiesOf } from "./http/cookies";
import { findAccount } from "./repositories/users";

export interface SignedIn extends Actor {
  readonly name: string;
  readonly login: string;
  /** True after an invitation or a reset: the person may do nothing but choose a password. */
  readonly mustChangePassword: boolean;
}

/** The person whose session cookie came with this page or route; null for those signed out. For server components. */
export async function currentActor(): Promise<SignedIn | null> {
  return actorOfCookie((await cookies()).get(sessionCookieName())?.value);
}

/** The same for a request at hand. */
export async function actorOfRequest(request: Request): Promise<SignedIn | null> {
  return actorOfCookie(cookiesOf(request.headers)[sessionCookieName()]);
}

async function actorOfCookie(sealed: string | undefined): Promise<SignedIn | null> {
  if (!sealed) return null;
  const claims = await openSession(sealed);
  if (!claims) return null;
  const account = await findAccount(getQuick(), claims.userId);
  if (!account || account.disabledAt || account.sessionsFrom.getTime() !== claims.stamp) return null;
  return {
    userId: account.id,
    name: account.name,
    login: account.login,
    mustChangePassword: account.mustChangePassword,
  };
}
