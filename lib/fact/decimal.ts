/**
 * Decimals as strings, from the text to the database to the file: no value passes through a float, which could not hold
 * `0.1` or a budget to the last 分. It knows nothing of numerals in Chinese; the finders read those.
 */
import Big from "big.js";

/** A sign, digits without leading zeros, a fraction: `-13.4`, `0.2`, `47050000`. No exponent, separator or plus sign. */
const form = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** True if the text is a decimal as facts hold it. Zeros at the end of the fraction stay allowed: `90.50%` is written so. */
export function isDecimal(text: string): boolean {
  return form.test(text);
}

/** What 万, 亿 and the like multiply by, as a power of ten. */
export const powersOfTen = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 兆: 12 } as const satisfies Record<string, number>;

/**
 * The decimal times ten to the `power`, exact, in its shortest form: `multiplyOut("12.7521", 4)` is `127521`. Only the
 * point moves, so the cost grows with the length of the digits alone. Throws a RangeError if `decimal` is none.
 */
export function multiplyOut(decimal: string, power: number): string {
  if (!Number.isSafeInteger(power)) throw new RangeError(`not a power of ten: ${power}`);
  const { negative, whole, fraction } = split(decimal);
  const digits = whole + fraction;
  const point = whole.length + power;
  if (point <= 0) return join(negative, "0", "0".repeat(-point) + digits);
  return join(negative, digits.slice(0, point).padEnd(point, "0"), digits.slice(point));
}

/** The shortest form of the same number: `1.50` is `1.5`, `-0.0` is `0`. Throws a RangeError if `decimal` is none. */
export function trimDecimal(decimal: string): string {
  return multiplyOut(decimal, 0);
}

/** The same number with the other sign; zero has none. Throws a RangeError if `decimal` is none. */
export function negate(decimal: string): string {
  const { negative, whole, fraction } = split(decimal);
  return join(!negative, whole, fraction);
}

/** Negative, 0 or positive as `a` is less than, equal to or more than `b`: `1.50` equals `1.5`. Throws a RangeError. */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  split(a);
  split(b);
  return new Big(a).cmp(b);
}

function split(decimal: string): { negative: boolean; whole: string; fraction: string } {
  if (!isDecimal(decimal)) throw new RangeError(`not a decimal: ${decimal.slice(0, 40)}`);
  const negative = decimal.startsWith("-");
  const [whole = "0", fraction = ""] = decimal.slice(negative ? 1 : 0).split(".");
  return { negative, whole, fraction };
}

function join(negative: boolean, whole: string, fraction: string): string {
  let first = 0;
  while (first < whole.length - 1 && whole[first] === "0") first++;
  let last = fraction.length;
  while (last > 0 && fraction[last - 1] === "0") last--;
  const shortest = whole.slice(first) + (last > 0 ? `.${fraction.slice(0, last)}` : "");
  return negative && shortest !== "0" ? `-${shortest}` : shortest;
}
