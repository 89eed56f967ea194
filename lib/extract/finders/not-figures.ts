/**
 * Says why a numeral is no figure: dates, times, ages, ordinals, names, set phrases, articles, thresholds. Looks only at
 * the words around the numeral, a bounded number of them.
 */
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { Figure } from "./figure";
import { labelReason } from "./labels";
import { among } from "./not-figures-around";
import { digits } from "./not-figures-digits";
import { chinese } from "./not-figures-han";
import { isDigit } from "./numeral-characters";

const colons = ":：∶";

/** The reason why the numeral is no quantity, null if it is none but nobody can say why, undefined if it is a figure. */
export function refusal(words: string, figure: Figure): NotFactReason | null | undefined {
  const { numeral } = figure;
  const prev = words.charAt(numeral.start - 1);
  const next = words.charAt(numeral.end);
  const label = figure.unitless ? labelReason(words, numeral) : null;
  if (label) return label;
  // `同期之25.8%` is one as `同期的25.8%` is.
  if (prev === "第" && numeral.unit === null) return "ordinal";
  if (prev === "之" && numeral.unit === null && (numeral.script === "chinese" || figure.unitless)) return "set-phrase";
  if (
    among(prev, "表图") &&
    /(?:^|[附续见如，。；：（(\s])[表图]$/.test(words.slice(Math.max(0, numeral.start - 2), numeral.start))
  )
    return "ordinal";
  if (prev === "每" || isRateBase(words, figure)) return "part-of-indicator";
  if (
    prev === "前" &&
    (figure.unitless
      ? /[列居入为]前$/.test(words.slice(Math.max(0, numeral.start - 2), numeral.start))
      : /^[位名强甲]/.test(figure.unit))
  )
    return "rank";
  if (next === "强" && figure.unitless) return "name";
  const proportion = numeral.unit === "" && /[:：∶]1$/.test(words.slice(numeral.start, numeral.end));
  if (proportion && !among(prev, colons)) return undefined;
  // `1∶N模式` names how something is organised.
  if (among(next, colons) && /^[NnXx](?![A-Za-z])/.test(words.slice(numeral.end + 1, numeral.end + 3)))
    return "set-phrase";
  if (prev === "∶" || next === "∶" || ratioSign(words, numeral.start - 1, -1) || ratioSign(words, numeral.end, 1))
    return null;
  if (next === "等" && words.charAt(numeral.end + 1) === "奖") return "ordinal";
  return numeral.script === "digits" ? digits(words, figure, prev, next) : chinese(words, figure, prev, next);
}

/** `10万人口死亡率`, `百公里能耗`: so many of what a rate is taken of. */
function isRateBase(words: string, { numeral }: Figure): boolean {
  if (numeral.value.length < 3 || !/^10*$/.test(numeral.value)) return false;
  return /^(?:人口?|车|公里|千米|户|件|元)[\u4e00-\u9fff]{0,4}(?:率|能耗|油耗|产值|工资)/.test(
    words.slice(numeral.end, numeral.end + 10),
  );
}

/** `1：12.8`, `11.6∶37.8`: the terms of a ratio are no quantities by themselves. */
function ratioSign(words: string, at: number, step: 1 | -1): boolean {
  return among(words.charAt(at), ":：") && isDigit(words, at + step) && isDigit(words, at - step);
}
