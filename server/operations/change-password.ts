/** Changing one's own password. Every other session of the account ends; the one that asks goes on with a new cookie. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { PasswordRequest } from "@/lib/api/requests";
import type { Actor } from "@/lib/auth/actor";
import { passwordWeakness } from "@/lib/auth/password-rule";
import { countAttempt, forgetAttempts } from "../auth/attempts";
import { hashPassword, verifyPassword } from "../auth/password";
import type { SessionClaims } from "../auth/token";
import { getDb, transaction } from "../db";
import { findAccount, setPassword } from "../repositories/users";

/**
 * The claims of the session that goes on. `weak-password` says in `details.weakness` why; `wrong-password` counts as an
 * attempt to sign in, because whoever found an open screen could guess here instead.
 */
export async function changePassword(actor: Actor, request: PasswordRequest): Promise<Outcome<SessionClaims>> {
  const account = await findAccount(getDb(), actor.userId);
  if (!account) return refuse("not-found");
  const weakness = passwordWeakness(request.next, account.login, request.current);
  if (weakness) return refuse("weak-password", { weakness });
  const counted = await countAttempt("account", account.login);
  if (!counted.ok) return counted;
  if (!(await verifyPassword(account.passwordHash, request.current))) return refuse("wrong-password");
  await forgetAttempts(account.login);
  const hash = await hashPassword(request.next);
  const changed = await transaction((tx) => setPassword(tx, account.id, { hash, mustChange: false }));
  return ok({ userId: changed.id, stamp: changed.sessionsFrom.getTime() });
}
