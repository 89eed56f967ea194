/**
 * When what could not be sent is tried again by itself. A server that has too much to do says when to come back, or is given
 * longer each time; a connection that is gone is looked for at short intervals. Pure but for the clock and chance it is given.
 */
import type { ClientProblem, ClientProblemCode } from "@/components/api/client";

/** All in milliseconds. */
const usual = 5000;
/** No wait is longer but for the quarter that chance may add, whatever the server asks: the person sees work that is not saved. */
const longest = 60_000;
/** A server that asks for less would have all of them back at once. */
const shortest = 1000;

/** Refusals of a server that is there and cannot: to ask it all the time makes it worse. */
const overloaded: ReadonlySet<ClientProblemCode> = new Set<ClientProblemCode>([
  "busy",
  "too-many-requests",
  "too-many-attempts",
  "server-error",
]);

interface RetryPace {
  /** Something went through. */
  readonly passed: () => void;
  readonly failed: (problem: ClientProblem) => void;
  /** What is waited for; null while sending is free. */
  readonly waitsFor: () => ClientProblem | null;
  /** Ends the wait: the person asks for it, or the connection is back. */
  readonly end: () => void;
}

export interface PaceSource {
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

export function createRetryPace({ clock, random }: PaceSource): RetryPace {
  let until = 0;
  /** Of the waves so far that the server was not up to. */
  let refused = 0;
  let problem: ClientProblem | null = null;

  const pause = ({ code, wait }: ClientProblem): number => {
    if (!overloaded.has(code)) return usual;
    refused += 1;
    const asked = wait === undefined ? usual * 2 ** (refused - 1) : Math.max(wait, shortest);
    return Math.min(asked, longest);
  };

  return {
    passed: () => {
      // Of many that left together some may pass and others not: for those the wait stands.
      if (clock() < until) return;
      refused = 0;
      problem = null;
    },
    failed: (news) => {
      // Many requests leave together and fail together: that is one failure, and the wait for it has begun.
      if (clock() < until) return;
      problem = news;
      // Never sooner than was asked, and not all at the same moment.
      until = clock() + pause(news) * (1 + random() / 4);
    },
    waitsFor: () => (clock() < until ? problem : null),
    end: () => {
      until = 0;
    },
  };
}
