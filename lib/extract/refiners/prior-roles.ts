/**
 * The ways in which a figure can be an earlier level, or the other side that a level is held against: 由, 上年同期为, a year before,
 * the words of a comparison. roles.ts asks them in order.
 */
import type { Clause } from "../clauses";
import type { Figure } from "../finders/figure";
import { lastFromWord, withoutFalseSteps } from "../finders/from-word";
import type { Reading, Role } from "../reading";
import { isRatio, sameKind } from "./figure-kind";

/** `上年同期为352件`. Not `去年同期的一半`, which is a share; not the level in `从2017年的245万增长到去年的541万`. */
export function isOfLastYear(
  words: string,
  figure: Figure,
  clause: Clause,
  previous: Figure,
  before: Role | undefined,
): boolean {
  if (figure.unit === "倍" || (before?.kind === "prior" && before.of === "next")) return false;
  if (isRatio(figure) && figure.unit !== previous.unit) return false;
  // `15亿元（上年末：13亿元）`: a bracket right behind the level is one, whatever the colon cuts.
  const from = /[（(]/.test(words.charAt(previous.end)) ? previous.end : clause.start;
  return /(?:(?:上年|去年|上一年|上年度|上月|往年|[上前]一?[周週]|前一[日天月季年])(?:同期|同月|同季)?(?:数)?(?:则)?(?:分别|各)?(?:为|是|仅|仅为|只有|的|之|录得|[:：])?(?:人民币|港币|新台币|美金)?|(?:[上去]年|上月|上季度?|年)[底末初](?:则)?(?:分别)?(?:为|是|仅为|只有|[:：])(?:人民币|港币|新台币|美金)?)$/.test(
    words.slice(Math.max(from, figure.start - 14), figure.start),
  );
}

const gain = /(?:利润|净利|盈利|盈余|收益|溢利|盈)[^，。；]{0,8}$/;
const loss = /亏损?[^，。；]{0,6}$/;

/**
 * `净利润1.2亿元，上年同期亏损0.3亿元`, `立案500件，上年同期立案412件`: words between 上年同期 and the figure that say again what the level
 * before counts, or that it was a loss where that is a gain. Null if they say something else.
 */
export function isSaidOfLastYear(
  words: string,
  figure: Figure,
  previous: Figure,
  before: Role | undefined,
): Role | null {
  if (before?.kind !== "level" || figure.unit !== previous.unit || figure.unitless) return null;
  const match =
    /^[，,；（(](?:而)?(?:上年|去年|上一年)(?:同期|同月|同季)(?:则)?(?:为|实现|是|的)?([\u4e00-\u9fff]{2,12}?)(?:为|是|达|达到)?$/.exec(
      words.slice(previous.end, figure.start),
    );
  const said = match?.[1];
  if (!said) return null;
  const lead = words.slice(Math.max(0, previous.start - 30), previous.start);
  const was = loss.test(said) ? -1 : gain.test(said) ? 1 : 0;
  const is = loss.test(lead) ? -1 : gain.test(lead) ? 1 : 0;
  if (was !== 0 && is !== 0) return { kind: "prior", of: "last", sign: was === is ? 1 : -1 };
  return lead.endsWith(said) || lead.includes(said) ? { kind: "prior", of: "last" } : null;
}

/** A figure in the words of the other side is an earlier level (`相比2022年40条`), unless it is the time itself (`与108年同月相比`). */
export function inComparison(words: string, figure: Figure): Role {
  const next = words.slice(figure.end, figure.end + 2);
  const isTime =
    (figure.unit === "年" && /^(?:同|全年|[底末初]|度)/.test(next)) ||
    (/^(?:年|个月|周|天|日|小时)$/.test(figure.unit) && next.startsWith("前"));
  return isTime ? { kind: "refused", reason: "date" } : { kind: "prior", of: "change" };
}

/** `由上月的下降2.4%转为增长0.8%`: an earlier change, with its sign. */
export function turnsInto(words: string, figure: Figure, clause: Clause): boolean {
  return (
    /^(?:转为?|变为|转至)/.test(words.slice(figure.end, figure.end + 2)) &&
    lastFromWord(words.slice(Math.max(clause.start, figure.start - 24), figure.start)) >= 0
  );
}

/** `为6.13%，低于去年同期（9.47%）`, `低于上年的9.47%`: the other side itself, not how much below. */
export function isStandingMark(words: string, figure: Figure, left: number): boolean {
  if (!"的（(为约".includes(words.charAt(figure.start - 1))) return false;
  return /(?:[高低多少快慢优好]于|超过|不及|不如)(?:[上去前]一?年|[上去]年度?|[上前]一?个?[月季周])(?:同期|同月|同季|同日)?(?:水平|数)?(?:的|[（(](?:为|约)?)$/.test(
    words.slice(Math.max(0, left - 14), figure.start),
  );
}

const yearAgo =
  /(?:^|[，（(；、])(?:而)?((?:19|20)[0-9]{2}|[一二][〇零九][〇零一二三四五六七八九]{2})年(?:度?[末底初]|年?度|同期|全年|[上下]半年|前[二三]季度|第?[一二三四]季度|[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}月(?:末|底)?)?(?:则|仅|只){0,2}(?:为|是|(?<=[则仅只])有|(?<=[（(][^（(]{5,12})[:：]?)(?:约|近)?(?:人民币|港币|新台币|美金)?$/;

/** `二〇二一` as a number; 0 for nothing. */
function yearOf(year = ""): number {
  return Number(
    year.replace(/[〇零一二三四五六七八九]/g, (digit) =>
      String("〇一二三四五六七八九".indexOf(digit.replace("零", "〇"))),
    ),
  );
}

/** `2023年立案500件，2019年为412件`: an earlier year right after a level. A series of years is none. */
export function followsItsLevel(reading: Reading, figure: Figure, index: number, before: Role | undefined): boolean {
  const { words } = reading.sentence;
  const previous = reading.figures[index - 1];
  if (!previous || before?.kind !== "level" || previous.unit !== figure.unit || figure.unitless) return false;
  const year = yearAgo.exec(words.slice(previous.end, figure.start));
  if (!year || year.index > 0) return false;
  if (yearAgo.test(words.slice(Math.max(0, previous.start - 16), previous.start))) return false;
  const next = reading.figures[index + 1];
  if (next && yearAgo.test(words.slice(figure.end, next.start))) return false;
  const own = [
    ...words
      .slice(Math.max(0, previous.start - 80), previous.start)
      .matchAll(/((?:19|20)[0-9]{2}|[一二][〇零九][〇零一二三四五六七八九]{2})年/g),
  ].at(-1);
  // `去年每日1.51公斤，2021年为1.53公斤`: 去年 is later than a year that has a number, and so is that of a text which sets one in brackets.
  if (!own && /[（(]/.test(words.charAt(previous.end))) return true;
  // `溢利为4亿元，2022年则为3亿元`: 则 sets the year against that of the level, be it said or not.
  if (!own && /年[^，（(]{0,6}则/.test(year[0])) return true;
  // `全年立案500件，2019年为412件`: so does 全年, which is the year reported on.
  if (!own) return /[去今上本全当]年/.test(words.slice(Math.max(0, previous.start - 80), previous.start));
  return yearOf(own[1]) > yearOf(year[1]);
}

/** `从2015年的15862起`, `由15个`: an earlier level, if the next figure is what it became. */
export function opensPrior(reading: Reading, figure: Figure, index: number, left: number): boolean {
  const words = reading.sentence.words;
  const lead = words.slice(Math.max(left, figure.start - 24), figure.start);
  const opener = lastFromWord(lead);
  const { last, next } = listEnd(reading, index);
  if (opener < 0 || !next || next.start - last.end > 40) return false;
  const between = withoutFalseSteps(words.slice(last.end, next.start));
  return /[至到为成]|提|升|降|增|减|涨|跌|扩|压|缩/.test(between) && !/[。；]/.test(between);
}

/** `分别由12%和15%降至…`: the last of the figures of one kind that a list joins to this one, and the figure after it. */
function listEnd(reading: Reading, index: number): { last: Figure; next: Figure | undefined } {
  const { figures, sentence } = reading;
  const first = figures[index];
  if (!first) throw new Error("a role without a figure");
  let last = first;
  const dealt = sentence.words.slice(Math.max(0, first.start - 8), first.start).includes("分别");
  for (let at = index + 1; at <= index + 8; at++) {
    const next = figures[at];
    const joined =
      dealt && next && sameKind(last, next) && /^[、和与及]$/.test(sentence.words.slice(last.end, next.start));
    if (!joined) return { last, next };
    last = next;
  }
  return { last, next: undefined };
}
