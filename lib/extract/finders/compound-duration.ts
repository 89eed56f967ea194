/** Reads a length of time in two or three units (`7分30秒`, `1小时20分钟`, `三年六个月`) as one number of the smallest. */
import { Big } from "big.js";
import type { Unit } from "./figure-units";
import type { Numeral } from "./numeral";
import { readNumeral } from "./numerals";

/** Which smaller unit may follow a unit, and how many of it make one. */
const smaller = new Map<string, { readonly next: RegExp; readonly many: number }>(
  Object.entries({
    年: { next: /个月/y, many: 12 },
    天: { next: /个?小时/y, many: 24 },
    小时: { next: /分钟|分(?!之|别)/y, many: 60 },
    个小时: { next: /分钟|分(?!之|别)/y, many: 60 },
    分钟: { next: /秒钟?/y, many: 60 },
    分: { next: /秒钟?/y, many: 60 },
  }),
);

export interface CompoundDuration {
  /** Decimal, in `unit`. */
  readonly value: string;
  readonly unit: Unit;
  /** Offset after the last numeral. */
  readonly end: number;
}

/** The compound that begins with a numeral and its unit, or null if no smaller unit follows at once. */
export function readCompound(words: string, numeral: Numeral, unit: Unit | null): CompoundDuration | null {
  const form = unit ? smaller.get(unit.word) : undefined;
  if (!unit || !form || numeral.more || numeral.value.includes(".")) return null;
  const from = words.charAt(unit.end) === "零" ? unit.end + 1 : unit.end;
  const second = readNumeral(words, from);
  if (!second || second.start !== from || second.unit !== null || Number(second.value) >= form.many) return null;
  form.next.lastIndex = second.end;
  const word = form.next.exec(words)?.[0];
  if (word === undefined) return null;
  const value = new Big(numeral.value).times(form.many).plus(second.value).toFixed();
  const own = { word, end: second.end + word.length };
  return readCompound(words, { ...second, value }, own) ?? { value, unit: own, end: second.end };
}
