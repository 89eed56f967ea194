/** Words of a checked text by offsets of its source. Pure. */
import type { Span } from "@/lib/text/span";
import type { CheckedText } from "./finding";

/** The exact words at the span; null if it is empty, reversed or does not lie wholly within the text. */
export function wordsAt({ start, text }: CheckedText, span: Span): string | null {
  const from = span.start - start;
  const to = span.end - start;
  return from >= 0 && from < to && to <= text.length ? text.slice(from, to) : null;
}

/** Every place at which the words stand, overlapping ones too; never more than `limit`. Empty words stand nowhere. */
export function placesOf({ start, text }: CheckedText, words: string, limit: number): Span[] {
  const places: Span[] = [];
  if (words === "") return places;
  for (let at = text.indexOf(words); at >= 0 && places.length < limit; at = text.indexOf(words, at + 1)) {
    places.push({ start: start + at, end: start + at + words.length });
  }
  return places;
}
