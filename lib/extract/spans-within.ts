/** Finds spans by position in lists that are in order and do not overlap: by bisection, so that long sentences stay cheap. */
import type { Span } from "@/lib/text/span";

/** Index of the first span that ends after `at`; the list's length if none does. */
export function firstAfter(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans that share a character with `start`–`end`, in order. */
export function spansWithin<T extends Span>(spans: readonly T[], start: number, end: number): T[] {
  const found: T[] = [];
  for (let index = firstAfter(spans, start); index < spans.length; index++) {
    const span = spans[index];
    if (!span || span.start >= end) break;
    found.push(span);
  }
  return found;
}

/** The last span that begins before `at`, or undefined. */
export function lastBefore<T extends Span>(spans: readonly T[], at: number): T | undefined {
  const index = firstAfter(spans, at);
  const here = spans[index];
  return here && here.start < at ? here : spans[index - 1];
}
