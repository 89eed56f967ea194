"use client";
/** The table as others change it while it is open, and the way to have the list as it is now. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { call } from "@/components/api/client";
import { listenLive } from "@/components/live/live-source";
import type { FactNow } from "@/lib/api/fact-list";
import { arrivalsQuery, nowAddress } from "./fact-queries";
import { countAgain, heldRows, renewRows } from "./list-cache";
import { makeListFollower } from "./list-follower";

/** Counts that are younger need not be made again for a stream that has just begun, in milliseconds. */
const fresh = 10_000;

interface OfList {
  /** The address of the list in the API, and its filter alone. */
  readonly list: string;
  readonly filter: string;
  /** When the facts were counted, as `Date.now()` says it; 0 while they never were. */
  readonly countedAt: number;
}

/** Whether facts have come into the list since it was read. */
export function useLiveList(projectId: string, of: OfList): boolean {
  const client = useQueryClient();
  const latest = useRef(of);
  latest.current = of;
  useEffect(() => {
    let asked = "";
    const follower = makeListFollower({
      held: () => heldRows(client, latest.current.list),
      ask: (ids) => {
        asked = latest.current.list;
        return call<readonly FactNow[]>("GET", nowAddress(asked, ids));
      },
      // Whether a fact fits was said of the list that was asked about.
      show: (ids, now) => (asked === latest.current.list ? renewRows(client, asked, ids, now) : 0),
      count: () => countAgain(client, projectId, latest.current.filter),
      isCounted: () => latest.current.countedAt === 0 || Date.now() - latest.current.countedAt < fresh,
      onArrival: () => client.setQueryData(arrivalsQuery(latest.current.list).queryKey, true),
      clock: () => Date.now(),
    });
    const leave = listenLive(projectId, follower.hear);
    return () => {
      leave();
      follower.stop();
    };
  }, [client, projectId]);
  return useQuery(arrivalsQuery(of.list)).data;
}
