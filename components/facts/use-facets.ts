"use client";
/** How many facts there are, by each property, for the filter at hand. The counts before stay until the next are here. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ClientProblem } from "@/components/api/client";
import type { FactFacetsView } from "@/lib/api/fact-list";
import { type FactFilter, writeFactFilter } from "@/lib/review/fact-filter";
import { facetsQuery } from "./fact-queries";

export interface Facets {
  /** Null as long as nothing was counted yet. */
  readonly view: FactFacetsView | null;
  /** True while `view` counts for the filter before. */
  readonly stale: boolean;
  readonly problem: ClientProblem | null;
  readonly retry: () => void;
}

export function useFacets(projectId: string, filter: FactFilter): Facets {
  const query = useQuery({
    ...facetsQuery(projectId, writeFactFilter(filter).toString()),
    placeholderData: keepPreviousData,
  });
  const { data: answer, isPlaceholderData: stale, refetch } = query;
  return useMemo(
    () => ({
      view: answer?.ok ? answer.value : null,
      stale,
      problem: answer && !answer.ok ? answer.problem : null,
      retry: () => void refetch(),
    }),
    [answer, stale, refetch],
  );
}
