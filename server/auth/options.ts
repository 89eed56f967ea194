/**
 * next-auth's configuration: sessions are sealed cookies that carry an account's id and stamp, nothing a page could be
 * fooled with. Every renewal asks the database again.
 */
import { randomUUID } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { refuse } from "@/lib/api/problem";
import { getDb } from "../db";
import { readEnv } from "../env";
import { clientAddress } from "../http/address";
import { isStorable } from "../http/json";
import { logBug } from "../http/log";
import { type Credentials, signIn } from "../operations/sign-in";
import { signInByEmail } from "../operations/sign-in-by-email";
import { findAccount } from "../repositories/users";
import { type OidcProfile, oidcProvider } from "./oidc";
import { authSecret, isHttps, sessionSeconds } from "./settings";

const credentials = CredentialsProvider({
  credentials: { login: {}, password: {} },
  // The message of what is thrown reaches the sign-in page as the error's text; null becomes `CredentialsSignin`.
  async authorize(given, { headers }) {
    const { login, password } = given ?? {};
    if (!isWord(login) || !isWord(password)) return null;
    const address = clientAddress(headers?.["x-forwarded-for"] ?? null, readEnv().TRUSTED_PROXIES);
    const outcome = await attempt({ login, password, address });
    if (outcome.ok) return { id: outcome.value.userId, name: outcome.value.name };
    const { code, details } = outcome.problem;
    if (code === "too-many-attempts") throw new Error(`${code}:${details?.retryAfter}`);
    if (code === "server-error") throw new Error(code);
    return null;
  },
});

function isWord(given: unknown): given is string {
  return typeof given === "string" && given.length <= 200 && isStorable(given);
}

/** A bug's own message stays here: next-auth would put it into an address. */
async function attempt(credentials: Credentials): ReturnType<typeof signIn> {
  try {
    return await signIn(credentials);
  } catch (error) {
    logBug(error, randomUUID(), { method: "POST", url: "/api/auth/callback/credentials" });
    return refuse("server-error");
  }
}

/** Fresh on each call: the environment decides about cookies and providers. */
export function authOptions(): NextAuthOptions {
  const oidc = oidcProvider();
  return {
    secret: authSecret(),
    useSecureCookies: isHttps(),
    session: { strategy: "jwt", maxAge: sessionSeconds },
    jwt: { maxAge: sessionSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: oidc ? [credentials, oidc] : [credentials],
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.type !== "oauth") return true;
        return (await signInByEmail(emailClaim(profile))).ok;
      },
      async jwt({ token, user, account, profile }) {
        if (account?.type === "oauth") return claimsByEmail(profile);
        return user ? claimsOf(user.id) : renewed(token);
      },
      session({ session, token }) {
        return { ...session, user: { name: token.name ?? null } };
      },
    },
    logger: {
      error(code, metadata) {
        // A session that ran out or was voided is no error; its cookie is cleared.
        if (code !== "JWT_SESSION_ERROR") console.error(`next-auth: ${code}: ${errorName(metadata)}`);
      },
      warn(code) {
        // The address may stay unset on one's own machine; serve/https deployments set it (README).
        if (code !== "NEXTAUTH_URL") console.warn(`next-auth: ${code}`);
      },
    },
  };
}

function emailClaim(profile: unknown) {
  const claims = (profile ?? {}) as Partial<OidcProfile>;
  return { email: claims.email, verified: claims.email_verified === true };
}

async function claimsByEmail(profile: unknown): Promise<JWT> {
  const outcome = await signInByEmail(emailClaim(profile));
  if (!outcome.ok) throw new Error("The account was disabled while signing in.");
  return { sub: outcome.value.userId, stamp: outcome.value.stamp };
}

async function claimsOf(userId: string): Promise<JWT> {
  const account = await findAccount(getDb(), userId);
  return { sub: userId, stamp: account?.sessionsFrom.getTime() ?? null };
}

/** Throws if the session is void: next-auth then clears its cookie. */
async function renewed(token: JWT): Promise<JWT> {
  const account = token.sub ? await findAccount(getDb(), token.sub) : null;
  if (!account || account.disabledAt || account.sessionsFrom.getTime() !== token.stamp) {
    throw new Error("The session is void.");
  }
  return { sub: account.id, stamp: token.stamp, name: account.name };
}

/** The name only: messages of OpenID errors quote tokens and answers of the provider. */
function errorName(metadata: Error | { error: Error }): string {
  return metadata instanceof Error ? metadata.name : metadata.error.name;
}
