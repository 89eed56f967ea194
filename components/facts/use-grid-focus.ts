"use client";
/** The focus follows the cell in hand while it is in the table of all facts, and outlives the element that had it. */
import { type RefObject, useLayoutEffect, useRef } from "react";

/** Handlers of the grid's own element. */
interface FocusHandlers {
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** `what`: changes when another cell is in hand, or another element stands for it. */
export function useGridFocus(root: RefObject<HTMLElement | null>, what: string): FocusHandlers {
  const wasInside = useRef(false);
  // Before the next key can come, not at leisure after the frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `what` is the occasion to move
  useLayoutEffect(() => {
    const { activeElement } = document;
    // React tells of no blur while it takes an element away: the focus is then at the page's body, and was here.
    const isLost = wasInside.current && activeElement === document.body;
    if (!isLost && !root.current?.contains(activeElement)) return;
    root.current?.querySelector<HTMLElement>("[data-cell=hand]")?.focus({ preventScroll: true });
  }, [root, what]);
  return {
    onFocus: () => {
      wasInside.current = true;
    },
    onBlur: () => {
      // Somebody who looks at another window comes back to the same cell.
      if (document.hasFocus()) wasInside.current = false;
    },
  };
}
