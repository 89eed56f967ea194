/**
 * Counts attempts to guess a password, in the database, so that several app processes count together. A count is taken
 * before the password is looked at: guesses sent at the same moment must not all pass.
 */
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import { getDb } from "../db";

const windowSeconds = 15 * 60;
/** Failed attempts on one account in a window. */
export const accountLimit = 10;
/** Attempts from one address in a window: more, because an office shares one. */
export const addressLimit = 100;

type Kind = "account" | "address";

// Made on each call because a limiter holds on to the client; without its timer it is a plain object.
function limiter(kind: Kind): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: getDb(),
    tableName: "rateLimiterFlexible",
    keyPrefix: `sign-in-${kind}`,
    points: kind === "account" ? accountLimit : addressLimit,
    duration: windowSeconds,
    clearExpiredByTimeout: false,
  });
}

/** Counts one attempt. `too-many-attempts` with `retryAfter` in seconds if that was one too many. */
export async function countAttempt(kind: Kind, key: string): Promise<Outcome<null>> {
  try {
    await limiter(kind).consume(key);
    return ok(null);
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    return refuse("too-many-attempts", { retryAfter: Math.max(1, Math.ceil(rejection.msBeforeNext / 1000)) });
  }
}

/** Forgets the attempts on an account: the person has shown the password. */
export async function forgetAttempts(key: string): Promise<void> {
  await limiter("account").delete(key);
}
