/** Where the pages of a list begin that is read by keys: known for pages whose predecessor has been read. Pure. */

/** Rows of a page: enough for two screens, few enough to be read and parsed between two frames. */
export const pageRows = 100;

/** Where to read a page: behind a key, leaving out some rows. */
export interface PageStart {
  /** Null: from the beginning. */
  readonly after: string | null;
  readonly skip: number;
}

/** The keys that a list has told so far. Mutable: it belongs to one list and grows as its pages come in. */
export interface PageCursors {
  /** The nearest known key before a page, and how many rows lie between. */
  start(page: number): PageStart;
  /** Keeps what the answer for a page said of the next one. True if that begins elsewhere than before: all behind has moved. */
  learn(page: number, next: string | null): boolean;
  /** Forgets all: after decisions other facts may stand before a key than before. */
  forget(): void;
}

export function makePageCursors(): PageCursors {
  const known = new Map<number, string>();
  return {
    start(page) {
      for (let at = page; at > 0; at--) {
        const after = known.get(at);
        if (after !== undefined) return { after, skip: (page - at) * pageRows };
      }
      return { after: null, skip: page * pageRows };
    },
    learn(page, next) {
      const before = known.get(page + 1);
      if (before === (next ?? undefined)) return false;
      for (const at of known.keys()) if (at > page) known.delete(at);
      if (next !== null) known.set(page + 1, next);
      return before !== undefined;
    },
    forget: () => known.clear(),
  };
}

/** The page that holds a row. */
export function pageOf(row: number): number {
  return Math.floor(row / pageRows);
}

/** The first and the last of the pages that hold the rows from `first` to `last` and some rows around them, which are likely to be wanted next. */
export function pagesAround(
  first: number,
  last: number,
  count: number,
): { readonly from: number; readonly to: number } {
  const to = pageOf(Math.min(Math.max(count - 1, 0), last + 50));
  return { from: Math.min(Math.max(0, pageOf(first - 30)), to), to };
}
