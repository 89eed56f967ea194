/**
 * Between offsets of the source and places in the text nodes of the page. Generic in the node, so that it runs without a
 * DOM. Offsets are UTF-16 code units, which is also what DOM ranges count.
 */
import type { Span } from "@/lib/text/span";

/** A text node and the span of the source that it shows. */
export interface Placed<Node> extends Span {
  readonly node: Node;
}

/** A run within one text node; `from` inclusive, `to` exclusive. */
export interface NodeRun<Node> {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

/**
 * The runs that show a span, in the order of the source. `placed` is sorted by start and does not overlap. Words of the span
 * that are not on the page (the line break between two pieces) have no run.
 */
export function runsOf<Node>(placed: readonly Placed<Node>[], span: Span): NodeRun<Node>[] {
  const runs: NodeRun<Node>[] = [];
  for (let index = firstEndingAfter(placed, span.start); index < placed.length; index++) {
    const part = placed[index];
    if (!part || part.start >= span.end) break;
    const from = Math.max(span.start, part.start) - part.start;
    const to = Math.min(span.end, part.end) - part.start;
    if (to > from) runs.push({ node: part.node, from, to });
  }
  return runs;
}

/** The source's offset of a place in a text node, or null if the node is not one of the page's. */
export function offsetAt<Node>(placed: readonly Placed<Node>[], node: Node, within: number): number | null {
  const part = placed.find((candidate) => candidate.node === node);
  return part ? Math.min(part.start + within, part.end) : null;
}

/** Moves an end that falls between the two halves of a surrogate pair outwards, so that no character is cut. */
export function wholeCharacters(text: string, span: Span): Span {
  const splits = (offset: number) =>
    isHalf(text.charCodeAt(offset - 1), 0xd800) && isHalf(text.charCodeAt(offset), 0xdc00);
  return {
    start: splits(span.start) ? span.start - 1 : span.start,
    end: splits(span.end) ? span.end + 1 : span.end,
  };
}

function isHalf(unit: number, base: number): boolean {
  return unit >= base && unit < base + 0x400;
}

/** Index of the first part that ends after the offset, by halving: a long article has thousands of pieces. */
function firstEndingAfter<Node>(placed: readonly Placed<Node>[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
