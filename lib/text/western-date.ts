/** Dates in Chinese numerals, read as digits. For reading only: the result has another length than its source. */

const numerals = "〇零一二三四五六七八九十";
const yearForm = new RegExp(`([${numerals}]{4})年`, "gu");
const partForm = new RegExp(`([${numerals}]{1,3})([月日])`, "gu");
/** Where neither form can be: most dates are written in digits, and most words are no dates. */
const either = new RegExp(`[${numerals}][年月日]`);

/** `二〇三一年十一月二日` as `2031年11月2日`; other words stay. Takes folded text. */
export function westernDate(words: string): string {
  if (!either.test(words)) return words;
  return words
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
