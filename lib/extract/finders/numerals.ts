/**
 * Reads the number that begins at a position of a folded text: digits with separators and 万/亿, Chinese numerals,
 * fractions, tenths. Knows nothing of units and of what the number is about.
 */
import { Big } from "big.js";
import { multiplyOut, powersOfTen, trimDecimal } from "@/lib/fact/decimal";
import type { Span } from "@/lib/text/span";
import { moreMarks } from "../lexicon/qualifiers";
import { isChineseDigit, isPlaceWord, readChinese } from "./chinese-numeral";

export interface Numeral extends Span {
  /** Exact, 万 and 亿 multiplied out. */
  readonly value: string;
  readonly script: "digits" | "chinese";
  /** The written form says that there is more: `80余万`, `三四`. */
  readonly more: boolean;
  /** The unit that the form itself brings: `百分之九十五` `%`, `三成` `成`, a fraction the empty one; null for none. */
  readonly unit: string | null;
  /** A bare 百, 千, 万 or 亿, which is a number only beside a qualifier (`近百`, `千余`). */
  readonly bare: boolean;
}

/** Longer runs of digits are numbers of documents and phones, and must not cost quadratic time. */
const longest = 30;
const digit = /[0-9]/;
/** After 成 these make a word of it: 成立, 成功, 成员. */
const tenthsGuard = /[立功为员绩果本品就长效套都分交群形年份]/;
const separators = ",\u2009\u202f\u00a0";

/** The number that starts at `index`, or null. Bounded in cost: it never looks further than about 80 characters. */
export function readNumeral(words: string, index: number): Numeral | null {
  const char = words.charAt(index);
  if (digit.test(char) || (char === "-" && digit.test(words.charAt(index + 1)))) return readDigits(words, index);
  if (isChineseDigit(char)) return readChineseAt(words, index);
  return null;
}

function readDigits(words: string, index: number): Numeral | null {
  const negative = words.charAt(index) === "-";
  let at = negative ? index + 1 : index;
  let text = "";
  const take = () => {
    while (digit.test(words.charAt(at)) && text.length < longest) text += words.charAt(at++);
  };
  take();
  while (text.length <= longest && separators.includes(words.charAt(at) || "x") && groupAt(words, at + 1)) {
    text += words.slice(at + 1, at + 4);
    at += 4;
  }
  if (words.charAt(at) === "." && digit.test(words.charAt(at + 1))) {
    text += ".";
    at++;
    take();
  }
  if (digit.test(words.charAt(at))) return null;
  const fraction = readFraction(words, index, at, text) ?? readProportion(words, index, at, text);
  if (fraction) return fraction;
  // `3成`: tenths in digits; not the 成 of 成功 and the like.
  if (!negative && /^[1-9]$/.test(text) && words.charAt(at) === "成" && !tenthsGuard.test(words.charAt(at + 1)))
    return { ...made(index, at + 1, `${text}0`, false, "成"), script: "digits" };
  let value = trimDecimal(text.replace(/^0+(?=\d)/, ""));
  let more = false;
  const mark = () => {
    if (moreMarks.includes(words.charAt(at) || "x") && !startsNumeral(words, at + 1)) {
      more = true;
      at++;
    }
  };
  mark();
  const power = readPlaces(words, at);
  if (power) {
    value = multiplyOut(value, power.power);
    at = power.end;
    // `1亿2000万`: a smaller part follows at once.
    const rest = digit.test(words.charAt(at)) && power.power >= 4 ? readDigits(words, at) : null;
    if (rest && rest.unit === null && new Big(rest.value).lt(multiplyOut("1", power.power))) {
      value = new Big(value).plus(rest.value).toFixed();
      at = rest.end;
      more = more || rest.more;
    }
    mark();
  } else if (more && words.charAt(at) === "") more = true;
  return {
    start: index,
    end: at,
    value: negative ? signed(value) : value,
    script: "digits",
    more,
    unit: null,
    bare: false,
  };
}

function signed(value: string): string {
  return value === "0" ? value : `-${value}`;
}

function groupAt(words: string, at: number): boolean {
  return /^[0-9]{3}(?![0-9])/.test(words.slice(at, at + 4));
}

function startsNumeral(words: string, at: number): boolean {
  return digit.test(words.charAt(at));
}

/** `1/3` as a share; a denominator over 20 is a date or a number of a document. */
function readFraction(words: string, start: number, slash: number, numerator: string): Numeral | null {
  if (words.charAt(slash) !== "/" || !/^[1-9]$/.test(numerator)) return null;
  const match = /^[0-9]{1,2}(?![0-9年月日万百千.])/.exec(words.slice(slash + 1, slash + 4));
  const below = Number(match?.[0] ?? 0);
  if (!match || below <= Number(numerator) || below > 20) return null;
  const end = slash + 1 + match[0].length;
  return { start, end, value: ratio(numerator, match[0]), script: "digits", more: false, unit: "", bare: false };
}

/** `比例为1.05:1`: how many to one, as a bare ratio. Three terms and more state no single one. */
function readProportion(words: string, start: number, colon: number, text: string): Numeral | null {
  const match = /^[:：∶]1(?![0-9.:：∶])/.exec(words.slice(colon, colon + 3));
  if (
    !match ||
    text === "0" ||
    !/比(?:例|率|值)?(?:已|约|仅)?(?:为|是|达|达到|约为|提高到|降至|升至)?$/.test(
      words.slice(Math.max(0, start - 8), start),
    )
  )
    return null;
  const end = colon + match[0].length;
  return { start, end, value: trimDecimal(text), script: "digits", more: false, unit: "", bare: false };
}

function ratio(numerator: string, denominator: string): string {
  return new Big(numerator).div(denominator).round(4).toFixed();
}

/** A run of 十 百 千 万 亿 after digits: `千万`, `万亿`. 千 before 克, 米 or 瓦 belongs to the unit. */
function readPlaces(words: string, at: number): { power: number; end: number } | null {
  let power = 0;
  let end = at;
  while (isPlaceWord(words.charAt(end)) && end - at < 4) {
    const char = words.charAt(end);
    if (char === "千" && "克米瓦伏卡".includes(words.charAt(end + 1) || "x")) break;
    if (char === "百" && words.charAt(end + 1) === "分") break;
    power += powersOfTen[char as keyof typeof powersOfTen] ?? 0;
    end++;
  }
  return end > at ? { power, end } : null;
}

function readChineseAt(words: string, index: number): Numeral | null {
  let at = index;
  while (at - index < 40 && (isChineseDigit(words.charAt(at)) || isPoint(words, at))) {
    if (words.charAt(at) === "千" && "克米瓦伏".includes(words.charAt(at + 1) || "x") && at > index) break;
    at++;
  }
  const run = words.slice(index, at);
  // One by one the numerals of cheques are words and surnames: 队伍, 收拾, 陆某.
  if (run.length === 1 && "壹贰叁肆伍陆柒捌玖拾佰仟".includes(run)) return null;
  const shared = readShare(words, index, at, run) ?? readTenths(words, index, at, run);
  if (shared) return shared;
  if (run === "一" && words.charAt(at) === "半") return made(index, at + 1, "0.5", false, "");
  const read = readChinese(run);
  if (!read) return null;
  const bare = [...run].every(isPlaceWord) && !run.startsWith("十");
  let more = read.range;
  if (moreMarks.includes(words.charAt(at) || "x")) {
    const after = readPlaces(words, at + 1);
    if (after) {
      return { ...made(index, after.end, multiplyOut(read.value, after.power), true, null), bare };
    }
    // `十几个` is vague but `一万余人` is at least so many; 几 alone stays outside.
    if (words.charAt(at) !== "几" || run.endsWith("十")) {
      at++;
      more = true;
    }
  }
  return { ...made(index, at, read.value, more, null), bare };
}

function isPoint(words: string, at: number): boolean {
  return words.charAt(at) === "点" && isChineseDigit(words.charAt(at + 1)) && words.charAt(at + 1) !== "万";
}

/** `百分之八十七点五`, `三分之二`, and 五分一 as it is written in Hong Kong. */
function readShare(words: string, start: number, at: number, run: string): Numeral | null {
  if (words.charAt(at) !== "分") return null;
  const long = words.charAt(at + 1) === "之";
  let end = at + (long ? 2 : 1);
  const from = end;
  while (
    end - from < 20 &&
    (isChineseDigit(words.charAt(end)) || isPoint(words, end) || /[0-9.]/.test(words.charAt(end)))
  )
    end++;
  const top = words.slice(from, end);
  const above = /^[0-9]/.test(top)
    ? /^[0-9]+(?:\.[0-9]+)?$/.test(top)
      ? trimDecimal(top)
      : null
    : readChinese(top)?.value;
  const below = readChinese(run)?.value;
  if (!above || !below || below === "0") return null;
  if (long && run === "百") return made(start, end, above, false, "%");
  if (long && run === "千") return made(start, end, above, false, "‰");
  if (long && run === "万") return made(start, end, above, false, "‱");
  const proper = new Big(above).lt(below) && new Big(above).gt(0);
  if (!proper || (!long && (below === "10" || top.length > 1))) return null;
  return made(start, end, ratio(above, below), false, "");
}

/** `八成`, `八成四`, `三四成`: tenths, as a percentage. Not the 成 of 成功, 成员, 成立. */
function readTenths(words: string, start: number, at: number, run: string): Numeral | null {
  if (words.charAt(at) !== "成" || run.length > 2 || /[十百千万亿零〇]/.test(run)) return null;
  if (tenthsGuard.test(words.charAt(at + 1))) return null;
  // `约四成人` are forty percent; 三成人 without a qualifier may be a word of its own.
  if (words.charAt(at + 1) === "人" && !/[约近超逾达有]/.test(words.charAt(start - 1))) return null;
  const read = readChinese(run);
  if (!read) return null;
  const next = words.charAt(at + 1);
  const half = next === "半";
  const finer = half ? 5 : Number(readChinese(/[一二三四五六七八九]/.test(next) ? next : "")?.value ?? 0);
  const end = at + 1 + (finer > 0 ? 1 : 0);
  return made(start, end, new Big(read.value).times(10).plus(finer).toFixed(), read.range, "成");
}

function made(start: number, end: number, value: string, more: boolean, unit: string | null): Numeral {
  return { start, end, value, script: "chinese", more, unit, bare: false };
}
