"use client";
/** Keeps a review screen's unsent decisions on the device while it is open, and sends what an earlier one has left. */
import { useEffect } from "react";
import type { Sender } from "@/components/review/sender";
import type { ReviewStore } from "@/components/review/store";
import type { Keeper } from "./keeper";

export function useOutbox(keeper: Keeper, store: ReviewStore, sender: Sender): void {
  useEffect(
    () =>
      keeper.start(() => {
        sender.retry();
        store.dispatch({ kind: "say", key: "restored" });
      }),
    [keeper, store, sender],
  );
}
