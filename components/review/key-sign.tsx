"use client";
/** A key as it is printed on keyboards: `⌘K` on Apple's, `Ctrl K` elsewhere. */
import { useOs } from "@mantine/hooks";
import classes from "./key-sign.module.css";

const signs: Readonly<Record<string, string>> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  PageDown: "PgDn",
  PageUp: "PgUp",
};

/** `name` as in the table of commands: `Mod+Shift+Z`. */
export function KeySign({ name }: { readonly name: string }) {
  const isApple = ["macos", "ios"].includes(useOs());
  const parts = name.split(/\+(?=.)/u).map((part) => {
    if (part === "Mod") return isApple ? "⌘" : "Ctrl";
    if (part === "Shift") return "⇧";
    return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  // A capital in the table means Shift, which stands before it already; a lone letter is printed as keys show it.
  return <kbd className={classes.key}>{parts.join(" ")}</kbd>;
}
