/** White space at the ends of words. It never changes text: trimming moves offsets. */
import { classTable, isOf } from "./class-table";
import type { Span } from "./span";

/** White space as `\s` has it, and the zero-width space that web pages leave behind. */
export const blankCharacters =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff";

const blanks = classTable([[1, blankCharacters]]);

export function isBlank(text: string, index: number): boolean {
  return isOf(blanks, text, index, 1);
}

/** The span without white space at either end; an empty span at its start if there is nothing else. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return { start, end };
}
