"use client";
/** The selected facts of the table, over all its pages. What can be done with them is elsewhere. */
import { useCallback, useMemo, useRef, useState } from "react";
import { countSelected, everythingSelected, isSelected, nothingSelected, type Selection, select } from "./selection";

export interface FactSelection {
  readonly value: Selection;
  /** Of the facts that match. */
  readonly count: number;
  readonly share: "none" | "some" | "all";
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string, index: number) => void;
  /** Where a range would begin. */
  readonly anchorAt: (index: number) => void;
  /** Selects from the anchor to this row; `from` is the anchor if there is none yet. */
  readonly extendTo: (index: number, from?: number) => void;
  readonly selectAll: () => void;
  /** All that match, or none if something was selected. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

/**
 * `list`: what the selection is made from; of another list nothing is selected, because people would act on what they do not
 * see. `idsBetween`: the ids of the facts in a range of rows.
 */
export function useSelection(
  list: string,
  total: number,
  idsBetween: (first: number, last: number) => Promise<readonly string[]>,
): FactSelection {
  const [held, setHeld] = useState<{ list: string; value: Selection }>({ list, value: nothingSelected });
  const value = held.list === list ? held.value : nothingSelected;
  const anchor = useRef<number | null>(null);
  // What the last range took in: a shorter one gives the rest back.
  const range = useRef<readonly string[]>([]);
  const newest = useRef({ list, value });
  newest.current = { list, value };

  const set = useCallback((next: Selection) => {
    newest.current = { ...newest.current, value: next };
    setHeld(newest.current);
  }, []);
  const anchorAt = useCallback((index: number) => {
    anchor.current = index;
    range.current = [];
  }, []);
  const toggle = useCallback(
    (id: string, index: number) => {
      anchorAt(index);
      const { value: now } = newest.current;
      set(select(now, [id], !isSelected(now, id)));
    },
    [anchorAt, set],
  );
  const extendTo = useCallback(
    async (index: number, from?: number) => {
      anchor.current ??= from ?? index;
      const { list: listThen } = newest.current;
      const [first, last] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      const ids = await idsBetween(first, last);
      // The list may have changed while the rows between were read.
      if (newest.current.list !== listThen) return;
      set(select(select(newest.current.value, range.current, false), ids, true));
      range.current = ids;
    },
    [idsBetween, set],
  );
  const selectAll = useCallback(() => set(everythingSelected), [set]);
  const clear = useCallback(() => set(nothingSelected), [set]);

  const count = countSelected(value, total);
  const share = count === 0 ? "none" : count >= total && total > 0 ? "all" : "some";
  return useMemo(
    () => ({
      value,
      count,
      share,
      has: (id) => isSelected(value, id),
      toggle,
      anchorAt,
      extendTo,
      selectAll,
      toggleAll: () => (count === 0 ? selectAll() : clear()),
      clear,
    }),
    [value, count, share, toggle, anchorAt, extendTo, selectAll, clear],
  );
}
