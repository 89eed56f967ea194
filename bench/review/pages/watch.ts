/**
 * Runs in every page that is measured, from before its first script: when something is painted, how long frames take, which
 * rows React draws again. It looks at the page as it is; the app knows nothing of it.
 */
import { whenPainted } from "./painted";

/** Milliseconds of the page's own clock throughout. */
export interface Watch {
  /** Since the page was asked for, until its table can be acted on. */
  readonly opened: Promise<number>;
  /** From the next key to the frame with another row in hand, or with the edited cell closed. */
  arm(until: "hand" | "closed"): void;
  /** What was armed last, once it has come about. */
  readonly took: Promise<number>;
  startFrames(): void;
  stopFrames(): Frames;
  startRows(): void;
  stopRows(): Rows;
}

export interface Frames {
  /** Between one frame and the next. */
  readonly gaps: readonly number[];
  /** Frames that kept the main thread for more than 50 ms, as the browser itself counts them. */
  readonly long: readonly number[];
}

export interface Rows {
  /** Rows of the table that were drawn again at least once. */
  readonly rows: number;
  /** How often all of them together. */
  readonly renders: number;
}

declare global {
  interface Window {
    bench: Watch;
  }
}

/** The review screen once it hears keys; the table of all facts once a fact is in hand. */
const actable = "[data-ready] [role=grid] [data-cell=hand], [role=grid] [role=row][aria-current] [data-cell=hand]";

function inHand(): string | undefined {
  return document.querySelector("[role=grid] [data-cell=hand]")?.closest<HTMLElement>("[data-fact]")?.dataset.fact;
}

function isClosed(): boolean {
  return document.querySelector("[role=grid] [data-cell=hand] input:not([data-catcher])") === null;
}

async function fromNextKey(until: "hand" | "closed"): Promise<number> {
  const before = inHand();
  const pressed = new Promise<number>((resolve) => {
    window.addEventListener("keydown", (event) => resolve(event.timeStamp), { capture: true, once: true });
  });
  const holds = { hand: () => inHand() !== undefined && inHand() !== before, closed: isClosed };
  const [from, to] = await Promise.all([pressed, whenPainted(holds[until])]);
  return to - from;
}

function watchFrames(): () => Frames {
  const gaps: number[] = [];
  const long: number[] = [];
  let last = performance.now();
  let request = requestAnimationFrame(function frame(now) {
    gaps.push(now - last);
    last = now;
    request = requestAnimationFrame(frame);
  });
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: "long-animation-frame" });
  return () => {
    cancelAnimationFrame(request);
    long.push(...observer.takeRecords().map(({ duration }) => duration));
    observer.disconnect();
    // The first one began before anything was asked.
    return { gaps: gaps.slice(1), long };
  };
}

/** React gives an element that it draws again another object of properties, also where nothing in the document changes. */
function propsOfRows(): Map<Element, unknown> {
  const rows = [...document.querySelectorAll("[role=grid] [role=row][aria-selected]")];
  return new Map(
    rows.map((row) => {
      const key = Object.keys(row).find((name) => name.startsWith("__reactProps$"));
      return [row, key && (row as unknown as Record<string, unknown>)[key]];
    }),
  );
}

function watchRows(): () => Rows {
  let before = propsOfRows();
  const drawn = new Set<Element>();
  let renders = 0;
  const look = () => {
    const now = propsOfRows();
    for (const [row, props] of now) {
      if (!before.has(row) || before.get(row) === props) continue;
      drawn.add(row);
      renders += 1;
    }
    before = now;
  };
  let request = requestAnimationFrame(function frame() {
    look();
    request = requestAnimationFrame(frame);
  });
  return () => {
    cancelAnimationFrame(request);
    look();
    return { rows: drawn.size, renders };
  };
}

const nothing = (): never => {
  throw new Error("It was not started.");
};
let stopFrames: () => Frames = nothing;
let stopRows: () => Rows = nothing;
let took: Promise<number> | null = null;

window.bench = {
  opened: whenPainted(() => document.querySelector(actable) !== null),
  arm: (until) => {
    took = fromNextKey(until);
  },
  get took() {
    return took ?? nothing();
  },
  startFrames: () => {
    stopFrames = watchFrames();
  },
  stopFrames: () => stopFrames(),
  startRows: () => {
    stopRows = watchRows();
  },
  stopRows: () => stopRows(),
};
