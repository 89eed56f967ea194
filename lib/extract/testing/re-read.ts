/**
 * Reads a figure's words a second time, for tests: written apart from the finders and by other means, so that the two can
 * only agree by both being right. It takes the words of one figure, with qualifier and unit; it finds none in a text.
 */
import Big from "big.js";

const digits = new Map(
  ["〇零○", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].flatMap((forms, value) =>
    [...forms].map((form) => [form, value] as const),
  ),
);
const powers = new Map(Object.entries({ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }));
const oneForm = new Map(
  Object.entries({ 萬: "万", 億: "亿", 兩: "两", 點: "点", 餘: "余", 幾: "几", 負: "负", 參: "叁" }),
)
  .set("貳", "贰")
  .set("陸", "陆")
  .set("拾", "十")
  .set("佰", "百")
  .set("仟", "千")
  .set("廿", "二十")
  .set("卅", "三十");

const han = "[〇零○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖]";
const spelled = String.raw`(?:[0-9]+(?:\.[0-9]+)?|${han}+(?:点${han}+)?)`;
const begin = new RegExp(`^[^0-9]*?(-|负|零下)?(?=[0-9]|${han})`, "u");

/** The number that the words of a figure state, 万 and 亿 multiplied out; the lower end of a range; null if there is none. */
export function reRead(surface: string): Big | null {
  const words = plain(surface);
  const lead = begin.exec(words);
  if (!lead) return null;
  const rest = words.slice(lead[0].length);
  const value = shareOf(rest) ?? tenthsOf(rest) ?? ratioOf(rest) ?? durationOf(rest) ?? amountOf(rest);
  return value && lead[1] ? value.neg() : value;
}

/** One form for all: half width, simplified numerals, no separators of thousands; the 千 of 千克 is no number. */
function plain(surface: string): string {
  const half = [...surface.normalize("NFKC").replaceAll("−", "-")];
  const simple = half.map((sign) => oneForm.get(sign) ?? sign).join("");
  const units = simple.replace(new RegExp(`(?<=[0-9余多几 ]|${han})(?:千(?=[克米瓦伏卡帕])|百(?=帕))`, "gu"), "k");
  return units.replace(/(?<=[0-9])[, ](?=[0-9]{3}(?![0-9]))/gu, "");
}

const share = new RegExp(`^(?:(${han}+(?:点${han}+)?)分之?(${spelled})|([1-9])/([0-9]{1,2})(?![0-9万]))`, "u");

/** `百分之八十七点五` is 87.5, `三分之二` and `2/3` are 0.6667. */
function shareOf(words: string): Big | null {
  const [, whole, part, over, under] = share.exec(words) ?? [];
  if (over && under) return new Big(over).div(under).round(4);
  const above = part && amountOf(part);
  const below = whole && amountOf(whole);
  if (!above || !below) return null;
  return /^[百千万]$/u.test(whole) ? above : above.div(below).round(4);
}

const tenths = new RegExp(`^(${spelled})成(${han}|半)?`, "u");

/** `八成四` is 84, `3.5成` 35, `三四成` 30. */
function tenthsOf(words: string): Big | null {
  const [, whole, rest = ""] = tenths.exec(words) ?? [];
  const tens = whole && amountOf(whole);
  return tens ? tens.times(10).plus(rest === "半" ? 5 : (digits.get(rest) ?? 0)) : null;
}

/** `16.8:1` is 16.8. */
function ratioOf(words: string): Big | null {
  const [, many] = /^([0-9.]+)[:∶]1/u.exec(words) ?? [];
  return many ? new Big(many) : null;
}

/** How many of a unit make one of the next larger. */
const parts = new Map(Object.entries({ 个月: 12, 个小时: 24, 小时: 24, 分: 60, 分钟: 60, 秒: 60 }));

/** `7分30秒` is 450, in its smallest unit. */
function durationOf(words: string): Big | null {
  const pieces = [...words.matchAll(new RegExp(`((?:[0-9.点]|${han})+)(年|个月|天|个?小时|分钟?|秒)零?`, "gu"))];
  const [first] = pieces;
  if (pieces.length < 2 || first?.index !== 0) return null;
  let total = new Big(0);
  for (const [, numeral = "", unit = ""] of pieces)
    total = total.times(parts.get(unit) ?? 1).plus(amountOf(numeral) ?? 0);
  return total;
}

/** `1.2万`, `80余万`, `1亿2000万`, and whatever is written in Chinese numerals alone. */
function amountOf(words: string): Big | null {
  const [all = "", numeral, scale = ""] = /^([0-9]+(?:\.[0-9]+)?)[余多几]? ?([十百千万亿]*)/u.exec(words) ?? [];
  if (!numeral) return chineseOf(words);
  const power = [...scale].reduce((sum, place) => sum + (powers.get(place) ?? 0), 0);
  const rest = power >= 4 && /^[0-9]/u.test(words.slice(all.length)) ? amountOf(words.slice(all.length)) : null;
  const value = new Big(numeral).times(new Big(10).pow(power));
  return rest?.lt(new Big(10).pow(power)) ? value.plus(rest) : value;
}

const chinese = new RegExp(`^(${han}+)(?:点(${han}+))?[余多几]?(十*百*千*[万亿]*)`, "u");

function chineseOf(words: string): Big | null {
  if (words.startsWith("一半") || words.startsWith("半")) return new Big("0.5");
  const [, whole, fraction = "", after = ""] = chinese.exec(words) ?? [];
  if (!whole) return null;
  const decimals = /^[^十百千万亿]*/u.exec(fraction)?.[0] ?? "";
  const scale = [...fraction.slice(decimals.length), ...after].reduce(
    (sum, place) => sum + (powers.get(place) ?? 0),
    0,
  );
  const value = new Big(
    `${wholeOf(whole).toFixed()}.${[...decimals].map((digit) => digits.get(digit)).join("") || "0"}`,
  );
  return value.times(new Big(10).pow(scale));
}

/** Splits at the largest place: what stands before it counts so many times, what stands behind it is added. */
function wholeOf(run: string): Big {
  for (const place of "亿万千百十") {
    const at = run.lastIndexOf(place);
    if (at < 0) continue;
    const one = new Big(10).pow(powers.get(place) ?? 0);
    const before = at === 0 ? new Big(1) : wholeOf(run.slice(0, at));
    const behind = run.slice(at + 1);
    // `三千二` is 3200; behind 十 and behind 零 a digit is one of its own.
    const short = behind.length === 1 && place !== "十" && (digits.get(behind) ?? 0) > 0;
    return before.times(one).plus(short ? one.div(10).times(wholeOf(behind)) : behind === "" ? 0 : wholeOf(behind));
  }
  const [first = 0, second] = [...run].map((digit) => digits.get(digit) ?? 0);
  // `五六十`, `三四` are ranges, of which the lower end counts; `二〇二三` is spelled out.
  if (run.length === 2 && first > 0 && second === first + 1) return new Big(first);
  return new Big([...run].map((digit) => digits.get(digit)).join("") || "0");
}
