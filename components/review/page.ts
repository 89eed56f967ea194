/**
 * From the layout of an article to the page that the screen sets: blocks of pieces with the source's offsets. Nothing of the
 * text gets lost on the way: words that the layout left out become blocks of their own. Pure; draws nothing.
 */
import type { Block, BlockKind } from "@/lib/text/article";
import type { Span } from "@/lib/text/span";

/** A run of the source's words as it stands on the page. Offsets are UTF-16 code units into the source. */
export interface Piece extends Span {
  readonly words: string;
}

export interface PageBlock {
  /** `loose`: words that the layout gave no place. */
  readonly kind: BlockKind | "loose";
  /** In reading order; joined they are the block's words. */
  readonly pieces: readonly Piece[];
}

/**
 * The page of an article. `text` is the article's words, `start` the source's offset of its first; the spans of `blocks`
 * count from the start of `text`.
 */
export function pageOf(text: string, start: number, blocks: readonly Block[]): PageBlock[] {
  const set = blocks
    .map((block) => ({ kind: block.kind, pieces: block.spans.map((span) => piece(text, start, span)) }))
    .filter((block) => block.pieces.some((part) => part.words.trim() !== ""));
  const loose = gaps(text.length, blocks)
    .map((span) => trimmed(text, span))
    .filter((span) => span.end > span.start)
    .map((span): PageBlock => ({ kind: "loose", pieces: [piece(text, start, span)] }));
  const page: PageBlock[] = [...set];
  for (const block of loose) {
    const before = page.findIndex((other) => offsetOf(other) > offsetOf(block));
    page.splice(before < 0 ? page.length : before, 0, block);
  }
  return page;
}

/** The pieces of a page by offset, for looking words up. */
export function piecesInOrder(page: readonly PageBlock[]): Piece[] {
  return page.flatMap((block) => block.pieces).sort((a, b) => a.start - b.start);
}

function piece(text: string, start: number, span: Span): Piece {
  return { start: span.start + start, end: span.end + start, words: text.slice(span.start, span.end) };
}

function offsetOf(block: PageBlock): number {
  return block.pieces[0]?.start ?? 0;
}

/** What no block covers. */
function gaps(length: number, blocks: readonly Block[]): Span[] {
  const covered = blocks.flatMap((block) => block.spans).toSorted((a, b) => a.start - b.start);
  const open: Span[] = [];
  let at = 0;
  for (const span of covered) {
    if (span.start > at) open.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  if (at < length) open.push({ start: at, end: length });
  return open;
}

/** The span without the white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.end - (words.length - words.trimEnd().length)) };
}
