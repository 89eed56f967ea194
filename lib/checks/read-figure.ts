/**
 * Reads the numbers in a figure's words: a second, small reader beside the engine's, which it must not share code with, or
 * it would confirm the engine's mistakes. It knows no context: units, periods and signs are nothing to it.
 */
import Big from "big.js";
import { multiplyOut } from "@/lib/fact/decimal";
import { fold } from "@/lib/text/fold";
import { readHanNumber } from "./read-han-number";

const arabic = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const han = "[〇零一二三四五六七八九十百千万亿两]+";
const number = `(?:${arabic}|${han})`;
const scales: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** Ratios are written with four places: 三分之二 is 0.6667. */
const ratioPlaces = 4;

/** The forms, each with the number that it says. The first that matches at a place counts. */
const forms: readonly (readonly [RegExp, (...parts: string[]) => Big | null])[] = [
  [new RegExp(`(${number})分之(${number})`, "u"), ratio],
  [/([一二三四五六七八九\d])成(半|[一二三四五六七八九\d])?/u, tenths],
  [/翻(一|两|二|三|四)番/u, doublings],
  [/持平/u, () => new Big(0)],
  [/(?:一半|减半|过半|近半)/u, () => new Big(50)],
  [new RegExp(`(?:${arabic})(?:[余多]?[十百千万亿]+(?:(?:${arabic})[余多]?[十百千万亿]+)*)?`, "u"), scaled],
  [new RegExp(`${han}(?:点[〇零一二三四五六七八九]+)?`, "u"), readHanNumber],
];

/** Most figures: one number, 万 or 亿 behind it or not, and signs of a unit that are part of no form above and fold to themselves. */
const plainFigure =
  /^(0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(\.\d{0,9}[1-9])?([万亿]?)[%‰件起人名个次例户辆吨元家所条项座处台套部场批宗岁天年月日度米克亩倍位头种类公里]{0,4}$/u;

/**
 * Every number that the words say, in their order, as decimals without a sign: `4705万元` is 47050000, `三分之二` is
 * 0.6667, `百分之九十五` and `九成五` are 95, `翻一番` is 100. Empty if they say none.
 */
export function readFigures(words: string): string[] {
  const [, whole, fraction = "", scale = ""] = plainFigure.exec(words) ?? [];
  if (whole !== undefined) return [multiplyOut(whole.replaceAll(",", "") + fraction, scales[scale] ?? 0)];
  const read: string[] = [];
  // Blanks and line breaks are layout's: a column may end inside a figure.
  let rest = fold(words).replace(/\s+/gu, "");
  while (rest !== "") {
    const next = nearest(rest);
    if (!next) break;
    if (next.value) read.push(next.value.toFixed());
    rest = rest.slice(next.end);
  }
  return read;
}

function nearest(words: string): { end: number; at: number; value: Big | null } | null {
  let best: { end: number; at: number; value: Big | null } | null = null;
  for (const [form, read] of forms) {
    const match = form.exec(words);
    if (!match || (best && match.index >= best.at)) continue;
    const [whole, ...parts] = match;
    const value = read(...(parts.length > 0 ? parts.map((part) => part ?? "") : [whole]));
    best = { at: match.index, end: match.index + whole.length, value };
  }
  return best;
}

function ratio(below: string, above: string): Big | null {
  const [divisor, dividend] = [plain(below), plain(above)];
  if (!divisor || !dividend || divisor.eq(0)) return null;
  // 百分之九十五 is written 95 with the unit %, as 千分之三 is 3 with ‰; other ratios are a number without a unit.
  if (/^[百千万]$/u.test(below)) return dividend;
  return dividend.div(divisor).round(ratioPlaces);
}

function tenths(whole: string, part: string): Big | null {
  const [tens, ones] = [plain(whole), part === "半" ? new Big(5) : plain(part || "零")];
  return tens && ones && tens.times(10).plus(ones);
}

/** 翻一番 doubles: a rise by 100 %; 翻两番 is four times as much, a rise by 300 %. */
function doublings(times: string): Big | null {
  const count = plain(times);
  return count && new Big(2).pow(count.toNumber()).minus(1).times(100);
}

function plain(words: string): Big | null {
  return /^\d/u.test(words) ? new Big(words.replaceAll(",", "")) : readHanNumber(words);
}

/** `4705万`, `2亿余`, `10余万`, `1亿2000万`: each number times what stands behind it, added up. */
function scaled(words: string): Big {
  const parts = words.matchAll(/([\d,.]+)[余多]?([十百千万亿]*)/gu);
  let sum = new Big(0);
  for (const [, digits = "0", scale = ""] of parts) {
    const power = [...scale].reduce((total, sign) => total + (scales[sign] ?? 0), 0);
    sum = sum.plus(new Big(digits.replaceAll(",", "")).times(new Big(10).pow(power)));
  }
  return sum;
}
