/** A new project. Everyone who may sign in may make one, and owns it. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { ProjectSummary } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { transaction } from "../db";
import { createProject as insertProject, summaryFor } from "../repositories/projects";

/** `not-found` if the person's account was disabled meanwhile. */
export function createProject(actor: Actor, request: { readonly name: string }): Promise<Outcome<ProjectSummary>> {
  return transaction(async (tx) => {
    const { id } = await insertProject(tx, request.name, actor.userId);
    const made = await summaryFor(tx, actor.userId, id);
    return made ? ok(made) : refuse("not-found");
  });
}
