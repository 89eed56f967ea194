/**
 * Cuts a sentence's folded words into clauses. A clause is where a figure looks for its subject first. List commas (、) do
 * not end one; a parenthesis does if it holds a figure.
 */
import { classTable, isOf } from "@/lib/text/class-table";
import type { Span } from "@/lib/text/span";

export interface Clause extends Span {
  readonly index: number;
  /** What ended the clause before: `，`, `；`, `：`, `（`, a seam of layout as `\n`, or empty at the beginning. */
  readonly opener: string;
}

const ends = 1;
/** A half-width comma or colon ends a clause unless it groups digits. */
const comma = 2;
const dash = 4;
const space = 8;
const bracket = 16;
const digit = 32;
/** A seam before one of these is a figure's own: the line goes on. */
const ofFigure = 64;

const signs = classTable([
  [ends, "，；;。！？!?：\n\t|•●…"],
  [comma, ",:"],
  [dash, "—"],
  [space, " "],
  [bracket, "（(）)"],
  [digit, "0123456789"],
  [ofFigure, "0123456789约近超逾达"],
]);
const mayEnd = ends | comma | dash | space | bracket;

/** Cuts at punctuation, at figured parentheses and at `seams` (offsets at which lines of a side box meet). In order. */
export function cutClauses(words: string, seams: readonly number[]): Clause[] {
  const clauses: Clause[] = [];
  let brackets: ReadonlySet<number> | null = null;
  let start = 0;
  let opener = "";
  let seam = 0;
  for (let index = 0; index < words.length; index++) {
    const kind = signs[words.charCodeAt(index)] ?? 0;
    while (seam < seams.length && (seams[seam] ?? 0) < index) seam++;
    if (seams[seam] === index && !(kind & ofFigure)) {
      add(clauses, start, index, opener);
      start = index;
      opener = "\n";
    }
    if (!(kind & mayEnd)) continue;
    if (kind & bracket) brackets ??= figuredBrackets(words);
    const length = endLength(words, index, kind, brackets);
    if (length === 0) continue;
    add(clauses, start, index, opener);
    start = index + length;
    opener = words.slice(index, start);
  }
  add(clauses, start, words.length, opener);
  return clauses;
}

function add(clauses: Clause[], start: number, end: number, opener: string): void {
  if (end > start) clauses.push({ start, end, index: clauses.length, opener });
}

/** How many characters at `index` end a clause; 0 if they end none. */
function endLength(words: string, index: number, kind: number, brackets: ReadonlySet<number> | null): number {
  if (kind & ends) return 1;
  if (kind & comma) return groupsDigits(words, index) ? 0 : 1;
  if (kind & bracket) return brackets?.has(index) ? 1 : 0;
  if (kind & dash) return words.charAt(index + 1) === "—" ? 2 : 0;
  return kind & space && isGap(words, index) ? 1 : 0;
}

function groupsDigits(words: string, index: number): boolean {
  return isOf(signs, words, index - 1, digit) && isOf(signs, words, index + 1, digit);
}

/** A space between Chinese words separates phrases of a heading or cells of a row; one beside a figure is only a gap. */
function isGap(words: string, index: number): boolean {
  return /[\u4e00-\u9fff%‰”）]/.test(words.charAt(index - 1)) && /[\u4e00-\u9fff“（]/.test(words.charAt(index + 1));
}

/** Brackets around a figure (`（其中1起为…）`) end clauses; those of a name (`村（社区）`) do not. */
function figuredBrackets(words: string): Set<number> {
  const found = new Set<number>();
  const open: { at: number; digits: number }[] = [];
  let digits = 0;
  for (let index = 0; index < words.length; index++) {
    const kind = (signs[words.charCodeAt(index)] ?? 0) & (digit | bracket);
    if (kind === 0) continue;
    if (kind === digit) digits++;
    else if ("（(".includes(words.charAt(index))) open.push({ at: index, digits });
    else {
      const last = open.pop();
      if (last && digits > last.digits) found.add(last.at).add(index);
    }
  }
  return found;
}

/** The clause that holds the offset, found by bisection; the last one if it lies behind all. */
export function clauseAt(clauses: readonly Clause[], at: number): Clause {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return clauses[low] ?? { start: at, end: at, index: 0, opener: "" };
}
