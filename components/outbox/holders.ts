/**
 * Which screens are open in this browser. Each holds a lock of the Web Locks API under its id, which the browser takes away
 * when the page ends, however it ends. On plain http under a name that is not localhost there are no such locks: then every
 * screen takes every entry, and the server decides each request once.
 */

export interface Holders {
  /** Open until the answer is called. Resolves once others can see it. */
  readonly hold: (id: string) => Promise<() => void>;
  readonly alive: () => Promise<ReadonlySet<string>>;
  /** Calls back when that holder is open no more; answers with the way to stop waiting. */
  readonly whenGone: (id: string, then: () => void) => () => void;
}

const prefix = "kaoju-screen:";

/** @param locks of the browser, where there are any */
export function makeHolders(locks: LockManager | undefined): Holders {
  if (!locks) {
    return { hold: async () => () => undefined, alive: async () => new Set(), whenGone: () => () => undefined };
  }
  return {
    hold: (id) =>
      new Promise((resolve, reject) => {
        locks.request(prefix + id, () => new Promise<void>((release) => resolve(() => release()))).catch(reject);
      }),
    alive: async () => {
      const { held = [] } = await locks.query();
      const names = held.flatMap(({ name = "" }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
      return new Set(names);
    },
    whenGone: (id, then) => {
      const stop = new AbortController();
      // When the lock is given and let go again, or the one who waits would count as the holder that is open.
      const gone = locks.request(prefix + id, { mode: "shared", signal: stop.signal }, () => undefined);
      gone.then(then).catch(() => undefined);
      return () => stop.abort();
    },
  };
}
