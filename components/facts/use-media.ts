"use client";
/** Whether the window is as narrow as a media query says, known before anything that depends on it is painted. */
import { useCallback, useLayoutEffect, useReducer, useSyncExternalStore } from "react";

/** Null at the server and while its page is taken over: what differs by it is not drawn then. */
export function useMedia(query: string): boolean | null {
  const subscribe = useCallback(
    (tell: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", tell);
      return () => list.removeEventListener("change", tell);
    },
    [query],
  );
  const matches = useSyncExternalStore<boolean | null>(
    subscribe,
    () => window.matchMedia(query).matches,
    () => null,
  );
  // A page that is taken over asks again at leisure, after a frame has been painted; asked here it is before.
  const [, askAgain] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => {
    if (matches === null) askAgain();
  }, [matches]);
  return matches;
}
