/** The rows of a list that are here, found by their place in it. Pure. Copies no page, so that a row that changes costs the same in any list. */
import { pageOf, pageRows } from "./page-cursors";
import { countLeft, type ListedRow, type ListPage } from "./rows-now";

export interface HeldPages {
  /** The row at a place in the whole list, from 0; null where its page is not here. */
  readonly at: (index: number) => ListedRow | null;
  /** The place of the last row that is here; -1 without any. */
  readonly last: number;
  /** How many of the rows have left the list since it was read. */
  readonly left: number;
  /** How many rows the list has; null as long as its last page is not here. */
  readonly end: number | null;
}

/** Pages never change: each is counted once. */
const leftOf = new WeakMap<ListPage, number>();

/** `pages`: by their numbers, from 0. */
export function heldPages(pages: ReadonlyMap<number, ListPage>): HeldPages {
  let last = -1;
  let left = 0;
  let end: number | null = null;
  for (const [number, page] of pages) {
    const behind = number * pageRows + page.facts.length;
    last = Math.max(last, behind - 1);
    if (page.next === null) end = behind;
    const gone = leftOf.get(page) ?? countLeft(page);
    leftOf.set(page, gone);
    left += gone;
  }
  return { at: (index) => pages.get(pageOf(index))?.facts[index % pageRows] ?? null, last, left, end };
}
