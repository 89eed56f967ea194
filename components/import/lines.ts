/** A text as lines, for showing where articles begin and end. Offsets are UTF-16 code units into the text. */

export interface Line {
  readonly start: number;
  /** With the line break: the next line's start. */
  readonly end: number;
  /** Without the line break. */
  readonly words: string;
}

/** The lines in order; together they are the text. A text that ends in a line break has no empty line after it. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline + 1;
    lines.push({ start, end, words: text.slice(start, newline === -1 ? end : newline) });
    start = end;
  }
  return lines;
}

/** Index of the line in which the character at `offset` stands; that of the last one beyond the end. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
