/** How many facts of a project there are by each property, for choosing what the table of all facts shows. */
import type { FacetCount, FactFacetsView } from "@/lib/api/fact-list";
import { type Outcome, ok } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { factStatuses } from "@/lib/review/decision";
import { type FactFacet, type FactFilter, factFacets } from "@/lib/review/fact-filter";
import { getDb } from "../db";
import { type CountedValue, countedFacets } from "../repositories/fact-list-facets";
import { namesOf } from "../repositories/fact-list-names";
import { allow } from "./access";

/** More of a property than anyone looks through; the others are found by searching. */
const mostShown = 50;

/** Counts each of `asked`, and always by status. `not-found` for those who are no member. */
export async function countFacets(
  actor: Actor,
  projectId: string,
  filter: FactFilter,
  asked: readonly FactFacet[] = factFacets,
): Promise<Outcome<FactFacetsView>> {
  const allowed = await allow(getDb(), actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const counted = apart(await countedFacets(projectId, filter, ["status", ...asked], mostShown));
  const values = (facet: FactFacet) => withChosen(counted.get(facet) ?? [], filter[facet]);
  const ids = (facet: FactFacet) => values(facet).flatMap(({ value }) => value ?? []);
  const names = await namesOf(getDb(), projectId, { articles: ids("article"), people: ids("reviewer") });
  const labelled = (facet: FactFacet): FacetCount[] =>
    values(facet).map((one) => ({ ...one, label: (one.value !== null && names.get(one.value)) || null }));
  const byStatus = labelled("status");
  const facets = Object.fromEntries(
    factFacets.map((facet) => [facet, asked.includes(facet) ? labelled(facet) : null]),
  ) as Record<FactFacet, FacetCount[] | null>;
  const statuses = Object.fromEntries(
    factStatuses.map((status) => [status, byStatus.find(({ value }) => value === status)?.count ?? 0]),
  ) as FactFacetsView["statuses"];
  const fitting = filter.status.length > 0 ? filter.status : factStatuses;
  const total = fitting.reduce((sum, status) => sum + statuses[status], 0);
  return ok({ total, statuses, facets });
}

type Counted = Omit<FacetCount, "label">;

/** By property. A fact may have several findings, and counts for each. */
function apart(counted: readonly CountedValue[]): ReadonlyMap<FactFacet, Counted[]> {
  const facets = new Map<FactFacet, Map<string | null, number>>();
  for (const { facet, value, count } of counted) {
    const values = facets.get(facet) ?? new Map<string | null, number>();
    facets.set(facet, values);
    for (const one of facet === "finding" ? codesIn(value) : [value]) values.set(one, (values.get(one) ?? 0) + count);
  }
  return new Map(
    [...facets].map(([facet, values]) => [facet, [...values].map(([value, count]) => ({ value, count }))]),
  );
}

/** The codes of an array as PostgreSQL writes it; they need no quotes. Null where there are none. */
function codesIn(array: string | null): readonly (string | null)[] {
  const codes = array?.slice(1, -1) ?? "";
  return codes === "" ? [null] : codes.split(",");
}

/** With what is chosen although no fact has it, most frequent first. */
function withChosen(values: readonly Counted[], chosen: readonly (string | null)[]): Counted[] {
  const missing = chosen.filter((value) => !values.some((one) => one.value === value));
  const all = [...values, ...missing.map((value) => ({ value, count: 0 }))];
  return all.sort((a, b) => b.count - a.count || compare(a.value, b.value));
}

function compare(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
