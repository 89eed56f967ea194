/** A line with what it is: the shape that the stages between lines and blocks hand on, and how a stage changes its mind. */
import type { BlockKind } from "./article";
import type { Line } from "./lines";

export interface ShapedLine extends Line {
  /** The line's words, cut off where a line is longer than anything but a paragraph can be. */
  readonly words: string;
  /** `headline` is never given here: which headings are headlines depends on the article's beginning. */
  readonly kind: Exclude<BlockKind, "headline"> | "separator";
}

/** The line with its words and kind. Every field is written out: spreading a line costs more than reading it. */
export function shapedLine(line: Line, words: string, kind: ShapedLine["kind"]): ShapedLine {
  const { start, end, from, level, item, gap } = line;
  return { start, end, from, level, item, gap, words, kind };
}

/** Says that the line at `index` is of another kind; nothing if there is no such line. */
export function setKind(lines: ShapedLine[], index: number, kind: ShapedLine["kind"]): void {
  const line = lines[index];
  if (line) lines[index] = shapedLine(line, line.words, kind);
}
