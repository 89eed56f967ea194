/** Steps from one filter to the next: choosing values, taking them back. Pure. */
import { everyFact, type FactFacet, type FactFilter, factFacets } from "@/lib/review/fact-filter";

/** A value that was chosen, the words of the search, or a bulk decision. */
export type Chosen =
  | { readonly facet: FactFacet; readonly value: string | null }
  | { readonly facet: "q" | "batch"; readonly value: string };

/** All that was chosen, in the order of the facets; the words that are sought come first. */
export function chosenIn(filter: FactFilter): Chosen[] {
  const values = factFacets.flatMap((facet) => filter[facet].map((value): Chosen => ({ facet, value })));
  const batch: Chosen[] = filter.batch === null ? [] : [{ facet: "batch", value: filter.batch }];
  return filter.q === "" ? [...batch, ...values] : [{ facet: "q", value: filter.q }, ...batch, ...values];
}

/** Chooses a value of a facet, or takes it back. */
export function toggleValue(filter: FactFilter, facet: FactFacet, value: string | null): FactFilter {
  const values: readonly (string | null)[] = filter[facet];
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  // Each list has its own type of values, and a value of a facet's counts is always one of that facet's.
  return { ...filter, [facet]: next } as FactFilter;
}

/** Takes one choice back. */
export function without(filter: FactFilter, chosen: Chosen): FactFilter {
  if (chosen.facet === "q") return { ...filter, q: "" };
  if (chosen.facet === "batch") return { ...filter, batch: null };
  return toggleValue(filter, chosen.facet, chosen.value);
}

/** Takes back all that was chosen of one facet, or everything. */
export function cleared(filter: FactFilter, facet?: FactFacet): FactFilter {
  return facet ? { ...filter, [facet]: [] } : everyFact;
}
