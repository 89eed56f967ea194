"use client";
/** Tries again by itself what could not be sent: when the connection is back, and at the pace of the sender in between. */
import { useEffect } from "react";
import type { Sender } from "./sender";

/** Between two looks whether it is time, in milliseconds. */
const pause = 1000;

export function useRetry({ retry, retryWhenDue }: Pick<Sender, "retry" | "retryWhenDue">): void {
  useEffect(() => {
    const timer = setInterval(retryWhenDue, pause);
    window.addEventListener("online", retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", retry);
    };
  }, [retry, retryWhenDue]);
}
