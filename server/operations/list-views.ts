/** The saved views that a member sees: their own, and those that others share. */
import type { SavedViewView } from "@/lib/api/fact-list";
import { type Outcome, ok } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { viewsFor } from "../repositories/saved-views";
import { allow } from "./access";
import { toSavedView } from "./view-access";

/** By name. `not-found` for those who are no member. */
export async function listViews(actor: Actor, projectId: string): Promise<Outcome<SavedViewView[]>> {
  const allowed = await allow(getDb(), actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const views = await viewsFor(getDb(), projectId, actor.userId);
  return ok(views.map((view) => toSavedView(view, actor)));
}
