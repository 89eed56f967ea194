/** What numerals in digits and in Chinese have in common: where 成 means tenths, the decimal of a fraction, the shortest form. */
import { Big } from "big.js";
import { trimDecimal } from "@/lib/fact/decimal";

/** After 成 these make a word of it: 成立, 成功, 成员. */
const tenthsGuard = "立功为员绩果本品就长效套都分交群形年份";

/** True if the 成 at `at` of the words means tenths. */
export function isTenths(words: string, at: number): boolean {
  return !tenthsGuard.includes(words.charAt(at + 1) || "-");
}

/** To four places, as the codebook has it: `1/3` is `0.3333`. */
export function ratio(numerator: string, denominator: string): string {
  return new Big(numerator).div(denominator).round(4).toFixed();
}

/** The shortest form of digits with at most one point. Nearly all are written in it, and pass without arithmetic. */
export function shortest(text: string): string {
  const point = text.indexOf(".");
  const noZeros = text.length === 1 || text.charAt(0) !== "0" || point === 1;
  if (noZeros && (point < 0 || text.charAt(text.length - 1) !== "0")) return text;
  return trimDecimal(text.replace(/^0+(?=\d)/, ""));
}
