/** The table of all facts of a project: those that fit a filter, page by page. */
import type { FactPage } from "@/lib/api/fact-list";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import type { FactFilter, FactOrder } from "@/lib/review/fact-filter";
import { getDb } from "../db";
import { factList } from "../repositories/fact-list";
import { readKey, writeKey } from "../repositories/fact-list-order";
import { keyFurther } from "../repositories/fact-list-place";
import { allow } from "./access";
import { toRowView } from "./fact-row-view";

export interface PageRequest {
  readonly filter: FactFilter;
  readonly order: FactOrder;
  /** `next` of the page before; null for the first page. */
  readonly after: string | null;
  /** Facts to leave out behind it. */
  readonly skip?: number;
  /** At least 1. */
  readonly limit: number;
}

/** `not-found` for those who are no member; `invalid-input` for an `after` that is no key of this order. */
export async function listFacts(
  actor: Actor,
  projectId: string,
  { filter, order, after, skip = 0, limit }: PageRequest,
): Promise<Outcome<FactPage>> {
  const allowed = await allow(getDb(), actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const given = after === null ? null : readKey(order, after);
  if (after !== null && given === null) return refuse("invalid-input", { after: "key" });
  const key = skip === 0 ? given : await keyFurther({ projectId, filter, order }, given, skip);
  if (skip > 0 && key === null) return ok({ facts: [], next: null });
  // One more than asked for says whether there are more.
  const rows = await factList({ projectId, filter, order, after: key, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? writeKey(order, { values: last.key, id: last.id }) : null;
  return ok({ facts: shown.map(toRowView), next });
}
