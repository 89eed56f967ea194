"use client";
/**
 * Leaving the screen without losing a decision: what is being sent is waited for. What cannot be sent is on the device and
 * comes back; only where the device keeps nothing is it warned about, by the browser on closing and reloading, by this file
 * on everything that goes through the app.
 */
import { useRouter } from "next/navigation";
import { useCallback, useEffect } from "react";
import { saving, unsent } from "./select";
import type { ReviewStore } from "./store";

/** Requests of a healthy connection are answered well within this time, in milliseconds. */
const patience = 2000;

/** A function that opens a path of the app once nothing is lost by it. `words` ask whether to leave all the same. */
export function useLeaveGuard(store: ReviewStore, words: string): (path: string) => void {
  const router = useRouter();
  const leave = useCallback(
    (path: string) => {
      void drained(store).then((isDrained) => {
        if (isDrained || !wouldLose(store) || window.confirm(words)) router.push(path);
      });
    },
    [store, words, router],
  );
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (wouldLose(store)) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const path = unsent(store.get()) > 0 ? pathOfLink(event) : null;
      if (path === null) return;
      event.preventDefault();
      event.stopPropagation();
      leave(path);
    };
    window.addEventListener("beforeunload", onBeforeUnload);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onBeforeUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [store, leave]);
  return leave;
}

/** The path of the app that a plain click on a link leads to; null for everything else. */
function pathOfLink(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.origin !== location.origin) return null;
  if (event.ctrlKey || event.metaKey || event.shiftKey || link.getAttribute("href")?.startsWith("#")) return null;
  return link.pathname + link.search;
}

/** Whether unsent decisions are in this page alone. */
function wouldLose(store: ReviewStore): boolean {
  const state = store.get();
  return state.keeping === "page" && unsent(state) > 0;
}

/** True as soon as nothing is unsent; false if that takes too long or cannot be. */
function drained(store: ReviewStore): Promise<boolean> {
  // Without a connection there is nothing to wait for.
  if (saving(store.get()) !== "sending" && !wouldLose(store)) return Promise.resolve(unsent(store.get()) === 0);
  return new Promise((resolve) => {
    const finish = (result: boolean) => {
      stop();
      clearTimeout(timer);
      resolve(result);
    };
    const stop = store.subscribe(() => unsent(store.get()) === 0 && finish(true));
    const timer = setTimeout(() => finish(false), patience);
    if (unsent(store.get()) === 0) finish(true);
  });
}
