/**
 * The value of a numeral written in Chinese characters (`两千三百`, `六十五点二`), exact. It reads a run that is known to be
 * one; where such runs stand in a text is numerals.ts's work.
 */
import { multiplyOut, trimDecimal } from "@/lib/fact/decimal";

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const tens: Readonly<Record<string, bigint>> = {
  十: 10n,
  百: 100n,
  千: 1000n,
  拾: 10n,
  佰: 100n,
  仟: 1000n,
  廿: 20n,
  卅: 30n,
};
const myriads: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };

/** 十 百 千 万 亿: places, not digits. */
export const placeCharacters = Object.keys({ ...tens, ...myriads }).join("");
/** All characters that Chinese numerals are written with: digits, places and the forms of cheques. */
export const numeralCharacters = Object.keys(digits).join("") + placeCharacters;

/** Nearly all numerals of prose are one character long. */
const single: ReadonlyMap<string, ChineseValue> = new Map(
  [...Object.entries(digits), ...Object.entries(tens), ...Object.entries(myriads)].map(([char, value]) => [
    char,
    { value: String(value), range: false },
  ]),
);

export interface ChineseValue {
  /** A decimal string. */
  readonly value: string;
  /** True for two neighbouring digits that mean a range (`五六十`, `三四`): `value` is the lower end. */
  readonly range: boolean;
}

/** The value of a run of numeral characters, with at most one 点; null if it is none (`点`, `万千`, 40 characters or more). */
export function readChinese(run: string): ChineseValue | null {
  if (run.length === 0 || run.length >= 40) return null;
  if (run.length === 1) return single.get(run) ?? null;
  const [whole = "", fraction, ...rest] = run.split("点");
  if (rest.length > 0) return null;
  if (fraction !== undefined) return readWithFraction(whole, fraction);
  return readWhole(whole);
}

/** `六十五点二`; a place word may close the fraction: `一点二亿`. */
function readWithFraction(whole: string, fraction: string): ChineseValue | null {
  const before = readWhole(whole);
  let power = 0;
  let end = fraction.length;
  while (end > 0 && placeCharacters.includes(fraction.charAt(end - 1))) {
    end--;
    power += ({ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 } as Record<string, number>)[fraction.charAt(end)] ?? 0;
  }
  const after = [...fraction.slice(0, end)].map((char) => digits[char]);
  if (!before || before.range || after.length === 0 || after.some((digit) => digit === undefined)) return null;
  return { value: multiplyOut(`${before.value}.${after.join("")}`, power), range: false };
}

function readWhole(run: string): ChineseValue | null {
  if (run.length > 1 && [...run].every((char) => char in digits)) return readSpelled(run);
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  let lastPlace = 0n;
  let sectionPlace = 0n;
  /** The place that the next digit stands right behind; none behind 零. */
  let direct = 0n;
  let range = false;
  for (const char of run) {
    const plain = digits[char];
    const place = tens[char];
    const myriad = myriads[char];
    if (plain !== undefined) {
      // `五六十`: the second of two neighbouring digits opens the upper end of a range, which the value leaves out.
      if (digit !== null && digit !== 0n) {
        if (BigInt(plain) !== digit + 1n) return null;
        range = true;
      } else digit = BigInt(plain);
      if (plain === 0) direct = 0n;
      continue;
    }
    if (place !== undefined) {
      // `十千`, `五六十十` and 千百 of a phrase are no numbers: places fall, and only 十 goes without its digit.
      if (sectionPlace > 0n && (place >= sectionPlace || (digit === null && place !== 10n))) return null;
      sectionPlace = place;
      direct = place;
      section += char === "廿" || char === "卅" ? place : (digit || 1n) * place;
      lastPlace = place;
    } else if (myriad !== undefined) {
      // 万万 is an old word for 亿 and no number of today, as 亿亿 is none.
      if (total > 0n && (total % 100_000_000n === 0n) !== (myriad === 10_000n)) return null;
      // `一百二万` is 1200000, as `三千二` is 3200 at the end.
      const amount: bigint = section + (direct >= 100n ? ((digit ?? 0n) * direct) / 10n : (digit ?? 0n));
      total = myriad === 10_000n ? total + (amount || 1n) * myriad : (total + amount || 1n) * myriad;
      section = 0n;
      sectionPlace = 0n;
      direct = 0n;
      lastPlace = myriad;
    } else return null;
    digit = null;
  }
  // `三千二`: the digit right after 百, 千 or 万 stands one place below.
  const tail = digit ?? 0n;
  const short = tail !== 0n && lastPlace >= 100n && placeCharacters.includes(run.charAt(run.length - 2));
  return { value: String(total + section + (short ? (tail * lastPlace) / 10n : tail)), range };
}

/** `二〇二三` digit by digit; `三四` a range. */
function readSpelled(run: string): ChineseValue | null {
  const values = [...run].map((char) => digits[char] ?? 0);
  const [first = 0, second = 0] = values;
  if (values.length === 2 && first > 0 && second === first + 1) return { value: String(first), range: true };
  return { value: trimDecimal(values.join("").replace(/^0+(?=\d)/, "")), range: false };
}
