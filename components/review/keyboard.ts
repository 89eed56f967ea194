/**
 * From a key event to a command. Pure: it is told what the event and the focus are, and touches no DOM. It never answers
 * while an input method composes or a field is edited, so that letters typed as pinyin decide nothing.
 */
import { type CommandId, commandIds, commandSpec } from "./commands";

/** What matters of a KeyboardEvent. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** Where the key was pressed: in a text field, in the table (or on nothing at all), or on another control. */
export type FocusPlace = "field" | "table" | "control";

/** Chromium reports the key that an input method swallows as 229, some of them with `isComposing` still false. */
const swallowedByInputMethod = 229;

/** True while the key belongs to an input method. */
export function isComposing(press: Pick<KeyPress, "isComposing" | "keyCode">): boolean {
  return press.isComposing || press.keyCode === swallowedByInputMethod;
}

/**
 * The name by which the table of commands knows a key: `a`, `Shift+U`, `Mod+k`, `Shift+Enter`, `?`. Ctrl and ⌘ are both
 * `Mod`. Shift counts for letters and named keys; for signs it is part of the sign (`?` needs it on most keyboards, not on
 * all). With caps lock a letter arrives as a capital without Shift and is still that letter.
 */
export function keyName(press: KeyPress): string {
  const isLetter = /^[a-z]$/i.test(press.key);
  const isNamed = press.key.length > 1;
  const shift = press.shiftKey && (isLetter || isNamed);
  const key = isLetter ? (shift ? press.key.toUpperCase() : press.key.toLowerCase()) : press.key;
  return `${press.ctrlKey || press.metaKey ? "Mod+" : ""}${press.altKey ? "Alt+" : ""}${shift ? "Shift+" : ""}${key}`;
}

/** True for a shortcut of one printable character, which people can switch off: speech input and slips set them off. */
export function isSingleKey(name: string): boolean {
  return !name.includes("Mod+") && /^(?:Shift\+)?.$/u.test(name);
}

/** The command that this key means here, or null. `singleKeys`: whether shortcuts of one character are switched on. */
export function commandFor(
  press: KeyPress,
  at: { readonly focus: FocusPlace; readonly during: "browse" | "link"; readonly singleKeys: boolean },
): CommandId | null {
  if (isComposing(press)) return null;
  const name = keyName(press);
  // The palette opens from a search field too; every other key belongs to the field.
  if (at.focus === "field" && name !== "Mod+k") return null;
  if (!at.singleKeys && isSingleKey(name)) return null;
  const heard = commandIds.find((id) => {
    const spec = commandSpec(id);
    if (spec.during !== at.during && id !== "palette") return false;
    return spec.keys.includes(name) || (at.focus === "table" && (spec.tableKeys?.includes(name) ?? false));
  });
  return heard ?? null;
}
