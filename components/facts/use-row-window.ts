"use client";
/** The rows of a grid that are in view, told anew while it is scrolled. Draws nothing. */
import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { offsetToShow, type RowRange, rowsInView, type Sheet } from "./row-window";

/** The rows in view, and `from` which first row the table was scrolled to them. */
interface RowWindow extends RowRange {
  readonly from: number;
}

/**
 * Null until the grid was measured. `inside`: an element in it, because the grid's own reference is not set yet when its rows
 * first ask for it. `shown`: the row that is scrolled to when another one is meant; -1: none.
 */
export function useRowWindow(inside: RefObject<HTMLElement | null>, sheet: Sheet, shown: number): RowWindow | null {
  const { height, margin, length } = sheet;
  const [range, setRange] = useState<RowWindow | null>(null);
  // Before the frame is painted: rows that come a frame late are seen coming.
  useLayoutEffect(() => {
    const element = gridOf(inside);
    if (!element) return;
    const look = () => {
      const next = rowsInView(viewOf(element), { height, margin, length });
      setRange((old) => {
        if (old?.first === next.first && old.last === next.last) return old;
        return { ...next, from: old?.first ?? next.first };
      });
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [inside, height, margin, length]);
  useEffect(() => {
    const element = gridOf(inside);
    if (!element || shown < 0) return;
    const top = offsetToShow(shown, viewOf(element), { height, margin });
    if (top !== null) element.scrollTop = top;
  }, [inside, height, margin, shown]);
  return range;
}

function gridOf({ current }: RefObject<HTMLElement | null>): HTMLElement | null {
  return current?.closest<HTMLElement>("[role=grid]") ?? null;
}

function viewOf({ scrollTop, clientHeight }: HTMLElement) {
  return { top: scrollTop, size: clientHeight };
}
