/** A key as it is printed on keyboards: `⌘ K` on Apple's, `Ctrl K` elsewhere. Pure. */

const signs: Readonly<Record<string, string>> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  Delete: "Del",
  Backspace: "⌫",
  PageDown: "PgDn",
  PageUp: "PgUp",
  " ": "␣",
};

/** `name` as in the table of commands: `Mod+Shift+Z`. */
export function keyLabel(name: string, isApple: boolean): string {
  const parts = name.split(/\+(?=.)/u).map((part) => {
    if (part === "Mod") return isApple ? "⌘" : "Ctrl";
    if (part === "Alt") return isApple ? "⌥" : "Alt";
    if (part === "Shift") return "⇧";
    return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  // A capital in the table means Shift, which stands before it already; a lone letter is printed as keys show it.
  return parts.join(" ");
}
