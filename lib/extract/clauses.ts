/**
 * Cuts a sentence's folded words into clauses. A clause is where a figure looks for its subject first. List commas (、) do
 * not end one; a parenthesis does if it holds a figure.
 */
import type { Span } from "@/lib/text/span";
import { classTable } from "./class-table";

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

/** Cuts at punctuation, at figured parentheses and at `seams` (offsets at which lines of a side box meet). In order. */
export function cutClauses(words: string, seams: readonly number[]): Clause[] {
  const clauses: Clause[] = [];
  let brackets: ReadonlySet<number> | null = null;
  let start = 0;
  let opener = "";
  let seam = 0;
  const close = (end: number, next: number, sign: string) => {
    if (end > start) clauses.push({ start, end, index: clauses.length, opener });
    start = next;
    opener = sign;
  };
  for (let index = 0; index < words.length; index++) {
    const kind = signs[words.charCodeAt(index)] ?? 0;
    while (seam < seams.length && (seams[seam] ?? 0) < index) seam++;
    if (seams[seam] === index && !(kind & ofFigure)) close(index, index, "\n");
    if (!(kind & (ends | comma | dash | space | bracket))) continue;
    if (kind & bracket) brackets ??= figuredBrackets(words);
    if (kind & ends || (kind & comma && !groupsDigits(words, index)) || (kind & bracket && brackets?.has(index)))
      close(index, index + 1, words.charAt(index));
    else if (kind & dash && words.charAt(index + 1) === "—") close(index, index + 2, "——");
    else if (kind & space && isGap(words, index)) close(index, index + 1, " ");
  }
  close(words.length, words.length, "");
  return clauses;
}

function isOf(words: string, index: number, kinds: number): boolean {
  return ((signs[words.charCodeAt(index)] ?? 0) & kinds) !== 0;
}

function groupsDigits(words: string, index: number): boolean {
  return isOf(words, index - 1, digit) && isOf(words, index + 1, digit);
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
