/**
 * The cells of a table's row, whether print has set them apart with bars, tabs or spaces. Looks at one line alone; what the
 * cells mean is not known here.
 */
import type { Span } from "./span";

const number = /^[-+−↑↓▲▼]?\d[\d.,]*[%‰]?$/u;
/** A cell that says that there is no number. */
const none = /^(?:不适用|[-—–…/]{1,3})$/u;

/** Two tabs or more at every gap, and at two gaps at least: they set the columns off, and no cell between them is empty. */
const evenTabs = /^[^\t]+(?:\t{2,}[^\t]+){2,}$/u;

/**
 * The spans of the cells, white space cut off, empty cells included; null if the line is no row. Offsets are of `words`. A line
 * with single spaces is a row only if `spaced` allows it.
 */
export function cellsOf(words: string, spaced = true): Span[] | null {
  if (words.startsWith("|") && words.endsWith("|") && words.length > 2) return cut(words, 1, words.length - 1, /\|/gu);
  if (words.includes("\t")) return cut(words, 0, words.length, evenTabs.test(words) ? /\t+/gu : /\t/gu);
  if (!spaced || words.length > 200) return null;
  const cells = cut(words, 0, words.length, /\s+/gu);
  return cells.length >= 3 ? cells : null;
}

/** A row of words and at least two bare numbers with spaces between: `石桥镇 12 3.4 -5.6`. */
export function isSpacedRow(words: string): boolean {
  if (words.length > 200 || !/\d\s+[-+−\d]/u.test(words)) return false;
  const cells = words.trim().split(/\s+/u);
  const numbers = cells.filter((cell) => number.test(cell)).length;
  const blank = cells.filter((cell) => none.test(cell)).length;
  return cells.length >= 3 && numbers >= 2 && numbers + blank >= cells.length - 2 && !number.test(cells[0] ?? "");
}

/** The head of a table that is longer than a heading: four names or more with spaces between, and no sign of a sentence. */
export function isWideHead(words: string): boolean {
  if (words.length > 300 || /[。，；！？]/u.test(words)) return false;
  const cells = words.trim().split(/\s+/u);
  return cells.length >= 4 && cells.every((cell) => cell.length <= 40 && /\p{Script=Han}/u.test(cell));
}

function cut(words: string, start: number, end: number, separator: RegExp): Span[] {
  const cells: Span[] = [];
  let from = start;
  const close = (to: number) => {
    let [left, right] = [from, to];
    while (left < right && /\s/u.test(words.charAt(left))) left++;
    while (right > left && /\s/u.test(words.charAt(right - 1))) right--;
    cells.push({ start: left, end: right });
  };
  for (const match of words.slice(0, end).matchAll(separator)) {
    if (match.index < start) continue;
    close(match.index);
    from = match.index + match[0].length;
  }
  close(end);
  return cells;
}
