/** Signing in through an OpenID provider, which vouches for an e-mail address. Makes no accounts: owners invite. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import { transaction } from "../db";
import { dropOneTimePassword, findAccountByLogin, noteSignIn } from "../repositories/users";

/** What the provider says about the person. */
export interface EmailClaim {
  readonly email: string | undefined;
  readonly verified: boolean;
}

/** The account whose login is the verified address; `not-found` if there is none that may sign in. */
export async function signInByEmail(claim: EmailClaim): Promise<Outcome<{ userId: string; stamp: number }>> {
  const { email, verified } = claim;
  if (!email || !verified) return refuse("not-found");
  return transaction(async (tx) => {
    const account = await findAccountByLogin(tx, email.trim().toLowerCase());
    if (!account || account.disabledAt) return refuse("not-found");
    // Someone who comes this way needs no password of ours; an invitation's must not stay valid unused.
    if (account.mustChangePassword) await dropOneTimePassword(tx, account.id);
    await noteSignIn(tx, account.id);
    return ok({ userId: account.id, stamp: account.sessionsFrom.getTime() });
  });
}
