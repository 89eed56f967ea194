"use client";
/** Listens for keys and runs what they mean. What a key means is command-for.ts; this file only reads the focus. */
import { type RefObject, useEffect } from "react";
import { commandFor } from "./command-for";
import type { CommandId } from "./commands";
import { catcher, focusPlace } from "./focus-place";
import type { KeyMap } from "./key-map";
import { isComposing, startsTyping } from "./keyboard";
import type { ReviewStore } from "./store";

interface Keys {
  readonly singleKeys: boolean;
  readonly keyMap: KeyMap;
}

export function useKeys(
  root: RefObject<HTMLElement | null>,
  store: ReviewStore,
  run: (command: CommandId) => void,
  { singleKeys, keyMap }: Keys,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { kind } = store.get().mode;
      const focus = focusPlace(event.target, root.current);
      if (event.defaultPrevented || !focus || (kind !== "browse" && kind !== "link")) return;
      const command = commandFor(event, { focus, during: kind, singleKeys, keyMap });
      if (!command && !isLostInCell(event, kind === "browse", singleKeys)) return;
      event.preventDefault();
      if (command) run(command);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [root, store, run, singleKeys, keyMap]);
}

/** A character that no command has and that must not get into the cell in hand either. */
function isLostInCell(event: KeyboardEvent, isBrowsing: boolean, singleKeys: boolean): boolean {
  if (!(event.target instanceof Element) || !event.target.matches(catcher) || isComposing(event)) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length > 2) return false;
  return !isBrowsing || !startsTyping(event.key, singleKeys);
}
