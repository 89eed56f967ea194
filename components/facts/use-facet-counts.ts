"use client";
/** The counts of one property: those that came with the filter, else asked for when somebody looks at them. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FacetCount } from "@/lib/api/fact-list";
import { type FactFacet, type FactFilter, writeFactFilter } from "@/lib/review/fact-filter";
import { facetQuery, firstFacets } from "./fact-queries";

/** Null until they are counted. `counted`: what came with the filter; `open`: whether somebody looks. */
export function useFacetCounts(
  projectId: string,
  facet: FactFacet,
  filter: FactFilter,
  counted: readonly FacetCount[] | null,
  open: boolean,
): readonly FacetCount[] | null {
  const comesByItself = firstFacets.includes(facet) || filter[facet].length > 0;
  const { data: answer } = useQuery({
    ...facetQuery(projectId, writeFactFilter(filter).toString(), facet),
    enabled: open && !comesByItself,
    placeholderData: keepPreviousData,
  });
  return counted ?? (answer?.ok ? answer.value.facets[facet] : null);
}
