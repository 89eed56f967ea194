/** Tells whether words of the file lie in a draft's own sentence. */
import type { Span } from "@/lib/text/span";
import type { Draft } from "../reading";

/** `span` is one of the file; null and undefined lie nowhere. */
export function isInSentence({ reading }: Draft, span: Span | null | undefined): boolean {
  const pieces = reading.sentence.spans;
  const [first, last] = [pieces[0], pieces.at(-1)];
  return span != null && first !== undefined && last !== undefined && span.start >= first.start && span.end <= last.end;
}
