/**
 * Sentences of blocks: a sentence that a column break or a caption has split is one sentence of several spans. It reads
 * only the pieces that layout.ts has put into one block, and does not judge what a sentence says.
 */
import type { Block, Sentence } from "./article";
import { trim } from "./blank";
import { statementsOf } from "./box";
import { join, spansOf } from "./joined";
import { sentenceEnds } from "./sentence-ends";
import type { Span } from "./span";

/**
 * The sentences of all blocks, in the blocks' order; every word of a block is in exactly one of them. A headline, a byline
 * and the like give sentences of their own kind, so that a figure in a caption or a heading has evidence too.
 */
export function joinSentences(text: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach(({ kind, spans }, block) => {
    const found = kind === "box" ? statementsOf(text, spans) : sentencesOf(text, spans);
    for (const own of found) sentences.push({ kind, block, spans: own });
  });
  return sentences;
}

/** The spans of each sentence of a paragraph, in order; white space alone is no sentence. */
function sentencesOf(text: string, pieces: readonly Span[]): Span[][] {
  const paragraph = join(text, pieces);
  const found: Span[][] = [];
  let start = 0;
  for (const end of [...sentenceEnds(paragraph.words), paragraph.words.length]) {
    const spans = trimmed(text, spansOf(paragraph, start, end));
    if (spans.length > 0) found.push(spans);
    start = end;
  }
  return found;
}

function trimmed(text: string, spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const words = trim(text, span);
    if (words.start < words.end) kept.push(words);
  }
  return kept;
}
