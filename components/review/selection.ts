/** Which cells are selected: a range, or else the cell in hand. Pure. */
import { type CellRange, isSameCell, rangeBetween } from "./cell-range";
import type { ReviewState } from "./review-state";
import { visibleFacts } from "./select";

/** The range that copy, paste and clear are about; null without a fact in hand, or when it is out of sight. */
export function selectedRange(state: ReviewState): CellRange | null {
  const { hand, column, selection } = state;
  if (hand?.kind !== "fact") return null;
  const cell = { factId: hand.id, column };
  const anchor = selection && isSameCell(selection.head, cell) ? selection.anchor : cell;
  return rangeBetween(visibleFacts(state), anchor, cell);
}

/** The same range while it has more than one cell, as a text that stays equal until it changes; null otherwise. */
export function selectionKey(state: ReviewState): string | null {
  if (!state.selection) return null;
  const range = selectedRange(state);
  if (!range || (range.top === range.bottom && range.left === range.right)) return null;
  return `${range.top} ${range.bottom} ${range.left} ${range.right}`;
}

/** Reads what `selectionKey` has made. */
export function rangeOfKey(key: string | null): CellRange | null {
  const [top, bottom, left, right] = (key ?? "").split(" ").map(Number);
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
  return { top, bottom, left, right };
}
