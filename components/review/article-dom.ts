/** Between the article as drawn and offsets of the source. The only file that reads text nodes and the selection. */
import type { Span } from "@/lib/text/span";
import { nearBlocks } from "./near-blocks";
import { type NodeRun, offsetAt, type Placed, runsOf, wholeCharacters } from "./offsets";
import { trimmed } from "./page";

export interface ArticleDom {
  /** Ranges over the words of a span, in order. */
  readonly ranges: (span: Span) => StaticRange[];
  /** Those of them that are in sight or nearly, as `watchNear` last told. */
  readonly rangesNear: (span: Span) => StaticRange[];
  /** Calls back when other words are near; answers with the way to stop. */
  readonly watchNear: (listener: () => void) => () => void;
  /** The source's offset of the character under a point of the window, or null beside the words. */
  readonly offsetAtPoint: (x: number, y: number) => number | null;
  /** The characters selected with mouse or finger, whole and without white space at the ends; null if there are none. */
  readonly selection: () => Span | null;
  /** The same as pieces: words that stand between them in the source, but elsewhere on the page, are not chosen. */
  readonly selectedPieces: () => Span[];
  /** Scrolls the words into the middle half of the pane, unless they are in comfortable sight. */
  readonly reveal: (span: Span) => void;
}

/** Reads the drawn article once. `root` scrolls; each piece is an element with its offset in `data-from`. */
export function readArticle(root: HTMLElement, text: string, start: number): ArticleDom {
  const placed = placedNodes(root);
  // Every decision paints the marks of all facts anew, and nearly all of them are over the same spans as before.
  const known = new WeakMap<Span, StaticRange[]>();
  const ranges = (span: Span) => {
    const made = known.get(span) ?? runsOf(placed, span).map(rangeOf);
    known.set(span, made);
    return made;
  };
  const blocks = new WeakMap(placed.map(({ node }) => [node, blockOf(node)] as const));
  const near = nearBlocks(root, [...new Set(placed.map(({ node }) => blockOf(node)))]);
  return {
    ranges,
    rangesNear: (span) =>
      ranges(span).filter(({ startContainer }) => {
        const block = startContainer instanceof Text && blocks.get(startContainer);
        return block && near.isNear(block);
      }),
    watchNear: near.watch,
    offsetAtPoint: (x, y) => offsetAtPoint(placed, x, y),
    selection: () => {
      const range = selectedRange();
      return range && spanOfRange(placed, range, text, start);
    },
    selectedPieces: () => {
      const range = selectedRange();
      const inside = range ? piecesOfRange(placed, range).map((span) => whole(text, start, span)) : [];
      return inside.filter((span) => span.end > span.start);
    },
    reveal: (span) => {
      const [first] = ranges(span);
      if (first) reveal(root, first);
    },
  };
}

function rangeOf({ node, from, to }: NodeRun<Text>): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to });
}

function placedNodes(root: HTMLElement): Placed<Text>[] {
  const placed: Placed<Text>[] = [];
  for (const element of root.querySelectorAll<HTMLElement>("[data-from]")) {
    const node = element.firstChild;
    const start = Number(element.dataset.from);
    if (node instanceof Text) placed.push({ node, start, end: start + node.length });
  }
  return placed.sort((a, b) => a.start - b.start);
}

/** The block of the page in which the words stand. */
function blockOf(node: Text): Element {
  const within = node.parentElement ?? document.documentElement;
  return within.closest("[data-marks] > *") ?? within;
}

function offsetAtPoint(placed: readonly Placed<Text>[], x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (!(caret?.node instanceof Text)) return null;
  // The caret goes to the nearer side of the character: look at the characters on both sides for the one under the point.
  for (const from of [caret.offset, caret.offset - 1]) {
    if (from < 0 || from >= caret.node.length) continue;
    const range = document.createRange();
    range.setStart(caret.node, from);
    range.setEnd(caret.node, from + 1);
    const hit = [...range.getClientRects()].some(
      (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    );
    if (hit) return offsetAt(placed, caret.node, from);
  }
  return null;
}

function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : null;
  }
  // Safari before 18.4 and older Chromium know only this one.
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function selectedRange(): Range | null {
  const selection = window.getSelection();
  return !selection || selection.rangeCount === 0 || selection.isCollapsed ? null : selection.getRangeAt(0);
}

/** A selection may begin or end between blocks, where there is no offset: the words inside it count. */
function piecesOfRange(placed: readonly Placed<Text>[], range: Range): Span[] {
  return placed
    .filter(({ node }) => range.intersectsNode(node))
    .map((part) => ({
      start: part.start + (part.node === range.startContainer ? range.startOffset : 0),
      end: part.node === range.endContainer ? part.start + range.endOffset : part.end,
    }))
    .filter((span) => span.end > span.start);
}

/** The span without white space at its ends, no character cut in two. Offsets of the source. */
function whole(text: string, start: number, span: Span): Span {
  const within = trimmed(text, wholeCharacters(text, { start: span.start - start, end: span.end - start }));
  return { start: within.start + start, end: within.end + start };
}

function spanOfRange(placed: readonly Placed<Text>[], range: Range, text: string, start: number): Span | null {
  const inside = piecesOfRange(placed, range);
  const from = Math.min(...inside.map((span) => span.start));
  const to = Math.max(...inside.map((span) => span.end));
  if (inside.length === 0) return null;
  const span = whole(text, start, { start: from, end: to });
  return span.end > span.start ? span : null;
}

function reveal(root: HTMLElement, words: StaticRange): void {
  const range = document.createRange();
  range.setStart(words.startContainer, words.startOffset);
  range.setEnd(words.endContainer, words.endOffset);
  const box = range.getBoundingClientRect();
  const pane = root.getBoundingClientRect();
  const margin = Math.min(64, pane.height / 5);
  if (box.top >= pane.top + margin && box.bottom <= pane.bottom - margin) return;
  root.scrollTop += box.top - pane.top - pane.height / 3;
}
