/** A person makes a token by which a program may read in their name. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import { mostTokens, type NewTokenView, type TokenRequest } from "@/lib/api/tokens";
import type { Actor } from "@/lib/auth/actor";
import { scopesFor } from "@/lib/auth/token-scope";
import { hashTokenSecret, newTokenSecret } from "../auth/token-secret";
import { getDb } from "../db";
import { projectNamesFor } from "../repositories/memberships";
import { countWorkingTokens, insertToken } from "../repositories/personal-tokens";
import { toTokenView } from "./token-view";

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * The token and its secret, which is told this once. `not-found` for a project of which the person is no member,
 * `too-many-tokens` (`details.limit`) if they have as many as one may have.
 */
export async function makeToken(
  { userId }: Actor,
  { name, projects, days }: TokenRequest,
): Promise<Outcome<NewTokenView>> {
  const db = getDb();
  const createdAt = new Date();
  const [names, working] = await Promise.all([projectNamesFor(db, userId), countWorkingTokens(db, userId, createdAt)]);
  if (projects?.some((id) => !names.has(id))) return refuse("not-found");
  if (working >= mostTokens) return refuse("too-many-tokens", { limit: mostTokens });
  const secret = newTokenSecret();
  const row = await insertToken(db, {
    userId,
    name,
    scopes: scopesFor(projects),
    secretSha256: hashTokenSecret(secret),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + days * dayMilliseconds),
  });
  return ok({ token: toTokenView(row, names, createdAt), secret });
}
