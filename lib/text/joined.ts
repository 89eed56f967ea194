/**
 * Pieces of a text read as one: the words of several spans in reading order, with a way back to offsets. The one place
 * where positions in joined words become spans of the source. It never adds or drops a character.
 */
import type { Span } from "./span";

export interface Joined {
  /** The spans' words, joined without a separator. */
  readonly words: string;
  readonly spans: readonly Span[];
}

/** Reads the spans, in the order given, as one string. */
export function join(text: string, spans: readonly Span[]): Joined {
  return { words: spans.map((span) => text.slice(span.start, span.end)).join(""), spans };
}

/**
 * The spans of the source that carry `words.slice(start, end)`, in reading order; one for each piece touched, none if
 * the range is empty. Positions are UTF-16 offsets into `words`, `end` exclusive.
 */
export function spansOf(joined: Joined, start: number, end: number): Span[] {
  const found: Span[] = [];
  let offset = 0;
  for (const span of joined.spans) {
    const length = span.end - span.start;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    if (from < to) found.push({ start: span.start + from, end: span.start + to });
    offset += length;
    if (offset >= end) break;
  }
  return found;
}

/** The offset in the source of the character at `position` of `words`; -1 if there is none. */
export function offsetOf(joined: Joined, position: number): number {
  return spansOf(joined, position, position + 1)[0]?.start ?? -1;
}
