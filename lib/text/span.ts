/**
 * Spans of a text. Offsets are UTF-16 code units into the source's stored text (decoded, no byte-order mark, CRLF as LF);
 * `start` is inclusive, `end` exclusive. Nothing here normalises text: `text.slice(start, end)` is always the exact words.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True if the two spans share at least one code unit; spans that only touch do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True if `inner` lies wholly within `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The exact words of a span. */
export function wordsOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
