/** One fact with its evidence, as it is now. */
import type { FactRowView } from "@/lib/api/fact-list";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { everyFact } from "@/lib/review/fact-filter";
import { getDb } from "../db";
import { projectOfFact } from "../repositories/review";
import { lookAtFacts } from "./look-at-facts";

/** `not-found` for those who are no member of its project, and for one that was taken back. */
export async function getFact(actor: Actor, factId: string): Promise<Outcome<FactRowView>> {
  const projectId = await projectOfFact(getDb(), factId);
  if (projectId === null) return refuse("not-found");
  const found = await lookAtFacts(actor, projectId, { filter: everyFact, ids: [factId] });
  if (!found.ok) return found;
  const fact = found.value[0]?.fact;
  return fact ? ok(fact) : refuse("not-found");
}
