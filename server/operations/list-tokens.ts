/** The personal tokens of the person who asks. */
import { type Outcome, ok } from "@/lib/api/problem";
import type { TokenView } from "@/lib/api/tokens";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { projectNamesFor } from "../repositories/memberships";
import { tokensOf } from "../repositories/personal-tokens";
import { toTokenView } from "./token-view";

/** Newest first, with those that work no more: when one was last used may matter then most. */
export async function listTokens({ userId }: Actor): Promise<Outcome<readonly TokenView[]>> {
  const db = getDb();
  const [rows, names] = await Promise.all([tokensOf(db, userId), projectNamesFor(db, userId)]);
  const now = new Date();
  return ok(rows.map((row) => toTokenView(row, names, now)));
}
