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
  // Every button with a key asks at every step, and storage answers slowly. Only while somebody listens: nobody else would
  // hear that another tab has written.
  let held: { readonly text: string | null } | null = null;
  // Only what storage would not take: otherwise what another tab has written counts.
  let unstored: { readonly text: string | null } | null = null;
  const stored = () => {
    try {
      return window.localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const tell = () => {
    held = null;
    for (const listener of listeners) listener();
  };
  return {
    read() {
      if (unstored) return unstored.text;
      if (held) return held.text;
      const text = stored();
      if (listeners.size > 0) held = { text };
      return text;
    },
    write(text) {
      try {
        if (text === null) window.localStorage.removeItem(name);
        else window.localStorage.setItem(name, text);
        unstored = null;
      } catch {
        unstored = { text };
      }
      tell();
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener("storage", tell);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        held = null;
        window.removeEventListener("storage", tell);
      };
    },
  };
}

/** The text now; null on the server and where nothing was ever written. */
export function useDeviceSetting(setting: DeviceSetting): readonly [string | null, (text: string | null) => void] {
  const text = useSyncExternalStore(setting.subscribe, setting.read, () => null);
  return [text, useCallback((next: string | null) => setting.write(next), [setting])];
}
