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
    words: joined(folded, sentence.spans, base),
    source: joined(text, sentence.spans, 0),
    seams,
  };
}

/** The pieces together, nearly always one. `base`: offset of the file at which `text` begins. */
function joined(text: string, spans: readonly Span[], base: number): string {
  const [only] = spans;
  if (only && spans.length === 1) return text.slice(only.start - base, only.end - base);
  return spans.map((span) => text.slice(span.start - base, span.end - base)).join("");
}

/**
 * The span of the file from the first to the last character of `words.slice(start, end)`; a break inside is spanned. A column
 * may go on further up the page, where no span leads to: then it ends with its first piece.
 */
export function sourceSpan(sentence: SentenceWords, start: number, end: number): Span {
  const from = sourceOffset(sentence, start);
  const to = sourceOffset(sentence, end - 1) + 1;
  return { start: from, end: from < to ? to : (sentence.spans[pieceAt(sentence, start)]?.end ?? from) };
}

/** Index of the piece that holds the word at `at`. */
function pieceAt(sentence: SentenceWords, at: number): number {
  let low = 0;
  let high = sentence.seams.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentence.seams[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sourceOffset(sentence: SentenceWords, at: number): number {
  const index = pieceAt(sentence, at);
  return (sentence.spans[index]?.start ?? 0) + at - (index === 0 ? 0 : (sentence.seams[index - 1] ?? 0));
}

/** Longer sentences are hostile or tables; print has none. */
const longest = 1600;

/** Cuts an endless sentence into pieces, at a clause's end where there is one, so that work stays linear in the text. */
export function boundedSentence(text: string, sentence: Sentence): Sentence[] {
  const length = sentence.spans.reduce((sum, span) => sum + span.end - span.start, 0);
  if (length <= longest) return [sentence];
  const pieces: Sentence[] = [];
  let current: Span[] = [];
  let room = longest;
  const close = () => {
    if (current.length > 0) pieces.push({ ...sentence, spans: current });
    current = [];
    room = longest;
  };
  for (const span of sentence.spans) {
    for (let start = span.start; start < span.end; ) {
      const end = span.end - start <= room ? span.end : clauseEnd(text, start, start + room);
      current.push({ start, end });
      room -= end - start;
      start = end;
      if (room <= 0 || start < span.end) close();
    }
  }
  close();
  return pieces;
}

/** The offset after the last comma of the stretch, if it lies in the second half, else the stretch's end. */
function clauseEnd(text: string, start: number, end: number): number {
  for (let at = end; at > start + longest / 2; at--) if ("，；、,;".includes(text.charAt(at - 1))) return at;
  const low = text.charCodeAt(end);
  return low >= 0xdc00 && low <= 0xdfff ? end - 1 : end;
}
