/**
 * Pieces of a text read as one: the words of several spans in reading order, with a way back to offsets. The one place
 * where positions in joined words become spans of the source. It never adds or drops a character.
 */
import type { Span } from "./span";

export interface Joined {
  /** The spans' words, joined without a separator. */
  readonly words: string;
  readonly spans: readonly Span[];
  /** Where each span's words begin in `words`. */
  readonly starts: readonly number[];
}

/** Reads the spans, in the order given, as one string. */
export function join(text: string, spans: readonly Span[]): Joined {
  const starts: number[] = [];
  let length = 0;
  for (const span of spans) {
    starts.push(length);
    length += span.end - span.start;
  }
  return { words: spans.map((span) => text.slice(span.start, span.end)).join(""), spans, starts };
}

/**
 * The spans of the source that carry `words.slice(start, end)`, in reading order; one for each piece touched, none if
 * the range is empty. Positions are UTF-16 offsets into `words`, `end` exclusive. Takes time by the pieces touched, so
 * that cutting a paragraph of many pieces into sentences stays linear.
 */
export function spansOf(joined: Joined, start: number, end: number): Span[] {
  const found: Span[] = [];
  for (let i = pieceAt(joined, start); i < joined.spans.length; i++) {
    const [span, offset] = [joined.spans[i], joined.starts[i]];
    if (!span || offset === undefined || offset >= end) break;
    const from = span.start + Math.max(start - offset, 0);
    const to = Math.min(span.end, span.start + end - offset);
    if (from < to) found.push({ start: from, end: to });
  }
  return found;
}

/** Index of the last piece that begins at or before `position`. */
function pieceAt(joined: Joined, position: number): number {
  let low = 0;
  let high = joined.starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((joined.starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}
