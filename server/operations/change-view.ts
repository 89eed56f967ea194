/** The maker of a saved view renames it, saves another state under its name, shares it or makes it private again. */
import type { SavedViewChangeRequest, SavedViewView } from "@/lib/api/fact-list";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { updateView } from "../repositories/saved-views";
import { ownView, toSavedView } from "./view-access";

/** Refuses as ownView does, and with `name-taken` if the person has another view of that name. */
export async function changeView(
  actor: Actor,
  viewId: string,
  change: SavedViewChangeRequest,
): Promise<Outcome<SavedViewView>> {
  const view = await ownView(getDb(), actor, viewId);
  if (!view.ok) return view;
  const changed = await updateView(getDb(), viewId, change);
  return changed ? ok(toSavedView(changed, actor)) : refuse("name-taken");
}
