"use client";
/** Where this account has left unsent decisions on this device. Follows what any tab of the browser writes. */
import { useEffect, useState } from "react";
import type { Unsent } from "./entry";
import { onStorageNews, sharedStorage } from "./shared-storage";
import { unsentBefore } from "./unsent";

/** Decisions younger than this are on their way, in milliseconds. */
const grace = 4000;

/** Most news come in bursts, and counting can wait, in milliseconds. */
const pause = 1000;

export function useUnsent(account: string): readonly Unsent[] {
  const [unsent, setUnsent] = useState<readonly Unsent[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async () => {
      timer = undefined;
      const entries = await (await sharedStorage()).all(account);
      if (isOver) return;
      const found = unsentBefore(entries, Date.now() - grace);
      setUnsent((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
      // What is too young now may have to be shown later.
      if (entries.length > 0) lookIn(grace);
    };
    const lookIn = (milliseconds: number) => {
      timer ??= setTimeout(() => void look().catch(() => undefined), milliseconds);
    };
    lookIn(0);
    const stop = onStorageNews(() => lookIn(pause));
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [account]);
  return unsent;
}
