/** The history of one fact, oldest first. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { EventView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { eventsOfFact, toEventView } from "../repositories/event-rows";
import { projectOfFact } from "../repositories/review";
import { allow } from "./access";

/** `not-found` for those who are no member of the fact's project. */
export async function listFactEvents(actor: Actor, factId: string): Promise<Outcome<EventView[]>> {
  const db = getDb();
  const projectId = await projectOfFact(db, factId);
  if (projectId === null) return refuse("not-found");
  const allowed = await allow(db, actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const events = await eventsOfFact(db, factId);
  return ok(events.map(toEventView));
}
