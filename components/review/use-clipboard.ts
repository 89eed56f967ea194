"use client";
/** Copying and pasting by the browser's own keys and menu, while the table has the focus. Fields keep theirs. */
import { type RefObject, useEffect } from "react";
import { whyNot } from "./availability";
import { copiedCells, pasteCells } from "./clipboard";
import type { Decisions } from "./decisions";
import { focusPlace } from "./focus-place";
import type { ReviewStore } from "./store";

export function useClipboard(root: RefObject<HTMLElement | null>, store: ReviewStore, decisions: Decisions): void {
  useEffect(() => {
    const isHere = (event: ClipboardEvent) =>
      event.clipboardData !== null &&
      store.get().mode.kind === "browse" &&
      focusPlace(event.target, root.current) === "table";
    const onCopy = (event: ClipboardEvent) => {
      // Words that are selected in the article are copied as such.
      if (!isHere(event) || !(document.getSelection()?.isCollapsed ?? true)) return;
      const copied = copiedCells(store.get());
      if (!copied) return;
      event.preventDefault();
      event.clipboardData?.setData("text/plain", copied.text);
      event.clipboardData?.setData("text/html", copied.html);
      store.dispatch({ kind: "say", key: "copied", values: { cells: String(copied.cells) } });
    };
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!isHere(event)) return;
      event.preventDefault();
      const state = store.get();
      const reason = whyNot("paste", state, []) ?? (text === "" ? "nothingToPaste" : null);
      if (reason) store.dispatch({ kind: "say", key: "cannot", values: { reason } });
      else pasteCells(state, text, decisions);
    };
    document.addEventListener("copy", onCopy);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("paste", onPaste);
    };
  }, [root, store, decisions]);
}
