/**
 * Finds every numeral of a text for the ledger: whatever looks like a number, whether or not it states a quantity. Says
 * nothing about what a numeral means; it must rather find one too many than miss one.
 */

import { addRange, classesIn, classTable } from "./class-table";
import { fold } from "./fold";
import type { Span } from "./span";

const digits = String.raw`\p{Nd}+`;
// `1,234,567` and `1 234 567` with a thin or no-break space are one numeral, `3,45` and `2021,11` are two.
const grouped = String.raw`\p{Nd}{1,3}(?:[,\u2009\u202f\u00a0]\p{Nd}{3})+(?!\p{Nd})`;
// `2023.10.12` is three numerals, not a decimal and a rest.
const fraction = String.raw`(?:\.\p{Nd}+(?!\p{Nd}|\.\p{Nd}))?`;
const decimal = String.raw`(?:(?<!\p{Nd}\.)(?:${grouped}|${digits})${fraction}|${digits})`;
const magnitude = "[十百千万亿]";
const han = "[〇零一二三四五六七八九十百千万亿两廿卅]";
const point = `(?:点${han}+)`;
const run = `${han}+${point}?`;

/**
 * In this order: a digit run with its 万 and 亿; `百分之九十五`, `三分之二`, `八成四`; `几十万`, `十几`; a plain run. `几`,
 * `半`, `成`, `双`, `首` are no numerals by themselves, only beside one: `一半`, `三成`, `十几`. Sticky: it is tried only
 * where a unit can begin a numeral, for most of a text begins none.
 */
const anyNumeral = new RegExp(
  [
    `${decimal}${magnitude}*`,
    `[几数](?![百千万]分之)${magnitude}+`,
    `${run}分之(?:${decimal}|${run})`,
    `${run}成(?:${han}|半)?(?![立为员就功交效果长])`,
    `${han}+几${magnitude}*`,
    run,
    // The numerals of cheques are surnames and words one by one (陆某, 收拾陆某); digit and magnitude are a number.
    "[壹贰叁肆伍陆柒捌玖][拾佰仟万亿][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]*",
  ].join("|"),
  "uy",
);
/** The same for words whose only digits are ours: the table of all scripts' digits takes longer to ask than the numeral to read. */
const ourNumeral = new RegExp(anyNumeral.source.replaceAll("\\p{Nd}", "[0-9]"), "uy");

const ours = 1;
const others = 2;
/**
 * What a numeral can begin with. Digits of other scripts and of two units are asked for by the ranges in which they lie:
 * `anyNumeral` itself decides.
 */
const beginnings = classTable([[ours, "0123456789几数〇零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖"]]);
addRange(beginnings, others, 0x0660, 0x1fff);
addRange(beginnings, others, 0xa000, 0xabff);
addRange(beginnings, others, 0xd800, 0xdbff);

/**
 * Every numeral within `within`, in order, without overlaps: runs of digits with their separators, decimal point and
 * 万/亿, full-width digits, Chinese numerals. A sign, a unit and a qualifier are not part of it.
 */
export function findNumerals(text: string, within: Span): Span[] {
  return numeralsIn(fold(text.slice(within.start, within.end)), within.start);
}

/** The same for words that are folded already and begin at `start` of the text. */
export function numeralsIn(words: string, start: number): Span[] {
  const found: Span[] = [];
  const numeral = classesIn(beginnings, words, 0, words.length) & others ? anyNumeral : ourNumeral;
  for (let at = 0; at < words.length; at++) {
    if (!beginnings[words.charCodeAt(at)]) continue;
    numeral.lastIndex = at;
    if (!numeral.test(words)) continue;
    found.push({ start: start + at, end: start + numeral.lastIndex });
    at = numeral.lastIndex - 1;
  }
  return found;
}
