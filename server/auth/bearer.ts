/**
 * Who a personal token stands for, and how often it may ask. The database is asked each time, so that revoking a token or
 * disabling a person works with the next request.
 */
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import { tokenRequests, tokenWindowSeconds } from "@/lib/api/tokens";
import { projectsOf, tokenPrefix } from "@/lib/auth/token-scope";
import { getDb } from "../db";
import { findTokenBySecret, noteTokenUse } from "../repositories/personal-tokens";
import type { SignedIn } from "../session";
import { hashTokenSecret } from "./token-secret";

/** A use is noted once in so many milliseconds: who looks at the list wants a day, and a write for each read costs. */
const noteEvery = 60_000;

const bearer = new RegExp(`^bearer +(${tokenPrefix}\\S*)$`, "i");

/** The secret of a token of ours; null where there is none. Other credentials in that header are a proxy's affair. */
export function bearerSecret(headers: Headers): string | null {
  const given = headers.get("authorization");
  return given === null ? null : (bearer.exec(given)?.[1] ?? null);
}

export interface Bearer {
  readonly tokenId: string;
  readonly actor: SignedIn;
}

/** `token-invalid` with `details.reason`: `unknown`, `revoked`, `expired`, or `disabled` where the account is. */
export async function findBearer(secret: string): Promise<Outcome<Bearer>> {
  const found = await findTokenBySecret(getDb(), hashTokenSecret(secret));
  if (!found) return refuse("token-invalid", { reason: "unknown" });
  const now = new Date();
  if (found.user.disabledAt) return refuse("token-invalid", { reason: "disabled" });
  if (found.revokedAt) return refuse("token-invalid", { reason: "revoked" });
  if (found.expiresAt <= now) return refuse("token-invalid", { reason: "expired" });
  const since = new Date(now.getTime() - noteEvery);
  if (found.lastUsedAt === null || found.lastUsedAt <= since) await noteTokenUse(getDb(), found.id, now, since);
  const { id, name, login, mustChangePassword } = found.user;
  const projects = projectsOf(found.scopes);
  const actor = { userId: id, name, login, mustChangePassword, ...(projects === null ? {} : { projects }) };
  return ok({ tokenId: found.id, actor });
}

/** What is left of a token's window. */
export interface Allowance {
  readonly allowed: boolean;
  /** Requests that may still come in this window. */
  readonly remaining: number;
  /** Until the next window begins; at least 1. */
  readonly seconds: number;
}

/** Counts one request, in the database, so that several processes of the app count together. */
export async function countRequest(tokenId: string): Promise<Allowance> {
  const limiter = new RateLimiterPrisma({
    storeClient: getDb(),
    tableName: "rateLimiterFlexible",
    keyPrefix: "token",
    points: tokenRequests,
    duration: tokenWindowSeconds,
    clearExpiredByTimeout: false,
  });
  try {
    return allowance(true, await limiter.consume(tokenId));
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    return allowance(false, rejection);
  }
}

function allowance(allowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): Allowance {
  return { allowed, remaining: remainingPoints, seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
}
