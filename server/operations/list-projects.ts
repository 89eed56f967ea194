/** The projects that a person belongs to. */
import { type Outcome, ok } from "@/lib/api/problem";
import type { ProjectSummary } from "@/lib/api/views";
import { type Actor, reaches } from "@/lib/auth/actor";
import { getDb } from "../db";
import { summariesFor } from "../repositories/projects";

/** Oldest first, each with how far it is. */
export async function listProjects(actor: Actor): Promise<Outcome<readonly ProjectSummary[]>> {
  const summaries = await summariesFor(getDb(), actor.userId);
  return ok(summaries.filter(({ id }) => reaches(actor, id)));
}
