"use client";
/**
 * Lets the focus follow the item in hand: from row to row, back from an editor that has closed, from the last fact to the
 * first open numeral. It never takes the focus from a field or a button that a person is on.
 */
import { type RefObject, useEffect, useRef } from "react";
import { catcher } from "./focus-place";

/** `target`: a selector inside `root`; `what`: changes with the item. Nothing moves while `active` is false. */
export function useFollowFocus(
  root: RefObject<HTMLElement | null>,
  target: string,
  active: boolean,
  what: string,
): void {
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `what` is the occasion to move
  useEffect(() => {
    // Opening the page moves no focus: keys work from the page as well, and the way to the skip link stays free.
    const opening = isFirst.current;
    isFirst.current = false;
    if (!active || opening || !isFree(document.activeElement)) return;
    const element = root.current?.matches(target) ? root.current : root.current?.querySelector<HTMLElement>(target);
    focusInside(element);
  }, [root, target, active, what]);
}

function isFree(element: Element | null): boolean {
  if (!element || element === document.body) return true;
  if (element.matches(catcher)) return true;
  return element.closest("[data-keys=table]") !== null && element.closest("input, textarea, select, button") === null;
}

/**
 * Puts the focus on the item in hand, from a field that has done its work: on the pane of a numeral or of linking, else on the
 * cell, else (a phone shows the table or the pane) on the pane of the fact.
 */
export function focusHand(): void {
  for (const target of ["[data-focus=hand]", "[data-cell=hand]", "[data-focus=pane]"]) {
    const element = document.querySelector<HTMLElement>(target);
    focusInside(element);
    // What is not displayed does not take the focus.
    if (element?.contains(document.activeElement)) return;
  }
}

/** A cell that can be typed into has its field for that. */
function focusInside(element: HTMLElement | null | undefined): void {
  const target = element?.querySelector<HTMLElement>(catcher) ?? element;
  target?.focus({ preventScroll: true });
}
