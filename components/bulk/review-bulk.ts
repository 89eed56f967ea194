/**
 * Decisions over many that are made from the review screen: what is asked for now, what the newest one was, and whether facts
 * with the same mistake are on offer. Outside React, because commands start them.
 */
import { call } from "@/components/api/client";
import type { Done, ReviewState } from "@/components/review/review-state";
import type { ReviewStore } from "@/components/review/store";
import type { AlikeView, BatchView } from "@/lib/api/batches";
import type { ChangesView } from "@/lib/api/live";
import type { FactView } from "@/lib/api/views";
import { factFieldNames } from "@/lib/fact/fact";
import { sameCorrection } from "@/lib/review/alike";
import type { Ask } from "./ask";

/** Facts with the mistake that the correction `event` has mended. */
export interface Offer extends AlikeView {
  readonly event: string;
}

interface Shown {
  readonly ask: Ask | null;
  readonly offer: Offer | null;
}

export type ReviewBulk = ReturnType<typeof makeReviewBulk>;

/** More decisions back than this, a correction is no longer what the person is at. */
const farBack = 10;

export function makeReviewBulk(store: ReviewStore) {
  let shown: Shown = { ask: null, offer: null };
  /** The newest batch, and the single decision that was the newest then: what comes first to be taken back follows from it. */
  let last: { readonly batch: BatchView; readonly before: Done | undefined } | null = null;
  const listeners = new Set<() => void>();
  const show = (next: Partial<Shown>) => {
    shown = { ...shown, ...next };
    for (const listener of listeners) listener();
  };
  return {
    get: () => shown,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Proposes a reason for each open numeral of the article. */
    settleRest(): void {
      const { article } = store.get().view;
      show({ ask: { selection: { article: article.id, numerals: "open" }, kind: "settle", decision: null } });
    },
    /** Corrects the facts on offer. Answers false if there are none. */
    fixAlike(): boolean {
      const { offer } = shown;
      if (!offer) return false;
      const changes = sameCorrection(offer.mended.map((field) => ({ ...field, source: null })));
      const ask: Ask = { selection: { alike: offer.event }, kind: "correct", decision: { kind: "correct", changes } };
      show({ ask, offer: null });
      return true;
    },
    offer: (offer: Offer | null): void => show({ offer }),
    /** Shows the newest batch, to be taken back, if nothing was decided after it. Answers false if there is none such. */
    undo(): boolean {
      if (!last || store.get().done.at(-1) !== last.before) return false;
      show({ ask: { made: last.batch } });
      return true;
    },
    close: (): void => show({ ask: null }),
    /** A batch has changed rows: takes in those of this article. */
    async changed(batch: BatchView): Promise<void> {
      const { view, done } = store.get();
      last = batch.outcomes.done > 0 && batch.status !== "undone" ? { batch, before: done.at(-1) } : null;
      const after = view.newestEvent ?? "00000000-0000-0000-0000-000000000000";
      const answer = await call<ChangesView>("GET", `/api/articles/${view.article.id}/changes?after=${after}`);
      // Without an answer the live stream brings them, or the next opening.
      if (answer.ok) store.dispatch({ kind: "met", ...answer.value });
    },
  };
}

/** The event of the newest correction that is in force, as soon as the server has made it. Pure. */
export function newestCorrection({ done, facts, events }: ReviewState): string | null {
  for (const { item, before, requestId } of done.slice(-farBack).reverse()) {
    if (item.kind !== "fact" || !before) continue;
    const now = facts.shown.get(item.id);
    const was = before as FactView;
    if (now && factFieldNames.some((name) => now[name] !== was[name])) return events.get(requestId) ?? null;
  }
  return null;
}
