/** Counts that others change while a person reads them: the values stay where they stand, or a box would move away under the pointer. Pure. */
import type { FacetCount, FactFacetsView } from "@/lib/api/fact-list";
import { type FactFacet, factFacets } from "@/lib/review/fact-filter";

/** The newest counts in the order of those before; values that are new stand behind the others. */
export function steadyFacets(before: FactFacetsView, now: FactFacetsView): FactFacetsView {
  const facets = Object.fromEntries(
    factFacets.map((facet) => [facet, steadyCounts(before.facets[facet], now.facets[facet])]),
  ) as Record<FactFacet, readonly FacetCount[] | null>;
  return { ...now, facets };
}

/** The same for one property; null where it was not counted. */
function steadyCounts(
  before: readonly FacetCount[] | null,
  now: readonly FacetCount[] | null,
): readonly FacetCount[] | null {
  if (before === null || now === null) return now;
  const place = new Map(before.map(({ value }, index) => [value, index]));
  const placeOf = ({ value }: FacetCount) => place.get(value) ?? Number.POSITIVE_INFINITY;
  // Two new values are as far behind as each other; the order of the server then stays, since sorting is stable.
  return now.toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}
