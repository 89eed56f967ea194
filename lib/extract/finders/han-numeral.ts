/** Finds the number that begins with a Chinese numeral in a text: `两千三百`, `一万余`, `三分之二`, `百分之八十七点五`, `八成四`. */
import { Big } from "big.js";
import { multiplyOut } from "@/lib/fact/decimal";
import { readChinese } from "./chinese-numeral";
import type { Numeral } from "./numeral";
import { isChineseDigit, isDigit, isMoreMark, isPlaceWord, readPlaces } from "./numeral-characters";
import { isTenths, ratio, shortest } from "./numeral-parts";

/** Longer runs are no numbers, and must not cost quadratic time. */
const longest = 40;

/** The number that begins with the Chinese numeral at `index`, or null: 陆 in 陆某, a run of 万. */
export function readHan(words: string, index: number): Numeral | null {
  if (isUnitOfDigits(words, index)) return null;
  let at = index;
  while (at - index < longest && (isChineseDigit(words, at) || isPoint(words, at))) {
    if (words.charAt(at) === "千" && "克米瓦伏".includes(words.charAt(at + 1) || "x") && at > index) break;
    at++;
  }
  const run = words.slice(index, at);
  // One by one the numerals of cheques are words and surnames: 队伍, 收拾, 陆某.
  if (run.length === 1 && "壹贰叁肆伍陆柒捌玖拾佰仟".includes(run)) return null;
  const next = words.charAt(at);
  const share =
    next === "分" ? readShare(words, index, at, run) : next === "成" ? readTenths(words, index, at, run) : null;
  if (share) return share;
  if (next === "半" && run === "一") return made(index, at + 1, "0.5", false, "");
  const read = readChinese(run);
  if (!read) return null;
  const bare = isBare(run);
  if (!isMoreMark(words, at)) return made(index, at, read.value, read.range, null, bare);
  const after = readPlaces(words, at + 1);
  if (after) return made(index, after.end, multiplyOut(read.value, after.power), true, null, bare);
  // `十几个` is vague but `一万余人` is at least so many; 几 alone stays outside.
  const reaches = next !== "几" || run.endsWith("十");
  return made(index, reaches ? at + 1 : at, read.value, reaches || read.range, null, bare);
}

/** The 千 of `500千伏`. */
function isUnitOfDigits(words: string, index: number): boolean {
  return (
    isDigit(words, index - 1) && words.charAt(index) === "千" && "克米瓦伏".includes(words.charAt(index + 1) || "x")
  );
}

/** 百, 千, 万 or 亿 without a digit. */
function isBare(run: string): boolean {
  for (let at = 0; at < run.length; at++) if (!isPlaceWord(run, at)) return false;
  return !run.startsWith("十");
}

function isPoint(words: string, at: number): boolean {
  return words.charAt(at) === "点" && isChineseDigit(words, at + 1) && words.charAt(at + 1) !== "万";
}

/** `百分之八十七点五`, `三分之二`, and 五分一 as it is written in Hong Kong. */
function readShare(words: string, start: number, at: number, run: string): Numeral | null {
  const long = words.charAt(at + 1) === "之";
  let end = at + (long ? 2 : 1);
  const from = end;
  while (
    end - from < 20 &&
    (isChineseDigit(words, end) || isPoint(words, end) || isDigit(words, end) || words.charAt(end) === ".")
  )
    end++;
  const top = words.slice(from, end);
  const above = isDigit(top, 0) ? (/^[0-9]+(?:\.[0-9]+)?$/.test(top) ? shortest(top) : null) : readChinese(top)?.value;
  const below = readChinese(run)?.value;
  if (!above || !below || below === "0") return null;
  if (long && run === "百") return made(start, end, above, false, "%");
  if (long && run === "千") return made(start, end, above, false, "‰");
  if (long && run === "万") return made(start, end, above, false, "‱");
  const proper = new Big(above).lt(below) && new Big(above).gt(0);
  if (!proper || (!long && (/^10+$/.test(below) || top.length > 1))) return null;
  return made(start, end, ratio(above, below), false, "");
}

/** `八成`, `八成四`, `三四成`: tenths, as a percentage. Not the 成 of 成功, 成员, 成立. */
function readTenths(words: string, start: number, at: number, run: string): Numeral | null {
  if (run.length > 2 || /[十百千万亿零〇]/.test(run) || !isTenths(words, at)) return null;
  const next = words.charAt(at + 1);
  // `约四成人` are forty percent; 三成人 without a qualifier may be a word of its own.
  if (next === "人" && !/[约近超逾达有]/.test(words.charAt(start - 1))) return null;
  const read = readChinese(run);
  if (!read) return null;
  // `八成多`: more than that, whatever follows.
  if (/[多余]/.test(next) && !/[次种]/.test(words.charAt(at + 2)))
    return made(start, at + 2, `${read.value}0`, true, "成");
  // `三四成` has no hundredths, and in 三成四成 a second share begins.
  const whole = read.range || words.charAt(at + 2) === "成";
  const finer =
    next === "半" ? "5" : !whole && /[一二三四五六七八九]/.test(next) ? (readChinese(next)?.value ?? "0") : "0";
  return made(start, at + (finer === "0" ? 1 : 2), read.value + finer, read.range, "成");
}

function made(start: number, end: number, value: string, more: boolean, unit: string | null, bare = false): Numeral {
  return { start, end, value, script: "chinese", more, unit, bare };
}
