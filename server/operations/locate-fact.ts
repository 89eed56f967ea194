/** Where a fact is shown: what an address that names the fact alone leads to. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { placeOfFact } from "../repositories/fact-place";
import { allow } from "./access";

/** `not-found` also for those who are no member of its project. */
export async function locateFact(
  actor: Actor,
  factId: string,
): Promise<Outcome<{ readonly projectId: string; readonly articleId: string }>> {
  const place = await placeOfFact(getDb(), factId);
  if (!place) return refuse("not-found");
  const allowed = await allow(getDb(), actor, place.projectId, "project.read");
  return allowed.ok ? ok(place) : allowed;
}
