/** Pages of items that stand in groups, one group behind the other: read group by group, holding one page and one group. */

export interface Groups<T> {
  /** The group of that key, if it is the next; else none. Keys must be asked for in the order of the pages. */
  readonly next: (key: string) => Promise<readonly T[]>;
}

export function groupedPages<T>(pages: AsyncIterable<readonly T[]>, keyOf: (item: T) => string): Groups<T> {
  const iterator = pages[Symbol.asyncIterator]();
  let waiting: readonly T[] = [];
  let at = 0;
  let ended = false;
  const peek = async (): Promise<T | undefined> => {
    while (at >= waiting.length && !ended) {
      const { done, value } = await iterator.next();
      if (done) ended = true;
      else [waiting, at] = [value, 0];
    }
    return waiting[at];
  };
  return {
    async next(key) {
      const group: T[] = [];
      for (let item = await peek(); item !== undefined && keyOf(item) === key; item = await peek()) {
        group.push(item);
        at++;
      }
      return group;
    },
  };
}
