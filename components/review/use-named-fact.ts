"use client";
/** Takes in hand the fact that the address names, and opens the tab that it names: where links from tables, datasets and notices lead. */
import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { handTabs } from "./review-state";
import type { ReviewStore } from "./store";

export function useNamedFact(store: ReviewStore): void {
  const params = useSearchParams();
  const named = params.get("fact");
  const tab = handTabs.find((known) => known === params.get("tab"));
  useEffect(() => {
    // A later extraction may have dropped it; then the article opens as it always does.
    if (named === null || !store.get().facts.shown.has(named)) return;
    store.dispatch({ kind: "take", item: { kind: "fact", id: named } });
    if (tab) store.dispatch({ kind: "tab", tab });
  }, [store, named, tab]);
}
