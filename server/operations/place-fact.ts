/** Where a fact stands in the table of all facts: how the table opens at a fact that an address names. */
import type { FactPlace } from "@/lib/api/fact-list";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import type { FactFilter, FactOrder } from "@/lib/review/fact-filter";
import { getDb } from "../db";
import { placeOf } from "../repositories/fact-list-place";
import { allow } from "./access";

/** `not-found` for those who are no member, and for a fact that the filter leaves out. */
export async function placeFact(
  actor: Actor,
  projectId: string,
  factId: string,
  list: { readonly filter: FactFilter; readonly order: FactOrder },
): Promise<Outcome<FactPlace>> {
  const allowed = await allow(getDb(), actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const row = await placeOf({ projectId, ...list }, factId);
  return row === null ? refuse("not-found") : ok({ row });
}
