/** Spans as the cell of a table. */
import type { Span } from "@/lib/text/span";

/** `12..18;30..33`, null for none: with a hyphen or a colon a spreadsheet makes a date of it. */
export function spansText(spans: readonly Span[]): string | null {
  const [first] = spans;
  if (!first) return null;
  return spans.length === 1 ? `${first.start}..${first.end}` : spans.map((it) => `${it.start}..${it.end}`).join(";");
}
