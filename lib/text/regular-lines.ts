/**
 * Boxes whose lines follow one pattern from top to bottom: a figure and its caption below it, again and again, or a table that
 * has been set with one cell a line. Says only which lines belong together.
 */
import { fold } from "./fold";
import type { Span } from "./span";

/** A figure with its unit and nothing else: `3,245起`, `98.2%`. */
const figure = /^[约超近逾达共]?[0-9][0-9.,]*\s?[万亿]?余?(?:[\p{Script=Han}]{1,3}(?<!年|月|日)|[%‰])$/u;
/** A cell of a table: a number, with a sign and at most a unit; or a mark that there is none. */
const cell = /^(?:[-+↑↓▲▼]?[0-9][0-9.,]*(?:%|‰|[\p{Script=Han}]{1,2}(?<!年|月|日))?|[-—–…]{1,2})$/u;
/** More lines than this are no box. */
const longest = 400;

/** The lines as statements if one pattern holds for all of them, else null. */
export function regularStatements(text: string, lines: readonly Span[]): Span[][] | null {
  if (lines.length < 4 || lines.length > longest) return null;
  const words = lines.map(({ start, end }) => fold(text.slice(start, Math.min(end, start + 60))));
  return captioned(lines, words) ?? flatTable(lines, words);
}

/** `3,245起⏎接报警情⏎618人⏎营救群众`: it begins with a figure and ends with a caption. */
function captioned(lines: readonly Span[], words: readonly string[]): Span[][] | null {
  if (lines.length % 2 !== 0) return null;
  const alternate = words.every((line, index) => (index % 2 === 0 ? figure.test(line) : !/[0-9。；]/u.test(line)));
  return alternate ? groups(lines, 0, 2) : null;
}

/** `县区⏎床位（张）⏎平川县⏎5,120⏎石门县⏎3,870`: as many names as a row has cells, then rows of a name and numbers. */
function flatTable(lines: readonly Span[], words: readonly string[]): Span[][] | null {
  const first = words.findIndex((line) => cell.test(line));
  const width = first - 1;
  if (width < 2 || width > 10 || (lines.length - width) % width !== 0 || lines.length < 3 * width) return null;
  const regular = words.slice(width).every((line, index) => cell.test(line) === (index % width !== 0));
  return regular ? [lines.slice(0, width), ...groups(lines, width, width)] : null;
}

function groups(lines: readonly Span[], from: number, size: number): Span[][] {
  const found: Span[][] = [];
  for (let at = from; at < lines.length; at += size) found.push(lines.slice(at, at + size));
  return found;
}
