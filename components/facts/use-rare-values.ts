"use client";
/** Values of a facet that are too rare to be among those that the server lists, found by words that stand in them. */
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { FacetCount } from "@/lib/api/fact-list";
import { type FactFacet, type FactFilter, writeFactFilter } from "@/lib/review/fact-filter";
import { facetQuery } from "./fact-queries";

/** The server lists so many at most: fewer are all there are. */
const mostListed = 50;
/** Those whose values are among the words that a search goes through: whoever has the value is found by a part of it. */
const searchable: readonly FactFacet[] = ["place", "indicator", "period", "unit"];
/** Milliseconds without a key before the server is asked. */
const pause = 250;

/** What the server counts for facts with these words; null as long as `counts` are all there are or nothing is sought. */
export function useRareValues(
  projectId: string,
  facet: FactFacet,
  filter: FactFilter,
  counts: readonly FacetCount[] | null,
  sought: string,
): readonly FacetCount[] | null {
  const [words] = useDebouncedValue(sought.trim(), pause);
  const q = `${filter.q} ${words}`.trim().slice(0, 200);
  const cutOff = counts !== null && counts.length >= mostListed;
  const answer = useQuery({
    ...facetQuery(projectId, writeFactFilter({ ...filter, q }).toString(), facet),
    enabled: cutOff && words !== "" && searchable.includes(facet),
  }).data;
  return words !== "" && sought !== "" && answer?.ok ? answer.value.facets[facet] : null;
}
