/**
 * Keeps the table at what others decide: told that something changed, asks what became of the rows that are held, and has
 * the facts counted again. Rows are read by their ids, which costs little; counting reads the whole project, so that it is
 * done the less often the longer it takes.
 */
import type { Answer } from "@/components/api/client";
import type { FactNow } from "@/lib/api/fact-list";
import type { LiveMessage } from "@/lib/api/live";

/** A row that the table holds. */
export interface HeldRow {
  readonly id: string;
  readonly articleId: string;
}

export interface ListFollowerParts {
  readonly held: () => readonly HeldRow[];
  /** At most `mostAsked` ids. */
  readonly ask: (ids: readonly string[]) => Promise<Answer<readonly FactNow[]>>;
  /** Answers by how many the rows that have left the list became more. */
  readonly show: (ids: readonly string[], now: readonly FactNow[]) => number;
  /** Answers by how many facts more fit than before. */
  readonly count: () => Promise<number>;
  /** Whether the counts are so new that a stream which has just begun can tell nothing more. */
  readonly isCounted: () => boolean;
  /** Facts have come into the list, somewhere where its rows are read already or not. */
  readonly onArrival: () => void;
  /** Milliseconds, from any start. */
  readonly clock: () => number;
}

export interface ListFollower {
  readonly hear: (message: LiveMessage) => void;
  readonly stop: () => void;
}

/** More ids would be an address that servers cut off. */
export const mostAsked = 100;
/** Decisions come in flurries: what follows within this long is asked for together, in milliseconds. */
const gather = 400;
/** Between two looks, in milliseconds. */
const pause = 2000;
/** Before asking again when the question did not get through, in milliseconds. */
const longPause = 10_000;
/** For counting: so many times as long as it took, so that it never takes more than a tenth of the server's time for one screen. */
const rest = 10;

export function makeListFollower(parts: ListFollowerParts): ListFollower {
  const { held, ask, show, count, isCounted, onArrival, clock } = parts;
  /** Articles in which something was decided; `all`: anywhere. */
  let changed: Set<string> | "all" = new Set();
  let toCount = false;
  let gone = 0;
  let nextLook = 0;
  let nextCount = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let planned = 0;
  let isLooking = false;
  let isOver = false;

  function plan(): void {
    const toLook = changed === "all" || changed.size > 0;
    const due = toLook ? nextLook : nextCount;
    // What waits for its time already is only brought forward, or a flurry would put it off without end.
    if (isOver || isLooking || !(toLook || toCount) || (timer !== undefined && due >= planned)) return;
    clearTimeout(timer);
    planned = due;
    timer = setTimeout(() => void look(), Math.max(gather, due - clock()));
  }

  async function look(): Promise<void> {
    timer = undefined;
    isLooking = true;
    const articles = changed;
    changed = new Set();
    nextLook = clock() + pause;
    const ids = held().flatMap(({ id, articleId }) => (articles === "all" || articles.has(articleId) ? [id] : []));
    for (let at = 0; at < ids.length; at += mostAsked) {
      const some = ids.slice(at, at + mostAsked);
      const answer = await ask(some);
      if (isOver) return;
      if (answer.ok) gone += show(some, answer.value);
      else {
        changed = "all";
        nextLook = clock() + longPause;
      }
    }
    if (toCount && clock() >= nextCount) await recount();
    isLooking = false;
    plan();
  }

  async function recount(): Promise<void> {
    toCount = false;
    const start = clock();
    const more = await count();
    const end = clock();
    nextCount = end + Math.max(pause, rest * (end - start));
    if (!isOver && more + gone > 0) onArrival();
    gone = 0;
  }

  return {
    hear: (message) => {
      if (message.kind === "again") changed = "all";
      else if (message.kind !== "review") return;
      else if (changed !== "all") changed.add(message.article);
      if (message.kind === "review" || !isCounted()) toCount = true;
      plan();
    },
    stop: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
