/**
 * A sentence's words as one string, with the way back to the source: the engine works on these, so that a figure right
 * after a column break is read like any other. Folded words are for matching, source words for what is handed out.
 */
import type { BlockKind, Sentence } from "@/lib/text/article";
import type { Span } from "@/lib/text/span";

export interface SentenceWords {
  readonly kind: BlockKind;
  /** Index of the paragraph. */
  readonly block: number;
  readonly spans: readonly Span[];
  /** Folded, the same length as `source`. */
  readonly words: string;
  /** As it stands in the file. */
  readonly source: string;
  /** Where pieces meet, as offsets into `words`: layout breaks that may also end a clause in a side box. */
  readonly seams: readonly number[];
}

/** Joins a sentence's pieces. `folded` is the folded text that begins at offset `base` of the file. */
export function sentenceWords(text: string, folded: string, base: number, sentence: Sentence): SentenceWords {
  const seams: number[] = [];
  let length = 0;
  for (const span of sentence.spans) {
    length += span.end - span.start;
    seams.push(length);
  }
  seams.pop();
  return {
    kind: sentence.kind,
    block: sentence.block,
    spans: sentence.spans,
    words: sentence.spans.map((span) => folded.slice(span.start - base, span.end - base)).join(""),
    source: sentence.spans.map((span) => text.slice(span.start, span.end)).join(""),
    seams,
  };
}

/** The span of the file from the first to the last character of `words.slice(start, end)`; a break inside is spanned. */
export function sourceSpan(sentence: SentenceWords, start: number, end: number): Span {
  return { start: sourceOffset(sentence, start), end: sourceOffset(sentence, end - 1) + 1 };
}

function sourceOffset(sentence: SentenceWords, at: number): number {
  let low = 0;
  let high = sentence.seams.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentence.seams[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const piece = sentence.spans[low] ?? { start: 0, end: 0 };
  return piece.start + at - (low === 0 ? 0 : (sentence.seams[low - 1] ?? 0));
}
