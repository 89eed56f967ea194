"use client";
/** The address of the table as its state: read from it, written to it. The back button takes back what was chosen. */
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { readAddress, type TableAddress, writeAddress } from "./table-address";

/** `push`: a step that the back button takes back. `replace`: what would only be noise among those steps. */
export type Step = "push" | "replace";
export type Go = (change: Partial<TableAddress>, step: Step) => void;

/** The address now, and the way to another one. */
export function useTableAddress(): readonly [TableAddress, Go] {
  const params = useSearchParams();
  const address = useMemo(() => readAddress(params), [params]);
  const go = useCallback<Go>((change, step) => {
    // What the last drawing knows may be older: two changes before the next one must both count.
    const now = readAddress(new URLSearchParams(window.location.search));
    const query = writeAddress({ ...now, ...change });
    const url = `${window.location.pathname}${query === "" ? "" : `?${query}`}`;
    // Next listens to both, so that useSearchParams follows without a request to the server.
    if (step === "push") window.history.pushState(null, "", url);
    else window.history.replaceState(null, "", url);
  }, []);
  return [address, go];
}
