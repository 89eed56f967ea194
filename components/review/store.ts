/** The state of one review screen and who listens to it. Outside React, so that a step re-renders only what it concerns. */
import type { ReviewView } from "@/lib/api/views";
import type { QueueOrder } from "@/lib/review/queue";
import type { Action } from "./action";
import { reduce } from "./reduce";
import { type ReviewState, startReview } from "./review-state";

export interface ReviewStore {
  readonly get: () => ReviewState;
  readonly dispatch: (action: Action) => void;
  /** Carries out several actions as one change: listeners hear of it once, at the end, and never see what is half done. */
  readonly together: (work: () => void) => void;
  /** Calls back after each change; answers with the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createReviewStore(view: ReviewView, order?: QueueOrder): ReviewStore {
  let state = startReview(view, order);
  const listeners = new Set<() => void>();
  let depth = 0;
  let isTold = true;
  const tell = () => {
    if (depth > 0 || isTold) return;
    isTold = true;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    dispatch: (action) => {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      isTold = false;
      tell();
    },
    together: (work) => {
      depth += 1;
      try {
        work();
      } finally {
        depth -= 1;
        tell();
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
