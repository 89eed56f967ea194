/**
 * Sentences of blocks: a sentence that a column break or a caption has split is one sentence of several spans. It reads
 * only the pieces that layout.ts has put into one block, and does not judge what a sentence says.
 */
import type { Block, Sentence } from "./article";
import { statementsOf } from "./box";
import { type Joined, join, spansOf } from "./joined";
import { trim } from "./lines";

const ending = /[。！？!?]+|…+/gu;
const closing = /^[”’」』）)】\]》"'。！？!?…]*/u;

/**
 * The sentences of all blocks, in the blocks' order; every word of a block is in exactly one of them. A headline, a byline
 * and the like give sentences of their own kind, so that a figure in a caption or a heading has evidence too.
 */
export function joinSentences(text: string, blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === "box")
      return statementsOf(text, block.spans).map((spans) => ({ kind: block.kind, block: index, spans }));
    const joined = join(text, block.spans);
    return cuts(joined.words)
      .map(([start, end]) => trimmed(text, joined, start, end))
      .filter((spans) => spans.length > 0)
      .map((spans) => ({ kind: block.kind, block: index, spans }));
  });
}

/** Where the sentences of a paragraph's words lie, one after the other without a hole. */
function cuts(words: string): [number, number][] {
  const found: [number, number][] = [];
  let start = 0;
  for (const match of words.matchAll(ending)) {
    if (match.index < start) continue;
    const after = match.index + match[0].length;
    const tail = closing.exec(words.slice(after, after + 16))?.[0] ?? "";
    // `张某!?”的说法` inside a clause: an ending that nothing closes and a lower-case word follows is rare enough.
    found.push([start, after + tail.length]);
    start = after + tail.length;
  }
  if (start < words.length) found.push([start, words.length]);
  return found;
}

function trimmed(text: string, joined: Joined, start: number, end: number) {
  return spansOf(joined, start, end)
    .map((span) => trim(text, span))
    .filter((span) => span.start < span.end);
}
