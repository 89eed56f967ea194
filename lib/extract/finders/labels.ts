/**
 * Tells numbers that only label (an item of a list, a telephone, a flight, an issue) or that tell the clock or a date in
 * figures. Each is asked with its numeral alone; a bounded number of words around it is looked at.
 */
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { Numeral } from "./numeral";

/** The reason if the numeral labels something, else null. For numerals in either script that have no unit. */
export function labelReason(words: string, numeral: Numeral): NotFactReason | null {
  if (isEnumerator(words, numeral)) return "ordinal";
  if (numeral.script === "chinese") return null;
  const text = words.slice(numeral.start, numeral.end);
  if (isClock(words, numeral)) return "time";
  if (isDateInFigures(words, numeral, text)) return "date";
  return isIdentifier(words, numeral, text) ? "identifier" : null;
}

const bracketed = /^[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]$/;
const counted = /^(?:[一二三四五六七八九十]{1,3}[、是]|[0-9]{1,2}(?:[.．](?![0-9])|、))/;

/** `（二）`, `3、`, `1.` and `一是` that open an item; not the 一 of `一是一`. */
function isEnumerator(words: string, { start, end }: Numeral): boolean {
  if (bracketed.test(words.slice(start - 1, end + 1)))
    return start < 2 || /[\s，。；：、]/.test(words.charAt(start - 2));
  const opens = words.slice(Math.max(0, start - 2), start);
  if (!/(?:^|[。；：，\s])\s?$/.test(opens)) return false;
  const sign = words.slice(start, end + 2);
  if (!counted.test(sign)) return false;
  return /是/.test(sign) || /^\s*$/.test(words.slice(Math.max(0, start - 3), start));
}

/** `8:30` and `08:12:33`, each number of it; `比分8:30` is none. */
function isClock(words: string, { start, end }: Numeral): boolean {
  const from = /(?:[0-9]{1,2}[:：]){1,2}$/.exec(words.slice(Math.max(0, start - 6), start))?.[0].length ?? 0;
  const clock = /^(?:[01]?[0-9]|2[0-4])[:：][0-5][0-9](?:[:：][0-5][0-9])?(?![0-9.:：])/.exec(
    words.slice(start - from, end + 7),
  );
  return clock !== null && !/[0-9.:：比]$/.test(words.slice(Math.max(0, start - from - 1), start - from));
}

/** `2024.08`; `今（20）日`, whose bracket holds the day. */
function isDateInFigures(words: string, { start, end }: Numeral, text: string): boolean {
  if (/^(?:19|20)[0-9]{2}\.(?:0[1-9]|1[0-2])$/.test(text)) return !/[0-9]/.test(words.charAt(end));
  return /[（(]$/.test(words.slice(start - 1, start)) && /^[）)][日月年]/.test(words.slice(end, end + 2));
}

/** `热线（853）2833 3000`: true for a number that is called. */
export function isCalled(words: string, start: number): boolean {
  return callLead.test(words.slice(Math.max(0, start - 26), start));
}

const callLead =
  /(?:代码|编号|证号|号码|电话|热线|专线|致电|拨打|拨通|传真|邮编|微信号?|公众号|短信|转)[^\u4e00-\u9fff，。；]{0,20}$/;

/** `0403地震`, `EMU3000型`, `4A级景区`, `〔2023〕12号`. */
function isIdentifier(words: string, { start, end }: Numeral, text: string): boolean {
  if (/^0[0-9]+$/.test(text) || /[A-Za-z]/.test(words.charAt(end))) return true;
  if (
    /[A-Za-z]/.test(words.charAt(start - 1)) &&
    /^(?:型|系列|次|号|航班|动车|客机|列车|机型|款)/.test(words.slice(end, end + 2))
  )
    return true;
  if (/^[“"][0-9]+[”"]/.test(words.slice(start - 1, end + 1))) return text.length > 2;
  return /[〕\]]/.test(words.charAt(start - 1)) || /[A-Za-z]·$/.test(words.slice(Math.max(0, start - 2), start));
}
