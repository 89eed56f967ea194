"use client";
/** Takes in hand the fact that the address names: where links from tables, datasets and notices lead. */
import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import type { ReviewStore } from "./store";

export function useNamedFact(store: ReviewStore): void {
  const named = useSearchParams().get("fact");
  useEffect(() => {
    // A later extraction may have dropped it; then the article opens as it always does.
    if (named === null || !store.get().facts.shown.has(named)) return;
    store.dispatch({ kind: "take", item: { kind: "fact", id: named } });
  }, [store, named]);
}
