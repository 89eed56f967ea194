/**
 * Reads the number that begins at a position of a folded text, in digits or in Chinese. Knows nothing of units and of what
 * the number is about.
 */
import { readDigits } from "./digit-numeral";
import { readHan } from "./han-numeral";
import type { Numeral } from "./numeral";
import { isChineseDigit, isDigit, isMinus } from "./numeral-characters";

/** The number that starts at `index`, or null. Bounded in cost: it never looks further than about 80 characters. */
export function readNumeral(words: string, index: number): Numeral | null {
  if (isDigit(words, index) || (isMinus(words, index) && isDigit(words, index + 1))) return readDigits(words, index);
  return isChineseDigit(words, index) ? readHan(words, index) : null;
}
