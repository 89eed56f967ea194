/** What all operations on saved views share: who sees one, who may change one, and how it is answered. */
import type { SavedViewView } from "@/lib/api/fact-list";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "../db";
import { findView, type SavedViewRow } from "../repositories/saved-views";
import { allow } from "./access";

/**
 * The view if the person made it. `not-found` for those who do not see it (no members, or it is another's and private),
 * `not-allowed` for those who see what another shares.
 */
export async function ownView(db: Db, actor: Actor, viewId: string): Promise<Outcome<SavedViewRow>> {
  const view = await findView(db, viewId);
  if (!view) return refuse("not-found");
  const allowed = await allow(db, actor, view.projectId, "project.read");
  if (!allowed.ok) return allowed;
  if (view.user.id === actor.userId) return ok(view);
  return refuse(view.shared ? "not-allowed" : "not-found");
}

export function toSavedView({ id, name, query, shared, user }: SavedViewRow, actor: Actor): SavedViewView {
  return { id, name, query, shared, by: user, mine: user.id === actor.userId };
}
