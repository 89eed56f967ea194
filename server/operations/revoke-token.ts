/** A person takes a token back: from then on it opens nothing. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { revokeToken as revoke } from "../repositories/personal-tokens";

/** Once more changes nothing. `not-found` for a token that is not the person's own. */
export async function revokeToken({ userId }: Actor, tokenId: string): Promise<Outcome<null>> {
  return (await revoke(getDb(), userId, tokenId, new Date())) ? ok(null) : refuse("not-found");
}
