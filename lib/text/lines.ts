/**
 * The lines of a text: each with its words, without indentation and Markdown marks, and the empty lines before it. Only
 * cuts; what a line is for is decided in line-kinds.ts and layout.ts.
 */
import { trim } from "./blank";
import { classTable, isOf } from "./class-table";
import type { Span } from "./span";

/** A line that is not empty. The span holds its words alone: no indentation, no heading or list mark. */
export interface Line extends Span {
  /** Where the line itself begins, with its indentation and marks: the place for a cut. */
  readonly from: number;
  /** Level of a Markdown heading, 1 to 6; 0 for any other line. */
  readonly level: number;
  /** True for an item of a list (`- `, `* `, `1. `, `——`). */
  readonly item: boolean;
  /** Number of empty lines before it. */
  readonly gap: number;
}

const quote = /^(?:>[ \t]*)+(?=\S)/;
const heading = /^(#{1,6})[ \t\u3000]+(?=\S)/;
const bullet = /^(?:[-*+•●■◆▪·][ \t\u3000]+|\d{1,2}\.[ \t\u3000]+|[—―─-]{2,}(?=[^—―─\s-]))/;

/** What a mark can begin with. */
const marks = classTable([[1, ">#*+•●■◆▪·—―─-0123456789"]]);

/** The lines of `within` that are not empty, in order. */
export function readLines(text: string, within: Span): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let from = within.start; from < within.end; ) {
    const next = text.indexOf("\n", from);
    const stop = next < 0 || next >= within.end ? within.end : next;
    const line = readLine(text, from, stop, gap);
    if (line) {
      lines.push(line);
      gap = 0;
    } else gap++;
    from = stop + 1;
  }
  return lines;
}

function readLine(text: string, from: number, stop: number, gap: number): Line | null {
  const { start, end } = trim(text, { start: from, end: stop });
  if (start === end) return null;
  // Most lines begin with no mark and need no more looking at.
  if (!isOf(marks, text, start, 1)) return { start, end, from, level: 0, item: false, gap };
  return readMarks(text, from, { start, end }, gap);
}

function readMarks(text: string, from: number, whole: Span, gap: number): Line {
  let { start, end } = whole;
  start += quote.exec(text.slice(start, Math.min(end, start + 16)))?.[0].length ?? 0;
  const first = text.slice(start, Math.min(end, start + 16));
  const mark = heading.exec(first);
  const level = mark?.[1]?.length ?? 0;
  const item = level === 0 ? bullet.exec(first) : null;
  start += (mark ?? item)?.[0].length ?? 0;
  if (level > 0) while (end > start + 1 && text[end - 1] === "#") end--;
  const words = trim(text, { start, end });
  return { start: words.start, end: words.end, from, level, item: item !== null, gap };
}
