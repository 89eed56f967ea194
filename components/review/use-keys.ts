"use client";
/** Listens for keys and runs what they mean. What a key means is keyboard.ts; this file only reads the focus. */
import { type RefObject, useEffect } from "react";
import type { CommandId } from "./commands";
import { commandFor, type FocusPlace } from "./keyboard";
import type { ReviewStore } from "./store";

export function useKeys(
  root: RefObject<HTMLElement | null>,
  store: ReviewStore,
  run: (command: CommandId) => void,
  singleKeys: boolean,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { kind } = store.get().mode;
      const focus = focusPlace(event.target, root.current);
      if (event.defaultPrevented || !focus || (kind !== "browse" && kind !== "link")) return;
      const command = commandFor(event, { focus, during: kind, singleKeys });
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [root, store, run, singleKeys]);
}

/** Null for what is not the screen's: a dialog, a menu, the bar above. */
function focusPlace(target: EventTarget | null, root: HTMLElement | null): FocusPlace | null {
  if (target === document.body) return "table";
  if (!(target instanceof HTMLElement) || !root?.contains(target)) return null;
  if (target.isContentEditable || target.closest("input, textarea, select")) return "field";
  if (target.closest("button, a, summary, [role=tab], [role=separator], [role=menuitem]")) return "control";
  return target.closest("[data-keys=table]") ? "table" : "control";
}
