/** Reads a number written in Chinese numerals. Part of the checks' own reader; knows nothing of what stands around it. */
import Big from "big.js";

const digits = "零一二三四五六七八九";
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const large: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * The number: 十四 is 14, 一百零五 is 105, 两千万 is 20000000, 二〇二一 is 2021, 三点五 is 3.5. Null if the words are none,
 * as 万 alone is.
 */
export function readHanNumber(words: string): Big | null {
  const [whole = "", fraction] = words.replaceAll("〇", "零").replaceAll("两", "二").split("点");
  const value = /[十百千万亿]/u.test(whole) ? byScale(whole) : byPlace(whole);
  if (value === null) return null;
  const behind = fraction === undefined ? "" : [...fraction].map(digitOf).join("");
  return behind === "" ? value : value.plus(new Big(`0.${behind}`));
}

/** 二〇二一: one digit a sign. */
function byPlace(words: string): Big | null {
  return words === "" ? null : new Big([...words].map(digitOf).join(""));
}

/** 一亿二千零五: sections of up to 千 times 万 and 亿. */
function byScale(words: string): Big | null {
  if (/^[万亿]/u.test(words)) return null;
  let total = new Big(0);
  let section = 0;
  let digit = 0;
  for (const sign of words) {
    const [unit, scale] = [small[sign], large[sign]];
    if (unit !== undefined) {
      // 十四 has no 一 before its 十, and 近百名 none before its 百.
      section += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else if (scale !== undefined) {
      // 一万亿 is 一万 times 亿; 二亿三千万 is a sum.
      const whole = total.plus(section + digit);
      total = scale === large.亿 ? whole.times(scale) : total.plus(new Big(section + digit).times(scale));
      section = 0;
      digit = 0;
    } else digit = digitOf(sign);
  }
  return total.plus(section + digit);
}

function digitOf(sign: string): number {
  return Math.max(0, digits.indexOf(sign));
}
