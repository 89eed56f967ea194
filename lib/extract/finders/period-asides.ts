/**
 * Times that stand in a phrase beside the statement: the other side of a comparison, the same days of another year, what a
 * share is of. Which figures they are for is decided elsewhere. Looks a bounded way ahead and back.
 */
import type { Span } from "@/lib/text/span";
import { pairedPriorClosers, pairedPriorOpeners, priorOpeners } from "../lexicon/periods";
import { phraseSet } from "../phrases";
import { ahead, alternatives } from "./words-ahead";

const directPrior = phraseSet(priorOpeners);
const pairedPrior = phraseSet(pairedPriorOpeners);
const pairedClose = new RegExp(`^[^，,]{0,16}?(?:${alternatives(pairedPriorClosers)})`, "u");
/** A figure, then the step to another: `从2015年的15862起下降至…`. `从2020年起` and `从1月到10月` have none. */
const fromFigure = /^(?:年?[底末初])?的?[^，,。\d]{0,8}\d[^。]{0,24}?(?:至|到|为|成)/u;

/** `由上月的上升转为下降3%`. */
const turned = /^(?:同期|同月|同季)?的?(?:同比|环比)?[上下负]?[升降涨跌增减滑长]{1,2}[加少]?[转变]/u;

/** `较上年同期`, `为去年同日的八成`: the same days of another year. */
export function isSameSpan(words: string, mark: Span): boolean {
  return isSame(words, mark.end) || (isSame(words, mark.end - 2) && mark.end - 2 >= mark.start);
}

/** `同期`, `同月`, `同日`, `同季` at `at`. */
function isSame(words: string, at: number): boolean {
  return words.charAt(at) === "同" && "期月季日周".includes(words.charAt(at + 1));
}

/** What follows the other side of a comparison: `环比2031年下半年下降5%`. */
const changed = /^(?:同期)?(?:净|少|多)?(?:增|降|减|升|涨|跌|上升|上涨|下降|下滑|回落|提高|提升|缩|扩)/u;
/** `是2015年的1.3倍`, `恢复到2019年的九成`. */
const multiple = /^的(?:近|约|逾|超过?)?[\d一二三四五六七八九十两百.]+(?:分之|成|倍|%|‰)/u;

function isLikened(words: string, at: number): boolean {
  return /(?:是|为|相当于|恢复至|恢复到|达到?)$/u.test(words.slice(Math.max(0, at - 3), at));
}

/** `每股收益0.78元，上年为0.64元`: the year before stands beside a level, with no more than its figure. */
function isAside(words: string, mark: Span): boolean {
  const opener = words.charAt(mark.start - 1);
  if (opener !== "，" && opener !== "（" && opener !== "(") return false;
  return (
    /^[上去]年度?(?:则|仅|只)?[为是](?:约|近)?-?\d/u.test(words.slice(mark.start, mark.end + 6)) &&
    /\d[^，。；\d]{0,8}$/u.test(words.slice(Math.max(0, mark.start - 12), mark.start - 1))
  );
}

const chineseDigits = "〇零一二三四五六七八九";
const namedYear = /(?:(?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2})年/gu;
const numerals = "\\d一二三四五六七八九十两百";
/** What makes a year right behind a level one beside it: `，2022年则有387例`. */
const besideIt = new RegExp(`^(?:则|仅|只){0,2}(?:为|是|(?<=[则仅只])有)(?:约|近)?[${numerals}]`, "u");
const levelBefore = new RegExp(`[${numerals}万亿余多成][^，。；${numerals}]{0,5}$`, "u");

/** `受理965件，2022年则有387件；`: an earlier year beside the level before it, which no series of years goes on from. */
function isEarlierAside(words: string, { start, end }: Span): boolean {
  const opener = words.charAt(start - 1);
  if (opener !== "，" && opener !== "（" && opener !== "(") return false;
  if (!besideIt.test(words.slice(end, end + 6)) || !levelBefore.test(words.slice(Math.max(0, start - 12), start - 1)))
    return false;
  const year = yearIn(words.slice(start, end));
  if (year === 0) return false;
  const clause =
    words
      .slice(Math.max(0, start - 40), start - 1)
      .split(/[，。；]/u)
      .at(-1) ?? "";
  const onward = words.slice(end, end + 30).split(/[，。；）]/u)[1] ?? "";
  if (besideYear.test(clause) || besideYear.test(onward)) return false;
  const own = [...words.slice(Math.max(0, start - 80), start).matchAll(namedYear)].at(-1)?.[0];
  if (own !== undefined) return yearIn(own) > year;
  return words.charAt(end) === "则" || /[去今上本全当]年/u.test(words.slice(Math.max(0, start - 80), start));
}

/** A year with its own level: one of a series. */
const besideYear =
  /(?:(?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2})年(?:度?[末底]|全年)?(?:则|仅|只)?(?:为|是|有|达|录得|\d)/u;

/** The year that words open with as a number; 0 for none. */
function yearIn(words: string): number {
  const year = /^(\d{4}|[一二][〇零九][〇零一二三四五六七八九]{2})年/u.exec(words)?.[1] ?? "";
  return Number(
    [...year]
      .map((digit) => (chineseDigits.includes(digit) ? Math.max(0, chineseDigits.indexOf(digit) - 1) : digit))
      .join(""),
  );
}

/** True for the time of the other side of a comparison, or of the level that a change starts from. */
export function isPrior(words: string, mark: Span): boolean {
  const opener = words.charAt(mark.start - 1);
  if (directPrior.endingAt(words, mark.start)) {
    // `占比2022年` holds 比 without opening a comparison of years, and `同比2022年` opens one only before a change.
    const compound = opener === "比" ? words.charAt(mark.start - 2) : "";
    return compound === "同" || compound === "环" ? changed.test(ahead(words, mark.end, 8)) : compound !== "占";
  }
  if (words.charAt(mark.end) === "的" && isLikened(words, mark.start) && multiple.test(ahead(words, mark.end, 12)))
    return true;
  if (isAside(words, mark) || isEarlierAside(words, mark)) return true;
  if (pairedPrior.endingAt(words, mark.start)) return pairedClose.test(ahead(words, mark.end, 40));
  if (opener !== "从" && opener !== "由" && opener !== "自") return false;
  const next = ahead(words, mark.end, 40);
  return fromFigure.test(next) || turned.test(next);
}

/** The time of what a share is of: `占5月登记量的三成`, `完成全年1000列目标的近八成`. `占比2022年` is none. */
export function isShareOf(words: string, mark: Span): boolean {
  const before = words.slice(Math.max(0, mark.start - 8), mark.start);
  if (before.endsWith("相当于")) return fraction.test(ahead(words, mark.end, 20));
  if (shareBefore.test(before)) return /^[^，,]{0,12}(?:的|总量|总数|总额)/u.test(ahead(words, mark.end, 16));
  return aimBefore.test(before) && aimed.test(ahead(words, mark.end, 24));
}

/** `相当于去年全年总量的八成半`. */
const fraction = /^[^，,。；\d]{0,10}的(?:近|约|逾|超过?)?[\d一二三四五六七八九十两百.]+(?:分之|成|倍|%|‰)/u;
const shareBefore = /占(?:到|了|据)?(?:全[省市县州区国])?$/u;
const aimBefore = /(?:完成|达到?|实现)了?[^，,。；\d]{0,4}$/u;
/** Up to the end of what is shared: the figure of a goal (`全年预算2160亿元目标`) is of the goal's time, the share is not. */
export const aimed = /^[^，,；]{0,6}?(?:[\d,.]+[^，,；]{0,5})?(?:目标|任务|计划|预算|指标)[^，,；]{0,6}?的/u;
