/** Where the focus is, for the keys and for the clipboard. Reads the DOM and changes nothing. */
import type { FocusPlace } from "./command-for";

/** The field of the cell in hand while nothing is typed into it: to the keys it is the table itself. */
export const catcher = "[data-catcher]";

/** Null for what is not the screen's: a dialog, a menu, the bar above. */
export function focusPlace(target: EventTarget | null, root: HTMLElement | null): FocusPlace | null {
  if (target === document.body) return "table";
  if (!(target instanceof HTMLElement) || !root?.contains(target)) return null;
  if (target.matches(catcher)) return "table";
  if (target.isContentEditable || target.closest("input, textarea, select")) return "field";
  if (target.closest("button, a, summary, [role=tab], [role=separator], [role=menuitem]")) return "control";
  return target.closest("[data-keys=table]") ? "table" : "control";
}
