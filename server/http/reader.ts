/** Routes that serve everybody what is public: who reads, for the operation to decide what they may see. */
import { type Outcome, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import type { SignedIn } from "../session";

/** Whoever still has to choose a password is served nothing, as everywhere: else they would be told what members are told. */
export async function withReader<T>(
  actor: SignedIn | null,
  read: (reader: Actor | null) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return actor?.mustChangePassword ? refuse("not-allowed", { reason: "must-change-password" }) : read(actor);
}
