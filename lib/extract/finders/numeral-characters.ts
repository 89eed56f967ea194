/**
 * What characters numerals are written with, looked up by position: the question is asked of every character of a text.
 * Values are chinese-numeral.ts's work.
 */

import { powersOfTen } from "@/lib/fact/decimal";
import { classTable, isOf } from "@/lib/text/class-table";
import { moreMarks } from "../lexicon/qualifiers";
import { numeralCharacters, placeCharacters } from "./chinese-numeral";

const digit = 1;
const chineseDigit = 2;
const placeWord = 4;
const moreMark = 8;
const minus = 16;

const kinds = classTable([
  [digit, "0123456789"],
  [chineseDigit, numeralCharacters],
  [placeWord, placeCharacters],
  [moreMark, moreMarks],
  [minus, "-"],
]);

const mayBegin = digit | chineseDigit | minus;

/** `0` to `9`; false outside the words, as with all of these. */
export function isDigit(words: string, index: number): boolean {
  return isOf(kinds, words, index, digit);
}

/** A character of Chinese numerals: digits, 十 百 千 万 亿 and the forms of cheques. */
export function isChineseDigit(words: string, index: number): boolean {
  return isOf(kinds, words, index, chineseDigit);
}

/** 十 百 千 万 亿: a place, not a digit. */
export function isPlaceWord(words: string, index: number): boolean {
  return isOf(kinds, words, index, placeWord);
}

/** 余, 多 or 几 inside a number. */
export function isMoreMark(words: string, index: number): boolean {
  return isOf(kinds, words, index, moreMark);
}

/**
 * The next character, from `index` on, with which a numeral or its minus may begin; the words' length if there is none. One
 * tight loop, since it passes over nearly all of a text.
 */
export function nextNumeral(words: string, index: number): number {
  let at = index;
  while (at < words.length && ((kinds[words.charCodeAt(at)] ?? 0) & mayBegin) === 0) at++;
  return at;
}

export function isMinus(words: string, index: number): boolean {
  return isOf(kinds, words, index, minus);
}

/** A run of 十 百 千 万 亿 after a number: `千万`, `万亿`. 千 before 克, 米 or 瓦 belongs to the unit, as 百 before 帕 does. */
export function readPlaces(words: string, at: number): { power: number; end: number } | null {
  let power = 0;
  let end = at;
  while (isPlaceWord(words, end) && end - at < 4) {
    const char = words.charAt(end);
    const next = words.charAt(end + 1) || "x";
    if ((char === "千" && "克米瓦伏卡帕".includes(next)) || (char === "百" && next === "帕")) break;
    if (char === "百" && words.charAt(end + 1) === "分") break;
    power += powersOfTen[char as keyof typeof powersOfTen] ?? 0;
    end++;
  }
  return end > at ? { power, end } : null;
}
