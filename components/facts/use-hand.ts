"use client";
/** The fact in hand: taken by a person, or named by the address, which then must be found in the list. */
import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import type { FactRowView } from "@/lib/api/fact-list";
import { makeAddressEcho } from "./address-echo";
import { placeQuery } from "./fact-queries";
import type { CellInHand } from "./fact-table";
import type { FactPages } from "./use-fact-pages";
import type { Go } from "./use-table-address";

/** Milliseconds for which a row must be in hand to come into the address: not every step of a held key. */
const pause = 300;
const start: CellInHand = { row: 0, cell: "indicator" };

export interface Hand {
  readonly at: CellInHand;
  /** Null while its page is on its way. */
  readonly fact: FactRowView | null;
  readonly take: (at: CellInHand) => void;
  /** Back to the first row, because another list comes. */
  readonly toTop: () => void;
  /** Brings the fact in hand into the address now: the page is about to be left, and the way back must lead to it. */
  readonly writeNow: () => void;
}

/** `named`: the fact that the address names; `list`: the list that is asked for. */
export function useHand(list: string, pages: FactPages, named: string | null, go: Go): Hand {
  const [at, setAt] = useState(start);
  // A fact that the address names and nobody has looked up yet.
  const [sought, setSought] = useState(named);
  const written = useRef(named);
  const [echo] = useState(makeAddressEcho);
  const before = useRef(named);
  // Not while drawing: a drawing that is begun and given up would have read a name that the next one does not have yet.
  useEffect(() => {
    if (named === before.current) return;
    before.current = named;
    if (echo.isOwn(named)) return;
    written.current = named;
    setSought(named);
  }, [named, echo]);
  const isId = z.uuid().safeParse(sought).success;
  const place = useQuery({ ...placeQuery(list, sought ?? ""), enabled: isId }).data;
  useEffect(() => {
    if (sought === null || (isId && !place)) return;
    if (place?.ok) setAt((now) => ({ ...now, row: place.value.row }));
    setSought(null);
  }, [sought, isId, place]);

  const fact = pages.held.at(at.row);
  const write = useDebouncedCallback((id: string) => {
    written.current = id;
    echo.wrote(id);
    go({ fact: id }, "replace");
  }, pause);
  const id = fact?.id ?? null;
  useEffect(() => {
    if (sought === null && !pages.stale && id !== null && id !== written.current) write(id);
    else write.cancel();
  }, [sought, pages.stale, id, write]);

  // A link anywhere on the page leads away, pressed by a key as well; it hears the click after this.
  useEffect(() => {
    const flush = () => write.flush();
    document.addEventListener("click", flush, { capture: true });
    return () => document.removeEventListener("click", flush, { capture: true });
  }, [write]);
  const writeNow = useCallback(() => write.flush(), [write]);

  const take = useCallback((next: CellInHand) => {
    setSought(null);
    setAt(next);
  }, []);
  const toTop = useCallback(() => take(start), [take]);
  return { at, fact, take, toTop, writeNow };
}
