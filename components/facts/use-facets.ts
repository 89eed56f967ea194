"use client";
/** How many facts there are, by each property, for the filter at hand. The counts before stay until the next are here. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import type { ClientProblem } from "@/components/api/client";
import type { FactFacetsView } from "@/lib/api/fact-list";
import { type FactFilter, writeFactFilter } from "@/lib/review/fact-filter";
import { facetsQuery } from "./fact-queries";
import { steadyFacets } from "./steady-facets";

export interface Facets {
  /** Null as long as nothing was counted yet. */
  readonly view: FactFacetsView | null;
  /** True while `view` counts for the filter before. */
  readonly stale: boolean;
  /** When they were counted, as `Date.now()` says it; 0 while they never were. */
  readonly countedAt: number;
  readonly problem: ClientProblem | null;
  readonly retry: () => void;
}

export function useFacets(projectId: string, filter: FactFilter): Facets {
  const address = writeFactFilter(filter).toString();
  const query = useQuery({ ...facetsQuery(projectId, address), placeholderData: keepPreviousData });
  const { data: answer, isPlaceholderData: stale, dataUpdatedAt: countedAt, refetch } = query;
  // Of the same filter: what was shown last, which others' decisions change only in its figures.
  const last = useRef<{ readonly address: string; readonly view: FactFacetsView } | null>(null);
  return useMemo(() => {
    const before = last.current?.address === address ? last.current.view : null;
    let view = before;
    if (answer?.ok) view = before && !stale ? steadyFacets(before, answer.value) : answer.value;
    if (view && !stale) last.current = { address, view };
    const problem = answer && !answer.ok ? answer.problem : null;
    return { view, stale, countedAt, problem, retry: () => void refetch() };
  }, [address, answer, stale, countedAt, refetch]);
}
