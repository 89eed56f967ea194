"use client";
/**
 * A text that this browser keeps for a person. Where storage is forbidden it holds until the page is left. Knows nothing of
 * what the text says.
 */
import { useCallback, useSyncExternalStore } from "react";

interface DeviceSetting {
  readonly read: () => string | null;
  /** Null takes it away. */
  readonly write: (text: string | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The setting of this name; make it once. */
export function deviceSetting(name: string): DeviceSetting {
  const listeners = new Set<() => void>();
  // Only what storage would not take: otherwise what another tab has written counts.
  let unstored: { readonly text: string | null } | null = null;
  return {
    read() {
      if (unstored) return unstored.text;
      try {
        return window.localStorage.getItem(name);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        if (text === null) window.localStorage.removeItem(name);
        else window.localStorage.setItem(name, text);
        unstored = null;
      } catch {
        unstored = { text };
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      window.addEventListener("storage", listener);
      return () => {
        listeners.delete(listener);
        window.removeEventListener("storage", listener);
      };
    },
  };
}

/** The text now; null on the server and where nothing was ever written. */
export function useDeviceSetting(setting: DeviceSetting): readonly [string | null, (text: string | null) => void] {
  const text = useSyncExternalStore(setting.subscribe, setting.read, () => null);
  return [text, useCallback((next: string | null) => setting.write(next), [setting])];
}
