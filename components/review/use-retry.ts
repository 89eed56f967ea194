"use client";
/** Tries again by itself what could not be sent: when the connection is back, and now and then in between. */
import { useEffect } from "react";

/** Between two tries, in milliseconds: long enough not to hammer a server that is down. */
const pause = 5000;

export function useRetry(retry: () => void): void {
  useEffect(() => {
    const timer = setInterval(retry, pause);
    window.addEventListener("online", retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", retry);
    };
  }, [retry]);
}
