/** Signing in with login and password. The answer never tells whether the login exists or the account is disabled. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import { countAttempt, forgetAttempts } from "../auth/attempts";
import { verifyPassword } from "../auth/password";
import { getDb } from "../db";
import { findAccountByLogin, noteSignIn } from "../repositories/users";

export interface Credentials {
  readonly login: string;
  readonly password: string;
  /** Where the attempt came from. */
  readonly address: string;
}

/** The person, or `wrong-password`, or `too-many-attempts` with `retryAfter` in seconds, even if the password is right. */
export async function signIn(credentials: Credentials): Promise<Outcome<{ userId: string; name: string }>> {
  const login = credentials.login.trim().toLowerCase();
  const fromAddress = await countAttempt("address", credentials.address);
  if (!fromAddress.ok) return fromAddress;
  const onAccount = await countAttempt("account", login);
  if (!onAccount.ok) return onAccount;
  const account = await findAccountByLogin(getDb(), login);
  const usable = account?.disabledAt === null ? account : null;
  const right = await verifyPassword(usable?.passwordHash ?? null, credentials.password);
  if (!usable || !right) return refuse("wrong-password");
  await forgetAttempts(login);
  await noteSignIn(getDb(), usable.id);
  return ok({ userId: usable.id, name: usable.name });
}
