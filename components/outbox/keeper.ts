/**
 * Keeps the unsent decisions of one review screen on the device, and brings back those of screens that are gone. Follows
 * the screen's state by itself: whatever is decided, answered or refused is written after it. Sends nothing.
 */
import { newRequestId } from "@/components/api/request-id";
import type { Kept, ReviewState } from "@/components/review/review-state";
import type { ReviewStore } from "@/components/review/store";
import type { Entry } from "./entry";
import type { Holders } from "./holders";
import { isSameKept, keepsSame, keptOf } from "./kept";
import type { OutboxStorage } from "./storage";
import { within } from "./within";

/** How long a write may take before the storage counts as broken, in milliseconds: sending waits for it. */
const patience = 10_000;

/** Between two looks for decisions that a screen which was closed has left, in milliseconds. */
const pause = 15_000;

export interface KeeperParts {
  readonly store: ReviewStore;
  /** Whose decisions these are. */
  readonly account: string;
  readonly open: () => Promise<OutboxStorage>;
  /** Another storage after the one that was opened has failed. */
  readonly openAfterFailure: () => Promise<OutboxStorage>;
  readonly holders: Holders;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Keeper {
  /** Resolves when all that was decided so far is kept; null if it is already. Never rejects. */
  readonly kept: () => Promise<void> | null;
  /**
   * Takes over what screens that are gone have left for this article; `onRestored` hears when something came back. Answers
   * with the way to give it up again, for the next screen to take over.
   */
  readonly start: (onRestored: () => void) => () => void;
}

export function makeKeeper({ store, account, open, openAfterFailure, holders, now }: KeeperParts): Keeper {
  const { project, article } = store.get().view;
  const orders = new Map<string, number>();
  let holder = newRequestId();
  let storage: Promise<OutboxStorage> | null = null;
  let last: ReviewState | null = null;
  let known = new Map<string, Kept>();
  let order = 0;
  let unwritten = 0;
  let writing: Promise<void> = Promise.resolve();

  const opened = (): Promise<OutboxStorage> => {
    storage ??= open().then(tellKeeping);
    return storage;
  };

  function tellKeeping(found: OutboxStorage): OutboxStorage {
    const on = found.isDurable ? "device" : "page";
    if (store.get().keeping !== on) store.dispatch({ kind: "keeping", on });
    return found;
  }

  function orderOf(requestId: string): number {
    const had = orders.get(requestId);
    if (had !== undefined) return had;
    order = Math.max(order + 1, now() * 1000);
    orders.set(requestId, order);
    return order;
  }

  function entryOf(kept: Kept): Entry {
    return {
      ...kept,
      form: 1,
      account,
      projectId: project.id,
      articleId: article.id,
      articleTitle: article.title,
      holder,
      order: orderOf(kept.requestId),
    };
  }

  /** One after the other, so that a removal never overtakes what it removes. */
  function enqueue(work: () => Promise<void>): void {
    unwritten += 1;
    // A failure must not hold up what comes after it.
    writing = writing
      .then(work)
      .catch(() => undefined)
      .finally(() => {
        unwritten -= 1;
      });
  }

  async function write(put: readonly Entry[], remove: readonly string[]): Promise<void> {
    try {
      await within(patience, (await opened()).write(put, remove));
    } catch {
      storage = openAfterFailure().then(tellKeeping);
      // What could be written before is on the device still, and comes back from there; nothing is sent twice for that.
      await (await storage).write([...known.values()].map(entryOf), []);
    }
  }

  function follow(): void {
    const state = store.get();
    if (keepsSame(last, state)) return;
    last = state;
    const next = keptOf(state);
    for (const [id, kept] of next) {
      const before = known.get(id);
      if (before && isSameKept(before, kept)) next.set(id, before);
    }
    const put = [...next.values()].filter((kept) => known.get(kept.requestId) !== kept).map(entryOf);
    const remove = [...known.keys()].filter((id) => !next.has(id));
    known = next;
    for (const id of remove) orders.delete(id);
    if (put.length + remove.length > 0) enqueue(() => write(put, remove));
  }

  async function adopt(by: string, onRestored: () => void): Promise<readonly string[]> {
    const alive = await holders.alive();
    const adoption = { account, articleId: article.id, holder: by, alive };
    const { entries, others } = await (await opened()).adopt(adoption);
    const fresh = entries.filter((entry) => entry.form === 1 && !known.has(entry.requestId));
    if (fresh.length === 0) return others;
    for (const entry of fresh) {
      known.set(entry.requestId, entry);
      orders.set(entry.requestId, entry.order);
    }
    store.dispatch({ kind: "restored", kept: fresh });
    onRestored();
    return others;
  }

  store.subscribe(follow);
  return {
    kept: () => (unwritten > 0 ? writing : null),
    start: (onRestored) => {
      const own = newRequestId();
      holder = own;
      const ends: (() => void)[] = [];
      const awaited = new Set<string>();
      let isOver = false;
      const takeOver = async () => {
        if (isOver) return;
        for (const other of await adopt(own, onRestored)) {
          if (awaited.has(other)) continue;
          awaited.add(other);
          const stop = holders.whenGone(other, again);
          if (isOver) stop();
          else ends.push(stop);
        }
      };
      // In the row of writes: nothing of this screen is written before others can see that it is open.
      const again = () => enqueue(takeOver);
      enqueue(async () => {
        const release = await holders.hold(own);
        if (isOver) release();
        else ends.push(release);
      });
      again();
      const timer = setInterval(again, pause);
      return () => {
        isOver = true;
        clearInterval(timer);
        for (const end of ends) end();
      };
    },
  };
}
