/**
 * Accounts as the person who runs the app manages them, from the command line. There is no actor: whoever reaches the
 * database may do this, and it is how a lost password is no dead end.
 */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Role } from "@/lib/auth/can";
import { forgetAttempts } from "../auth/attempts";
import { hashPassword, oneTimePassword } from "../auth/password";
import { getDb, transaction } from "../db";
import { addMember } from "../repositories/memberships";
import { revokeTokensOf } from "../repositories/personal-tokens";
import {
  anyoneSignedIn,
  createAccount,
  findAccountByLogin,
  listAccounts as findAccounts,
  setAccountDisabled,
  setPassword,
} from "../repositories/users";

export interface AccountView {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
  /** ISO 8601, or null if the person has never signed in. */
  readonly firstSignInAt: string | null;
}

export interface NewAccountRequest {
  readonly login: string;
  readonly name?: string | undefined;
  /** Whether the password must be replaced at the first sign-in; it must unless said otherwise. */
  readonly mustChangePassword?: boolean | undefined;
  readonly membership?: { readonly projectId: string; readonly role: Role } | undefined;
}

/** A new account and its password, which is nowhere stored in clear. `login-taken` if there is one of that login. */
export async function addAccount(
  request: NewAccountRequest,
): Promise<Outcome<{ account: AccountView; password: string }>> {
  const login = normal(request.login);
  if (login.length < 2 || login.length > 100) return refuse("invalid-input", { issues: [{ path: "login" }] });
  const { mustChangePassword = true, membership } = request;
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const name = request.name?.trim() || login;
    const account = await createAccount(tx, { login, name, passwordHash, mustChangePassword });
    if (!account) return refuse("login-taken", { login });
    if (membership) await addMember(tx, membership.projectId, account.id, membership.role);
    return ok({ account: view(account), password });
  });
}

/** A new one-time password; ends all sessions, revokes all tokens and forgets failed attempts. `not-found` for an unknown login. */
export async function resetAccount(login: string): Promise<Outcome<{ account: AccountView; password: string }>> {
  const account = await findAccountByLogin(getDb(), normal(login));
  if (!account) return refuse("not-found", { login });
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  const reset = await transaction(async (tx) => {
    await revokeTokensOf(tx, account.id, new Date());
    return setPassword(tx, account.id, { hash, mustChange: true });
  });
  await forgetAttempts(account.login);
  return ok({ account: view(reset), password });
}

/** Shuts an account out of everything with its next request, or lets it in again. `not-found` for an unknown login. */
export async function disableAccount(login: string, disabled: boolean): Promise<Outcome<AccountView>> {
  const account = await findAccountByLogin(getDb(), normal(login));
  if (!account) return refuse("not-found", { login });
  return transaction(async (tx) => {
    // Letting the person in again must not bring a lost token back to life.
    if (disabled) await revokeTokensOf(tx, account.id, new Date());
    return ok(view(await setAccountDisabled(tx, account.id, disabled)));
  });
}

/** All accounts by login. */
export async function listAccounts(): Promise<readonly AccountView[]> {
  return (await findAccounts(getDb())).map(view);
}

/** False until someone has signed in: so long the sign-in page says how to get in. */
export function hasAnyoneSignedIn(): Promise<boolean> {
  return anyoneSignedIn(getDb());
}

function normal(login: string): string {
  return login.trim().toLowerCase();
}

function view(account: Awaited<ReturnType<typeof findAccounts>>[number]): AccountView {
  return {
    id: account.id,
    login: account.login,
    name: account.name,
    disabled: account.disabledAt !== null,
    mustChangePassword: account.mustChangePassword,
    firstSignInAt: account.firstSignInAt?.toISOString() ?? null,
  };
}
