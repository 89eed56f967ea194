/** The state of one review screen and who listens to it. Outside React, so that a step re-renders only what it concerns. */
import type { ReviewView } from "@/lib/api/views";
import type { QueueOrder } from "@/lib/review/queue";
import type { Action } from "./action";
import { reduce } from "./reduce";
import { type ReviewState, startReview } from "./review-state";

export interface ReviewStore {
  readonly get: () => ReviewState;
  readonly dispatch: (action: Action) => void;
  /** Calls back after each change; answers with the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createReviewStore(view: ReviewView, order?: QueueOrder): ReviewStore {
  let state = startReview(view, order);
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
