"use client";
/** Whether shortcuts of one character are on: a setting of this browser, for people whose speech input or slips set them off. */
import { useCallback, useSyncExternalStore } from "react";

const key = "kaoju.review.single-keys";
const changed = "kaoju:single-keys";

function read(): boolean {
  try {
    return window.localStorage.getItem(key) !== "off";
  } catch {
    // Storage may be forbidden; the keys then work as they do at first.
    return true;
  }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("storage", listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener("storage", listener);
    window.removeEventListener(changed, listener);
  };
}

/** The setting and the way to turn it over. */
export function useSingleKeys(): readonly [on: boolean, toggle: () => void] {
  const on = useSyncExternalStore(subscribe, read, () => true);
  const toggle = useCallback(() => {
    try {
      window.localStorage.setItem(key, read() ? "off" : "on");
    } catch {
      return;
    }
    window.dispatchEvent(new Event(changed));
  }, []);
  return [on, toggle];
}
