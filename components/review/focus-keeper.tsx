"use client";
/**
 * The focus never falls to the page: when what had it is gone (a list of reasons that has done its work, a button whose bar has
 * changed), it goes to the item in hand. It takes it from nothing that still has it. Draws nothing.
 */
import { useEffect, useRef } from "react";
import { useReview } from "./review-context";
import { focusHand } from "./use-follow-focus";

export function FocusKeeper() {
  const mode = useReview((state) => state.mode.kind);
  const hand = useReview((state) => state.hand?.id);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mode or item is the occasion to look
  useEffect(() => {
    // Opening the page moves no focus: the way to the skip link stays free.
    const opening = isFirst.current;
    isFirst.current = false;
    if (opening) return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body) focusHand();
    });
    return () => cancelAnimationFrame(frame);
  }, [mode, hand]);
  return null;
}
