/** What the environment says about sessions. Reads it on each call, so that nothing is fixed while the app is built. */
import { readEnv } from "../env";

/** How long a person stays signed in, in seconds. Each visit with next-auth's client renews it. */
export const sessionSeconds = 14 * 24 * 60 * 60;

/** The key that seals session cookies. Throws if NEXTAUTH_SECRET is not set. */
export function authSecret(): string {
  const { NEXTAUTH_SECRET } = readEnv();
  if (!NEXTAUTH_SECRET) throw new Error("NEXTAUTH_SECRET is not set.");
  return NEXTAUTH_SECRET;
}

/** True if people open the app over https: then cookies are `secure` and the browser is told to stay on https. */
export function isHttps(): boolean {
  return readEnv().NEXTAUTH_URL?.startsWith("https://") ?? false;
}

/** The cookie's name as next-auth chooses it. */
export function sessionCookieName(): string {
  return `${isHttps() ? "__Secure-" : ""}next-auth.session-token`;
}
