/** Inviting a person into a project: an existing account joins, an unknown login becomes an account. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { MemberRequest } from "@/lib/api/requests";
import type { MemberView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { hashPassword, oneTimePassword } from "../auth/password";
import { getDb, transaction } from "../db";
import { addMember as insertMember } from "../repositories/memberships";
import { createAccount, findAccountByLogin } from "../repositories/users";
import { allow } from "./access";
import { memberView } from "./list-members";

export interface AddedMember {
  readonly member: MemberView;
  /** For a new account: shown this once, to be replaced at the first sign-in. Null where the account existed. */
  readonly password: string | null;
}

/** `login-taken` if that person is a member already, disabled or not. */
export async function addMember(
  actor: Actor,
  projectId: string,
  request: MemberRequest,
): Promise<Outcome<AddedMember>> {
  const allowed = await allow(getDb(), actor, projectId, "member.manage");
  if (!allowed.ok) return allowed;
  // Hashing takes long enough to keep it out of the transaction.
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const { login, role } = request;
  return transaction(async (tx) => {
    const name = request.name ?? login;
    const made = await createAccount(tx, { login, name, passwordHash, mustChangePassword: true });
    const account = made ?? (await findAccountByLogin(tx, login));
    const member = account && (await insertMember(tx, projectId, account.id, role));
    if (!member) return refuse("login-taken", { login });
    return ok({ member: memberView(member), password: made ? password : null });
  });
}
