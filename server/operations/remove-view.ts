/** The maker of a saved view removes it. The facts that it showed are untouched. */
import { type Outcome, ok } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { deleteView } from "../repositories/saved-views";
import { ownView } from "./view-access";

/** Refuses as ownView does. */
export async function removeView(actor: Actor, viewId: string): Promise<Outcome<null>> {
  const view = await ownView(getDb(), actor, viewId);
  if (!view.ok) return view;
  await deleteView(getDb(), viewId);
  return ok(null);
}
