/**
 * What a key event is called and whether it types something. Pure: it is told what the event is, and touches no DOM. What a
 * key means is command-for.ts.
 */

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

/**
 * True if this character begins to replace the content of the cell in hand. While shortcuts of one character are on, letters
 * and the signs of commands are commands; figures, the minus sign and whatever an input method makes are typed. While they
 * are off, everything is typed but the blank.
 */
export function startsTyping(character: string, singleKeys: boolean): boolean {
  if (!/^\P{Cc}$/u.test(character) || character.trim() === "") return false;
  return !singleKeys || /^[\d+\-\u0080-\u{10ffff}]$/u.test(character);
}
