/** How many other open facts have the mistake that a correction has mended. */
import type { AlikeView } from "@/lib/api/batches";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { mendedBy } from "@/lib/review/alike";
import { getDb } from "../db";
import { countFacts, findCorrection, projectOfEvent, whereAlike } from "../repositories/batch-selection";
import { allow } from "./access";

/** None for an event that is no correction, or that was taken back. `not-found` for those who are no member. */
export async function countAlike(actor: Actor, eventId: string): Promise<Outcome<AlikeView>> {
  const projectId = await projectOfEvent(getDb(), eventId);
  if (projectId === null) return refuse("not-found");
  const allowed = await allow(getDb(), actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const correction = await findCorrection(getDb(), eventId);
  const mended = correction ? mendedBy(correction.changes) : [];
  if (!correction || mended.length === 0) return ok({ count: 0, mended: [] });
  const count = await countFacts(getDb(), whereAlike(correction, mended));
  return ok({ count, mended: mended.map(({ field, from, to }) => ({ field, from, to })) });
}
