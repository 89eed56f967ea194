"use client";
/**
 * Marks a grid whose columns need more room than it has (`data-wide`). Only there must pinned cells stick: a sticky cell is a
 * layer of its own to Chromium, and three of them in each of forty rows cost a table that scrolls every third frame.
 */
import { type RefObject, useEffect } from "react";

/** `grid` scrolls; its last child is as wide as the columns. Set on the element, so that nothing is drawn again for it. */
export function useWideMark(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    const mark = () => element.toggleAttribute("data-wide", element.scrollWidth > element.clientWidth);
    const observer = new ResizeObserver(mark);
    for (const each of [element, element.lastElementChild]) if (each) observer.observe(each);
    return () => observer.disconnect();
  }, [grid]);
}
