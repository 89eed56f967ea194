/** Reads numbers in digits: separators, a decimal point, 万 and 亿, `3成`, `1/3`, `1.05:1`. */
import { Big } from "big.js";
import { multiplyOut } from "@/lib/fact/decimal";
import type { Numeral } from "./numeral";
import { isDigit, isMinus, isMoreMark, readPlaces } from "./numeral-characters";
import { isTenths, ratio, shortest } from "./numeral-parts";

/** Longer runs of digits are numbers of documents and phones, and must not cost quadratic time. */
const longest = 30;
/** How many smaller parts a number may have (`1亿2000万300`): `1万1万1万…` would else be read to its end at each 1. */
const deepest = 3;
const separators = ",\u2009\u202f\u00a0";

/**
 * The number that begins with the digit, or the minus and the digit, at `index`, with `smaller` parts at most and no place of
 * ten to the power `below` or more; null if it is longer than any number.
 */
export function readDigits(words: string, index: number, smaller = deepest, below = Infinity): Numeral | null {
  const negative = isMinus(words, index);
  const first = negative ? index + 1 : index;
  let at = endOfDigits(words, first, longest);
  let text = words.slice(first, at);
  const spaced = words.charAt(at) === " " && isSpaced(words, first, at);
  while (
    text.length <= longest &&
    (spaced ? words.charAt(at) === " " : separators.includes(words.charAt(at) || "x")) &&
    isGroup(words, at + 1)
  ) {
    text += words.slice(at + 1, at + 4);
    at += 4;
  }
  if (words.charAt(at) === "." && isDigit(words, at + 1)) {
    const end = endOfDigits(words, at + 1, longest - text.length - 1);
    text += words.slice(at, end);
    at = end;
  }
  if (isDigit(words, at)) return null;
  const form = readForm(words, index, at, text);
  if (form) return negative && form.value !== "0" ? { ...form, value: `-${form.value}` } : form;
  let value = shortest(text);
  let more = isMoreAt(words, at);
  if (more) at++;
  // `12.3 万人`: print of some offices sets a space after every number.
  if (words.charAt(at) === " " && "万亿".includes(words.charAt(at + 1) || "x") && !isDigit(words, at + 2)) at++;
  const places = readPlaces(words, at);
  if (places && places.power >= below) return null;
  if (places) {
    value = multiplyOut(value, places.power);
    at = places.end;
    // `1亿2000万`: a smaller part follows at once.
    const rest =
      smaller > 0 && places.power >= 4 && isDigit(words, at) ? readDigits(words, at, smaller - 1, places.power) : null;
    if (rest && rest.unit === null && isBelow(rest.value, places.power)) {
      value = new Big(value).plus(rest.value).toFixed();
      at = rest.end;
      more = more || rest.more;
    }
    if (isMoreAt(words, at)) {
      more = true;
      at++;
    }
  }
  return made(index, at, negative && value !== "0" ? `-${value}` : value, more, null);
}

/** True if the decimal, 0 or more and in its shortest form, is less than ten to the `power`: its whole part tells by its length. */
function isBelow(value: string, power: number): boolean {
  const point = value.indexOf(".");
  return (point < 0 ? value.length : point) <= power;
}

/** The forms in which two numbers, or a number and 成, are one. The sign after the number tells which to try. */
function readForm(words: string, start: number, at: number, text: string): Numeral | null {
  switch (words.charAt(at)) {
    case "/":
      return readFraction(words, start, at, text);
    case ":":
    case "：":
    case "∶":
      return readProportion(words, start, at, text);
    case "成":
      // `3成`, `1.2成`: tenths in digits; not the 成 of 成功 and the like.
      return /^[1-9](?:\.[0-9])?$/.test(text) && !isMinus(words, start) && isTenths(words, at)
        ? made(start, at + 1, multiplyOut(text, 1), false, "成")
        : null;
    default:
      return null;
  }
}

function endOfDigits(words: string, from: number, most: number): number {
  let at = from;
  while (isDigit(words, at) && at - from < most) at++;
  return at;
}

/** Three digits and no fourth. */
function isGroup(words: string, at: number): boolean {
  return isDigit(words, at) && isDigit(words, at + 1) && isDigit(words, at + 2) && !isDigit(words, at + 3);
}

const spacedGroups = /(?: [0-9]{3})+(?:\.[0-9]+)?[\u4e00-\u9fff%‰℃]/y;

/**
 * `共检查1 234家`: an ordinary space parts thousands where words stand right before and right after the number. Cells of a
 * row (`城区 12 345 67`) and numbers of tables (`表1 234家`) have a space or a sign of their own there.
 */
function isSpaced(words: string, start: number, at: number): boolean {
  if (start === 0 || at - start > 3 || !/[\u4e00-\u9fff（：]/.test(words.charAt(start - 1))) return false;
  if ("第表图注号年月日".includes(words.charAt(start - 1))) return false;
  spacedGroups.lastIndex = at;
  return spacedGroups.test(words);
}

/** `80余万`, `2000多`; in `3几5` a second number begins. */
function isMoreAt(words: string, at: number): boolean {
  return isMoreMark(words, at) && !isDigit(words, at + 1);
}

/** `1/3` as a share; a denominator over 20 is a date or a number of a document. */
function readFraction(words: string, start: number, slash: number, numerator: string): Numeral | null {
  if (!/^[1-9]$/.test(numerator)) return null;
  const match = /^[0-9]{1,2}(?![0-9年月日万百千.])/.exec(words.slice(slash + 1, slash + 4));
  const below = Number(match?.[0] ?? 0);
  if (!match || below <= Number(numerator) || below > 20) return null;
  return made(start, slash + 1 + match[0].length, ratio(numerator, match[0]), false, "");
}

/** `生师比为`, also with an earlier ratio of the same kind in between: `比分别为16.8:1和`, `比由16.8:1降至`. */
const proportionLead =
  /比(?:例|率|值|重)?(?:已|约|仅|均|分别|依次|由|从)*(?:[上去]年(?:同期|末)?的?|[0-9]{4}年的?|年初的?)?(?:为|是|达|达到|提高到|降至|升至)?(?:约|近)?(?:[0-9.]+[:：∶]1(?:[、和与及]|[优改扩提下缩上]?[化善大高降小升]?[至到为])|[0-9.]+[:：∶]1[，、；][\u4e00-\u9fff]{2,6})*$/;

/** `比例为1.05:1`: how many to one, as a bare ratio. Three terms and more state no single one. */
function readProportion(words: string, start: number, colon: number, text: string): Numeral | null {
  const match = /^[:：∶]1(?![0-9.:：∶])/.exec(words.slice(colon, colon + 3));
  if (!match || text === "0" || !proportionLead.test(words.slice(Math.max(0, start - 32), start))) return null;
  return made(start, colon + match[0].length, shortest(text), false, "");
}

function made(start: number, end: number, value: string, more: boolean, unit: string | null): Numeral {
  return { start, end, value, script: "digits", more, unit, bare: false };
}
