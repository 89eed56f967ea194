/**
 * From characters to whole things: the number, the clause or the sentence around what is chosen, and one character more or
 * less at either end. Pure; offsets are UTF-16 code units into the source.
 */
import { clauseAround } from "@/lib/text/clause";
import { type Joined, spansOf } from "@/lib/text/joined";
import type { Span } from "@/lib/text/span";
import type { PageSentence, WordsAt } from "./link-draft";

/** The number that the chosen words touch, else the nearest one; the first where nothing is chosen. Null: there is none. */
export function snapToNumber(numbers: readonly Span[], picked: readonly Span[]): Span | null {
  const [first] = picked;
  const last = picked.at(-1);
  if (!first || !last) return numbers[0] ?? null;
  const away = (span: Span) => Math.max(span.start - last.end + 1, first.start - span.end + 1, 0);
  return numbers.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

/** The clause around the chosen words, in pieces where layout splits the sentence; its first clause where nothing is chosen. */
export function snapToClause(sentence: PageSentence, picked: readonly Span[], wordsAt: WordsAt): Span[] {
  const { joined, within } = inSentence(sentence, picked, wordsAt);
  const at = within ?? { start: 0, end: Math.min(1, joined.words.length) };
  const clause = clauseAround(joined.words, at);
  return spansOf(joined, clause.start, clause.end);
}

/**
 * The chosen words with their start or end moved by one character (`by` 1: to the right). Never beyond the sentence, never
 * empty, and no character of two code units is cut.
 */
export function stretched(
  sentence: PageSentence,
  picked: readonly Span[],
  wordsAt: WordsAt,
  side: "start" | "end",
  by: 1 | -1,
): Span[] {
  const { joined, within } = inSentence(sentence, picked, wordsAt);
  if (!within) return [...picked];
  const moved = { ...within, [side]: stepOf(joined.words, within[side], by) };
  return moved.start < moved.end ? spansOf(joined, moved.start, moved.end) : [...picked];
}

/** The sentence read as one, and where the chosen words stand in it; null if none of them do. */
function inSentence(sentence: PageSentence, picked: readonly Span[], wordsAt: WordsAt) {
  const starts: number[] = [];
  let words = "";
  for (const span of sentence.spans) {
    starts.push(words.length);
    words += wordsAt(span.start, span.end);
  }
  const joined: Joined = { words, spans: sentence.spans, starts };
  const places = picked.flatMap((chosen) =>
    sentence.spans.flatMap((span, index) => {
      const start = Math.max(chosen.start, span.start);
      const end = Math.min(chosen.end, span.end);
      const shift = (starts[index] ?? 0) - span.start;
      return start < end ? [{ start: start + shift, end: end + shift }] : [];
    }),
  );
  const within =
    places.length === 0
      ? null
      : { start: Math.min(...places.map((place) => place.start)), end: Math.max(...places.map((place) => place.end)) };
  return { joined, within };
}

function stepOf(words: string, at: number, by: 1 | -1): number {
  const next = at + by;
  if (next < 0 || next > words.length) return at;
  const splits = /[\ud800-\udbff]/.test(words.charAt(next - 1)) && /[\udc00-\udfff]/.test(words.charAt(next));
  return splits ? next + by : next;
}
