/**
 * What the words around a time make of it: the start of a span (以来), the state at a time (截至), the other side of a
 * comparison (比), a name, a record, a plan, the day of an announcement. It looks a bounded way ahead and back.
 */

import { type DatePoint, datePoint, daysInMonth, firstDay, lastDay, type Period } from "@/lib/fact/period";
import type { Span } from "@/lib/text/span";
import { announcing, intentions, publishing, records } from "../lexicon/periods";
import { isPrior, isSameSpan, isShareOf } from "./period-asides";
import type { FormKind } from "./period-calendar";
import { ahead, alternatives } from "./words-ahead";

/** What relative times are told from. Both null: they stay open. */
export interface PeriodAnchor {
  /** The article's date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string | null;
  /** The year that the article reports on, `YYYY`. */
  readonly reportYear: string | null;
  /** True where 去年 is the year reported on, in an article that bears no date. */
  readonly lookingBack?: boolean;
  /** `YYYY-MM`, where the article is on one month. */
  readonly reportMonth?: DatePoint | null;
  /** A part of a year that the article as a whole is on. */
  readonly reportSpan?: Period | null;
  /** Seven days, where the article is on one week. */
  readonly reportWeek?: Period | null;
  /** Days of holidays that the article gives, by their name; see holidaysOf. */
  readonly holidays?: Readonly<Record<string, Period>>;
}

/**
 * `since` · from a start to the end of what is reported; `as-of` · the state at a time; `now` · at the time of writing;
 * `prior` · the other side of a comparison; `same-span` · the same, over the days that the figure covers (`去年同期`: its period
 * here is the year alone); `announcement` · when it was made known; `future` · what is planned; `name` ·
 * inside a name or title; `record` · the measure of a ranking (`近五年来新低`); `share-of` · the time of what a share is of
 * (`占5月登记量的三成`). The rest say how the time is written.
 */
export type PeriodKind =
  | FormKind
  | "same-span"
  | "since"
  | "as-of"
  | "announcement"
  | "future"
  | "name"
  | "record"
  | "share-of";

/** What an expression is for; `end` reaches over 以来 and the like. */
export interface PeriodUse {
  readonly kind: PeriodKind;
  readonly period: Period | null;
  readonly end: number;
  readonly isPrior: boolean;
}

export interface Around {
  readonly words: string;
  readonly mark: Span;
  /** Where the next expression begins, or the words end. */
  readonly free: number;
  /** Where the next 以来 or 至今 ends that closes words of a clause; `Infinity` if there is none. */
  readonly closes: number;
  readonly inName: boolean;
  readonly anchor: PeriodAnchor;
}

/** What the words around an expression make of it. */
export function judgeUse(kind: FormKind, period: Period | null, around: Around): PeriodUse {
  const { words, mark, anchor } = around;
  if (around.inName || namesThing(words, mark.end)) return made("name", period, mark.end);
  if (isRecord(words, mark, kind)) return made("record", period, mark.end);
  if (isShareOf(words, mark)) return made("share-of", period, mark.end);
  if (isSameSpan(words, mark)) return made("same-span", period, mark.end, true);
  if (isPrior(words, mark)) return made("prior", period, mark.end, true);
  const since = sinceEnd(words, mark, kind, around.closes);
  if (since !== null && since <= around.free && period)
    return made("since", rushFrom(period.start, anchor) ?? toReportEnd(period.start, anchor), since);
  if (isAnnouncement(words, mark, kind, period)) return made("announcement", period, mark.end);
  if (!period) return made(kind, period, mark.end);
  if (kind === "absolute" && isFuture(words, mark, period, anchor)) return made("future", period, mark.end);
  return upTo(words, mark, period) ?? made(kind, period, mark.end);
}

function made(kind: PeriodKind, period: Period | null, end: number, isPrior = false): PeriodUse {
  return { kind, period, end, isPrior };
}

/**
 * `2022年第8期`, `2022年首场发布会`: the year counts issues and meetings, and says nothing of what is in them. Nor does that of
 * a week whose days follow (`2022年第8周（2月21日—27日）`).
 */
const issue = /^(?:第[\d一二三四五六七八九十]{1,4}(?:[期号辑场]|周[（(]\d)|首场)/u;

/** `2022版`, `第3届`, `第三季度报告`, `2022年第8期`: the time is a part of what something is called. */
function namesThing(words: string, at: number): boolean {
  const next = words.charAt(at);
  if (next === "第" || next === "首") return issue.test(words.slice(at, at + 9));
  if (next === "报" && words.startsWith("季度报告", at - 2)) return true;
  return next === "级" ? words.charAt(at + 1) !== "别" : next !== "" && "版届款价".includes(next);
}

const recordWords = new RegExp(`^(?:以来|来)?[^，,]{0,10}?(?:${alternatives(records)})`, "u");

/** `以来新高`: what ends at `at` only measures a ranking. */
export function isRecordAfter(words: string, at: number): boolean {
  return rankedRight.test(ahead(words, at, 8));
}

const rankedRight = new RegExp(`^(?:同期|单日|历史)?的?(?:${alternatives(records)})`, "u");

function isRecord(words: string, mark: Span, kind: FormKind): boolean {
  if (kind !== "years-back" && kind !== "open") return false;
  // `30年来的难题` tells how long it lasted.
  return words.startsWith("的", mark.end) || recordWords.test(ahead(words, mark.end, 20));
}

/** Where `…以来`, `…至今` or `起` after the expression ends, within its clause; null if there is none. */
function sinceEnd(words: string, mark: Span, kind: FormKind, closes: number): number | null {
  if (kind === "plan" || kind === "years-back" || kind === "open" || kind === "now") return null;
  directSince.lastIndex = mark.end;
  if (directSince.test(words)) return directSince.lastIndex;
  if (closes > mark.end + sinceReach) return null;
  apartSince.lastIndex = mark.end;
  return apartSince.test(words) && apartSince.lastIndex <= mark.end + sinceReach ? apartSince.lastIndex : null;
}

/** How far behind a time its 以来 may end, in UTF-16 units. */
const sinceReach = 28;

/** `8月来台旅客` and `2031年来访` are no spans. */
const directSince = /以来|(?<=年)来(?![访自华往])|至今|起(?!诉|火|点|降|步|草)/uy;
/** `2020年7月某分局成立以来`; with 自 in between, 以来 belongs to what follows it. */
const apartSince = /[^，,。；;：:！？!?\n自从]{1,24}?(?:以来|至今)/uy;

/** `自7月1日启动以来` in an article about a rush that began on that day and is over. */
function rushFrom(start: DatePoint, { date, holidays }: PeriodAnchor): Period | null {
  if (!holidays || date === null) return null;
  const rush = Object.values(holidays).find((one) => one.start === start);
  return rush && date >= rush.end ? rush : null;
}

/**
 * From `start` to the end of what is reported, written no finer than the start and not after the date of writing. A start
 * after what the rest reports on runs to the end of its own year.
 */
export function toReportEnd(start: DatePoint, { date, reportYear, reportSpan }: PeriodAnchor): Period {
  if (reportSpan && start.length === 10 && reportSpan.end.length === 10 && start <= reportSpan.end)
    return { start, end: reportSpan.end };
  const year = Math.max(Number((reportYear ?? date ?? start).slice(0, 4)), Number(start.slice(0, 4)));
  const written = date !== null && date.length > 4 && Number(date.slice(0, 4)) === year ? date : null;
  const month = written ? Number(written.slice(5, 7)) : 12;
  const day = written && written.length > 7 ? Number(written.slice(8)) : daysInMonth(year, month);
  const end =
    start.length === 4 ? datePoint(year) : start.length === 7 ? datePoint(year, month) : datePoint(year, month, day);
  return { start, end: firstDay(start) > lastDay(end) ? start : end };
}

const announced = new RegExp(
  `(?:${alternatives(announcing)})|(?:${alternatives(publishing)})(?![^，,]{0,12}\\d(?!\\d*年))`,
  "u",
);
/** `某地11月8日讯`, `11月8日电（记者…）`; 电话 and 电信 are none. */
const dateline = /^ ?(?:上午|下午|晚间?)?(?:讯|电|消息|综合报道)(?=[ （()），,：:]|$)/u;

/** Days on which something is made known; a year or a month is what the figures cover. */
function isAnnouncement(words: string, mark: Span, kind: FormKind, period: Period | null): boolean {
  if (kind !== "open" && (period === null || period.start.length < 10 || period.start !== period.end)) return false;
  // `截至6月30日止六个月的业绩公告`: the months that end there.
  if (words.charAt(mark.end) === "止") return false;
  const after = ahead(words, mark.end, 48);
  const first = commaIn(after, 0);
  const clause = after.slice(0, first > 3 ? first : commaIn(after, first + 1));
  return dateline.test(after) || announced.test(clause);
}

/** Offset of the next comma, or the end of the words. */
function commaIn(words: string, from: number): number {
  let at = from;
  while (at < words.length && words.charAt(at) !== "，" && words.charAt(at) !== ",") at++;
  return at;
}

const intention = new RegExp(`^[^。；;]{0,14}?(?:${alternatives(intentions)})(?![^，,。]{0,6}\\d)`, "u");

/** Times that had not come; undated articles give themselves away by 将 and the like. */
function isFuture(words: string, mark: Span, period: Period, { date, reportYear }: PeriodAnchor): boolean {
  if (date !== null && firstDay(period.start) > lastDay(date)) return true;
  if (reportYear !== null && period.start.slice(0, 4) <= reportYear) return false;
  return intention.test(ahead(words, mark.end, 28));
}

/**
 * `截至6月30日…累计`: from the start of that year; without 累计 it is the state at that time. Null if nothing before says up to
 * when.
 */
function upTo(words: string, mark: Span, period: Period): PeriodUse | null {
  const last = words.charAt(mark.start - 1);
  if (last !== "至" && last !== "止" && last !== "到") return null;
  const before = words.slice(Math.max(0, mark.start - 4), mark.start);
  const asOf = /截[至止](?:到|至)?$/u.test(before);
  const term = asOf ? termEnding(words, mark.end, period.end) : null;
  if (term) return term;
  if (!asOf && !/累计(?:至|到)$/u.test(before)) return null;
  const grown = period.end.length > 4 && (!asOf || ahead(words, mark.end, 60).includes("累计"));
  if (!asOf && !grown) return null;
  return made("as-of", { start: grown ? newYear(period.end) : period.end, end: period.end }, mark.end);
}

/** `截至2031年6月30日止六个月`, `截至12月31日止年度`: the months that end there, not the state on that day. */
function termEnding(words: string, at: number, end: DatePoint): PeriodUse | null {
  const found = words.charAt(at) === "止" ? term.exec(words.slice(at, at + 10)) : null;
  if (!found || end.length < 7) return null;
  const count = found[1] ? (terms[found[1]] ?? 0) : 12;
  const [year, month] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))];
  const first = year * 12 + month - count;
  if (count === 12 && month === 12)
    return made("as-of", { start: datePoint(year), end: datePoint(year) }, at + found[0].length);
  const start = datePoint(Math.floor(first / 12), (first % 12) + 1);
  return made("as-of", { start, end: end.slice(0, 7) }, at + found[0].length);
}

const term = /^止的?(?:([369三六九]|十二|12)个月|(?:财政)?年度|全?年)/u;
const terms: Readonly<Record<string, number>> = { 3: 3, 三: 3, 6: 6, 六: 6, 9: 9, 九: 9, 12: 12, 十二: 12 };

/** Where a count up to `end` begins: a day counts from the year, `2020/2020-06-30`, a month from January, `2020-01/2020-09`. */
function newYear(end: DatePoint): DatePoint {
  const year = Number(end.slice(0, 4));
  return end.length === 7 ? datePoint(year, 1) : datePoint(year);
}
