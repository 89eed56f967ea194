/**
 * Dates in Chinese numerals and in the calendar of the Republic, read as western ones in digits. For reading only: the
 * result has another length than its source.
 */

const numerals = "〇零一二三四五六七八九十";
const yearForm = new RegExp(`([${numerals}]{4})年`, "gu");
const partForm = new RegExp(`([${numerals}]{1,3})([月日])`, "gu");
/**
 * Without it no form can be: most dates are written in digits, and most words are no dates. The numeral is asked for behind its
 * sign: a class of so many characters is looked up out of line, and it would be at each character of a text.
 */
const any = new RegExp(`[年月日](?<=[${numerals}].)|民国|(?<!\\d)1[0-3]\\d ?[年学.\\/-]`);

/**
 * A year of the Republic's calendar, which begins with 1912, without its 年: `民国113年`, `113年8月`, `较112年增加`. A bare
 * number has to stand where a year does: `建校113年` and `113年来` are spans.
 */
export const republicYear =
  "(?:(?:中华)?民国 ?\\d{2,3}|(?<![\\d.])1[0-3]\\d(?= ?年 ?(?:(?:1[0-2]|0?[1-9])月|第?[1-4一二三四]季|[上下]半年|全年|底|同[期月]|[前首][\\d一二三]))|(?<=^|[\\s，。；：、（(于在自从较比与和同由至及])1[0-3]\\d(?= ?(?:年|学年)(?![来以间前后的历多余内老校庆])))";
const republicForm = new RegExp(
  `${republicYear}(?= ?(?:年|学年))|(?<![\\d.])1[0-3]\\d(?=([-/.])\\d{2}\\1\\d{2}(?!\\d))`,
  "gu",
);

/** `民国113` is 2024. Null if it is none of that calendar. */
export function republicToWestern(words: string): number | null {
  const found = /^(?:(?:中华)?民国)? ?(\d{2,3})$/u.exec(words);
  return found ? Number(found[1]) + 1911 : null;
}

/** `二〇三一年十一月二日` as `2031年11月2日`; other words stay. Takes folded text. */
export function westernDate(words: string): string {
  if (!any.test(words)) return words;
  return words
    .replace(republicForm, (found: string) => String(republicToWestern(found) ?? found))
    .replace(yearForm, (_, year: string) => `${[...year].map(digit).join("")}年`)
    .replace(partForm, (_, part: string, unit: string) => `${upTo99(part)}${unit}`);
}

function digit(character: string): string {
  const at = "〇一二三四五六七八九".indexOf(character === "零" ? "〇" : character);
  return at < 0 ? character : String(at);
}

/** `十一` is 11, `二十三` 23, `三` 3. */
function upTo99(numeral: string): string {
  const [tens, units] = numeral.split("十");
  if (units === undefined) return [...numeral].map(digit).join("");
  return `${tens === "" ? 1 : digit(tens ?? "")}${units === "" ? 0 : digit(units)}`;
}
