/** What a key means in the table of all facts. Pure: it is told the key and moves nothing. */
import { isComposing, type KeyPress } from "@/components/review/keyboard";

export type TableKey =
  /** Rows and columns to go; `extend`: the selection goes along. */
  | { readonly kind: "move"; readonly rows: number; readonly columns: number; readonly extend: boolean }
  /** In the head: moves the column itself, or makes it wider. */
  | { readonly kind: "order"; readonly by: -1 | 1 }
  | { readonly kind: "resize"; readonly by: -1 | 1 }
  | { readonly kind: "select" | "select-all" | "open" | "escape" };

/** Further than any table goes. */
const farthest = Number.MAX_SAFE_INTEGER;

const rowSteps: Readonly<Record<string, (page: number) => number>> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: (page) => page,
  PageUp: (page) => -page,
  End: () => farthest,
  Home: () => -farthest,
};

/** The meaning of a key, or null if it has none here. `page`: rows that fit in view; `head`: the focus is in the head. */
export function tableKey(press: KeyPress, at: { readonly page: number; readonly head: boolean }): TableKey | null {
  if (isComposing(press)) return null;
  const { key, shiftKey, altKey } = press;
  const mod = press.ctrlKey || press.metaKey;
  const sideways = key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : null;
  if (sideways !== null) {
    if (mod) return null;
    if (at.head && shiftKey) return { kind: "order", by: sideways };
    if (at.head && altKey) return { kind: "resize", by: sideways };
    return altKey || shiftKey ? null : { kind: "move", rows: 0, columns: sideways, extend: false };
  }
  const step = rowSteps[key];
  // Ctrl with Home and End is what spreadsheets have for the first and the last row.
  if (step && !altKey && (!mod || key === "Home" || key === "End")) {
    return { kind: "move", rows: step(at.page), columns: 0, extend: shiftKey };
  }
  if (altKey) return null;
  if (key === "a" && mod && !shiftKey) return { kind: "select-all" };
  if (mod) return null;
  if (key === " ") return { kind: "select" };
  if (key === "Enter") return { kind: "open" };
  if (key === "Escape") return { kind: "escape" };
  return null;
}
