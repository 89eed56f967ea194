/** Tells the lines of a side box from headings: short lines one after the other, with figures. */
import { isOrdinalHeading } from "./line-kinds";
import { type ShapedLine, setKind } from "./shaped-line";

/**
 * Plain short lines one after the other, many with digits, are a side box and no headings; so are two that both have
 * digits where no text follows that they could head. `单位：万元` belongs to the table below it.
 */
export function markFigureRuns(lines: ShapedLine[]): void {
  let body = false;
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && isPlainShort(lines[end])) end++;
    const length = end - start;
    const figures = length < 2 ? 0 : lines.slice(start, end).filter((line) => /\p{Nd}/u.test(line.words)).length;
    const many = length >= 3 && figures * 3 >= length;
    const all = body && length >= 2 && figures === length && lines[end]?.kind !== "paragraph";
    if (many || all) {
      // The first line of a text is its headline, whatever stands below it.
      for (let i = start; i < end; i++) if (i > 0) setKind(lines, i, "box");
    } else if (lines[end]?.kind === "box" && /^[（(]?单位[:：]/u.test(lines[end - 1]?.words ?? "") && end > start) {
      setKind(lines, end - 1, "box");
    }
    body ||= lines[end]?.kind === "paragraph";
    start = Math.max(end, start + 1);
  }
}

function isPlainShort(line: ShapedLine | undefined): boolean {
  return line !== undefined && line.kind === "heading" && line.level === 0 && !isOrdinalHeading(line.words);
}
