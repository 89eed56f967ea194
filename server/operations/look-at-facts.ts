/** Facts of the table that a screen shows, as they are now: asked for when somebody has decided on them meanwhile. */
import type { FactNow } from "@/lib/api/fact-list";
import { type Outcome, ok } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import type { FactFilter } from "@/lib/review/fact-filter";
import { getDb } from "../db";
import { factsNow } from "../repositories/fact-list-now";
import { allow } from "./access";
import { toRowView } from "./fact-row-view";

/** In no order. Facts of other projects, and those taken back, are left out. `not-found` for those who are no member. */
export async function lookAtFacts(
  actor: Actor,
  projectId: string,
  { filter, ids }: { readonly filter: FactFilter; readonly ids: readonly string[] },
): Promise<Outcome<readonly FactNow[]>> {
  const allowed = await allow(getDb(), actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const rows = await factsNow(projectId, filter, ids);
  return ok(rows.map((row) => ({ fact: toRowView(row), fits: row.fits })));
}
