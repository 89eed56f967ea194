"use client";
/** The address of the table as its state: read from it, written to it. The back button takes back what was chosen. */
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo, useRef } from "react";
import { readAddress, type TableAddress, writeAddress } from "./table-address";

/** `push`: a step that the back button takes back. `replace`: what would only be noise among those steps. */
export type Step = "push" | "replace";
export type Go = (change: Partial<TableAddress>, step: Step) => void;

/** The address now, and the way to another one. */
export function useTableAddress(): readonly [TableAddress, Go] {
  const params = useSearchParams();
  const address = useMemo(() => readAddress(params), [params]);
  // Two changes before the next drawing must both count.
  const latest = useRef(address);
  latest.current = address;
  const go = useCallback<Go>((change, step) => {
    latest.current = { ...latest.current, ...change };
    const query = writeAddress(latest.current);
    const url = `${window.location.pathname}${query === "" ? "" : `?${query}`}`;
    // Next listens to both, so that useSearchParams follows without a request to the server.
    if (step === "push") window.history.pushState(null, "", url);
    else window.history.replaceState(null, "", url);
  }, []);
  return [address, go];
}
