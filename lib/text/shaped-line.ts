/** A line with what it is: the shape that the stages between lines and blocks hand on, and how a stage changes its mind. */
import type { BlockKind } from "./article";
import type { Line } from "./lines";

export interface ShapedLine extends Line {
  /** The line's words, cut off where a line is longer than anything but a paragraph can be. */
  readonly words: string;
  /** `headline` is never given here: which headings are headlines depends on the article's beginning. */
  readonly kind: Exclude<BlockKind, "headline"> | "separator";
}

/** Says that the line at `index` is of another kind; nothing if there is no such line. */
export function setKind(lines: ShapedLine[], index: number, kind: ShapedLine["kind"]): void {
  const line = lines[index];
  if (line) lines[index] = { ...line, kind };
}
