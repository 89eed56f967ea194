"use client";
/** The filter of the activity page, kept in its address: a link shows the same, and the back button takes a choice back. */
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type ActivityFilter, readActivityFilter, writeActivityFilter } from "./activity-address";

export function useActivityFilter(): readonly [ActivityFilter, (change: Partial<ActivityFilter>) => void] {
  const params = useSearchParams();
  const filter = useMemo(() => readActivityFilter(params), [params]);
  const change = useCallback((part: Partial<ActivityFilter>) => {
    // What the last drawing knows may be older: two changes before the next one must both count.
    const now = readActivityFilter(new URLSearchParams(window.location.search));
    const query = writeActivityFilter({ ...now, ...part });
    window.history.pushState(null, "", `${window.location.pathname}${query === "" ? "" : `?${query}`}`);
  }, []);
  return [filter, change];
}
