/**
 * Cuts a sentence's folded words into clauses. A clause is where a figure looks for its subject first. List commas (、) do
 * not end one; a parenthesis does if it holds a figure.
 */
import type { Span } from "@/lib/text/span";

export interface Clause extends Span {
  readonly index: number;
  /** What ended the clause before: `，`, `；`, `：`, `（`, a seam of layout as `\n`, or empty at the beginning. */
  readonly opener: string;
}

const enders = new Set(["，", "；", ";", "。", "！", "？", "!", "?", "：", "\n", "\t", "|", "•", "●", "…"]);

/** Cuts at punctuation, at figured parentheses and at `seams` (offsets at which lines of a side box meet). In order. */
export function cutClauses(words: string, seams: readonly number[]): Clause[] {
  const clauses: Clause[] = [];
  const breaks = new Set(seams);
  const brackets = figuredBrackets(words);
  let start = 0;
  let opener = "";
  const close = (end: number, next: number, sign: string) => {
    if (end > start) clauses.push({ start, end, index: clauses.length, opener });
    start = next;
    opener = sign;
  };
  for (let index = 0; index < words.length; index++) {
    const char = words.charAt(index);
    if (breaks.has(index) && !/[0-9约近超逾达]/.test(char)) close(index, index, "\n");
    if (enders.has(char) || isComma(words, index) || brackets.has(index)) close(index, index + 1, char);
    else if (char === "—" && words.charAt(index + 1) === "—") close(index, index + 2, "——");
    else if (char === " " && isGap(words, index)) close(index, index + 1, " ");
  }
  close(words.length, words.length, "");
  return clauses;
}

/** A half-width comma ends a clause unless it groups digits. */
function isComma(words: string, index: number): boolean {
  const char = words.charAt(index);
  if (char !== "," && char !== ":") return false;
  return !(/[0-9]/.test(words.charAt(index - 1)) && /[0-9]/.test(words.charAt(index + 1)));
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
    const char = words.charAt(index);
    if (char >= "0" && char <= "9") digits++;
    else if (char === "（" || char === "(") open.push({ at: index, digits });
    else if (char === "）" || char === ")") {
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
