/**
 * What a text is cut into. These are the shapes that the cutter (articles.ts), the layout reader (layout.ts) and the
 * sentence joiner (sentences.ts) hand on; no logic lives here.
 */
import type { Span } from "./span";

/** One article of a source: a span of it, and what its head and dateline say. */
export interface ArticleCut extends Span {
  readonly title: string;
  readonly byline: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the dateline, else the year that the article reports on, else null. */
  readonly date: string | null;
  /** Common short name of the place or body that the article is about (`琼中`), or null. */
  readonly place: string | null;
}

export type BlockKind = "headline" | "heading" | "byline" | "date" | "caption" | "editors" | "box" | "paragraph";

/**
 * One block of a page in reading order. `spans` has several pieces when layout has cut a paragraph apart (a column
 * break, a caption in the middle); joined they are its words.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly spans: readonly Span[];
}

/** A sentence; several spans when layout has split it. Its words are the spans' words joined without a separator. */
export interface Sentence {
  readonly kind: BlockKind;
  /** Index of the block it belongs to: sentences of one block share a paragraph's context. */
  readonly block: number;
  readonly spans: readonly Span[];
}
