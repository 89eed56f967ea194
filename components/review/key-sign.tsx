"use client";
/** A key, set apart from the words around it. */
import { useOs } from "@mantine/hooks";
import { keyLabel } from "./key-label";
import classes from "./key-sign.module.css";

/** `name` as in the table of commands: `Mod+Shift+Z`. */
export function KeySign({ name }: { readonly name: string }) {
  const isApple = ["macos", "ios"].includes(useOs());
  return <kbd className={classes.key}>{keyLabel(name, isApple)}</kbd>;
}
