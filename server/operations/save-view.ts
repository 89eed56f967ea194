/** A member keeps a state of the table of all facts under a name. */
import type { SavedViewRequest, SavedViewView } from "@/lib/api/fact-list";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { findViewByName, insertView } from "../repositories/saved-views";
import { allow } from "./access";
import { toSavedView } from "./view-access";

/**
 * Private unless it is to be shared. `not-found` for those who are no member, `name-taken` (`details.id`: by which view)
 * if they have another view of that name; the very same one again, from an answer that was lost, is answered as saved.
 */
export async function saveView(
  actor: Actor,
  projectId: string,
  { name, query, shared = false }: SavedViewRequest,
): Promise<Outcome<SavedViewView>> {
  const db = getDb();
  const allowed = await allow(db, actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const { userId } = actor;
  const made = await insertView(db, { projectId, userId, name, query, shared });
  if (made) return ok(toSavedView(made, actor));
  const taken = await findViewByName(db, { projectId, userId, name });
  if (taken?.query === query && taken.shared === shared) return ok(toSavedView(taken, actor));
  return refuse("name-taken", { id: taken?.id ?? null });
}
