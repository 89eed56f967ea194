/**
 * Finds where a text says when, and resolves it: absolute, relative to the date of writing, or to the year reported on. It
 * says of each mention what it is for (since, as of, the other side of a comparison, part of a name); which one a figure
 * takes is the refiner's work. Takes folded text; offsets are those of the text given.
 */
import {
  type DatePoint,
  datePoint,
  daysInMonth,
  firstDay,
  formatPeriod,
  lastDay,
  type Period,
} from "@/lib/fact/period";
import type { Span } from "@/lib/text/span";
import {
  announcing,
  datedEvents,
  fixedHolidays,
  intentions,
  movingHolidays,
  pairedPriorClosers,
  pairedPriorOpeners,
  priorOpeners,
  publishing,
  records,
} from "../lexicon/periods";
import { type Calendar, type FormKind, type PeriodForm, periodForms } from "./period-forms";

/** What relative times are told from. Both null: they stay open. */
export interface PeriodAnchor {
  /** The article's date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string | null;
  /** The year that the article reports on, `YYYY`. */
  readonly reportYear: string | null;
  /** Days of holidays that the article gives, by their name; see holidaysOf. */
  readonly holidays?: Readonly<Record<string, Period>>;
}

/**
 * `since` · from a start to the end of what is reported; `as-of` · the state at a time; `now` · at the time of writing;
 * `prior` · the other side of a comparison; `same-span` · the same, over the days that the figure covers (`去年同期`: its period
 * here is the year alone); `announcement` · when it was made known; `future` · what is planned; `name` ·
 * inside a name or title; `record` · the measure of a ranking (`近五年来新低`). The rest say how the time is written.
 */
export type PeriodKind = FormKind | "same-span" | "since" | "as-of" | "announcement" | "future" | "name" | "record";

export interface PeriodMention extends Span {
  /** In the codebook's form; null if the words leave it open. */
  readonly period: string | null;
  readonly kind: PeriodKind;
  /** True for the time of an earlier level: it is never the period of a figure. */
  readonly isPrior: boolean;
}

/** What the words before are about: `10月20日` takes its year from it, `当天` all. */
export interface SpokenDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/**
 * The times that `within` names, in order, not overlapping. `spoken` is what the paragraph has spoken of so far, where
 * `within` is a sentence of it. Linear in the length; never throws on text.
 */
export function findPeriods(
  text: string,
  within: Span,
  anchor: PeriodAnchor,
  spoken: SpokenDate | null = null,
): PeriodMention[] {
  const words = text.slice(within.start, within.end);
  const marks = markForms(words);
  const quotes = quotedNames(words);
  const mentions: PeriodMention[] = [];
  let running: Calendar = { ...startOf(anchor), ...spoken };
  let lineEnd = endOfLine(words, 0);
  let quote = 0;
  for (const [index, mark] of marks.entries()) {
    // A new paragraph: a year spoken of before says nothing about `10月` here.
    if (mark.start > lineEnd) {
      lineEnd = endOfLine(words, mark.start);
      running = startOf(anchor);
    }
    const reading = mark.form.read(mark.groups, running);
    if (!reading) continue;
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= mark.start) quote++;
    const free = marks[index + 1]?.start ?? words.length;
    const around = { words, mark, free, inName: isInside(quotes[quote], mark), anchor };
    const mention = judge(reading.kind, reading.period, around);
    mentions.push({ ...mention, start: mention.start + within.start, end: mention.end + within.start });
    running = { ...running, ...speaksOf(mention) };
  }
  return merge(mentions, openSince(words, within.start, anchor));
}

function endOfLine(words: string, from: number): number {
  const at = words.indexOf("\n", from);
  return at < 0 ? words.length : at;
}

/** The days of holidays that a text gives beside their names: `春节假期（2月10日至17日）`, `9月29日至10月6日国庆假期`. */
export function holidaysOf(text: string, mentions: readonly PeriodMention[]): Record<string, Period> {
  const days: Record<string, Period> = {};
  for (const { start, end, period } of mentions) {
    const [first = "", last = ""] = period?.split("/") ?? [];
    if (first.length !== 10 || last.length !== 10) continue;
    const near =
      holidayNear.exec(text.slice(end, end + 10)) ?? holidayNear.exec(text.slice(Math.max(0, start - 12), start));
    if (near && !(near[0] in days)) days[near[0]] = { start: first, end: last };
  }
  return days;
}

interface Mark extends Span {
  readonly form: PeriodForm;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Where a form matches, left to right; of those that overlap the first, and of those that start at one point the longest. */
function markForms(words: string): Mark[] {
  const marks: Mark[] = [];
  for (const form of periodForms)
    for (const match of words.matchAll(form.pattern))
      marks.push({ form, groups: match.groups ?? {}, start: match.index, end: match.index + match[0].length });
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return marks.filter((mark) => {
    if (mark.start < reached) return false;
    reached = mark.end;
    return true;
  });
}

function startOf(anchor: PeriodAnchor): Calendar {
  const reportYear = anchor.reportYear === null ? null : Number(anchor.reportYear.slice(0, 4));
  const thisYear = anchor.date === null ? reportYear : Number(anchor.date.slice(0, 4));
  return {
    today: anchor.date,
    thisYear,
    reportYear: reportYear ?? thisYear,
    year: null,
    month: null,
    day: null,
    holidays: anchor.holidays ?? {},
  };
}

/** What a paragraph speaks of after these mentions. */
export function spokenAfter(spoken: SpokenDate | null, mentions: readonly PeriodMention[]): SpokenDate | null {
  return mentions.reduce((now, mention) => speaksOf(mention) ?? now, spoken);
}

/** The one year, month or day that a mention makes the words after it speak of; null if it makes them speak of none. */
function speaksOf({ period, isPrior, kind }: PeriodMention): SpokenDate | null {
  if (period === null || isPrior || kind === "name" || kind === "future") return null;
  const [start = "", end = start] = period.split("/");
  if (start.slice(0, 4) !== end.slice(0, 4)) return null;
  const part = (from: number) => (start === end && start.length > from ? Number(start.slice(from, from + 2)) : null);
  return { year: Number(start.slice(0, 4)), month: part(5), day: part(8) };
}

interface Around {
  readonly words: string;
  readonly mark: Mark;
  /** Where the next expression begins, or the words end. */
  readonly free: number;
  readonly inName: boolean;
  readonly anchor: PeriodAnchor;
}

/** What the words around an expression make of it. */
function judge(kind: FormKind, period: Period | null, around: Around): PeriodMention {
  const { words, mark, anchor } = around;
  const made = (as: PeriodKind, resolved: Period | null, end = mark.end, isPrior = false): PeriodMention => ({
    start: mark.start,
    end,
    period: resolved && formatPeriod(resolved),
    kind: as,
    isPrior,
  });
  if (around.inName || /^(?:版|届|款|级(?!别))/u.test(words.slice(mark.end, mark.end + 3))) return made("name", period);
  if (isRecord(words, mark, kind)) return made("record", period);
  if (isSameSpan(words, mark)) return made("same-span", period, mark.end, true);
  if (isPrior(words, mark)) return made("prior", period, mark.end, true);
  const since = sinceEnd(words, mark, kind);
  if (since !== null && since <= around.free && period) return made("since", toReportEnd(period.start, anchor), since);
  if (isAnnouncement(words, mark, kind, period)) return made("announcement", period);
  if (period && kind === "absolute" && isFuture(words, mark, period, anchor)) return made("future", period);
  if (period && /截[至止](?:到|至)?$/u.test(words.slice(Math.max(0, mark.start - 4), mark.start)))
    return made("as-of", upTo(words, mark, period));
  return made(kind, period);
}

const holidayNear = new RegExp([...fixedHolidays.map(([name]) => name), ...movingHolidays].join("|"), "u");
const sentenceStop = /[。！？!?；;\n]/u;

/** The words after `from` up to the end of the sentence, at most `length` of them. */
function ahead(words: string, from: number, length: number): string {
  const next = words.slice(from, from + length);
  const stop = next.search(sentenceStop);
  return stop < 0 ? next : next.slice(0, stop);
}

const alternatives = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join("|");

const recordWords = new RegExp(`^(?:以来|来)?[^，,]{0,10}?(?:${alternatives(records)})`, "u");

function isRecord(words: string, mark: Mark, kind: FormKind): boolean {
  if (kind !== "years-back" && kind !== "open") return false;
  // `30年来的难题` tells how long it lasted.
  return words.startsWith("的", mark.end) || recordWords.test(ahead(words, mark.end, 20));
}

const directPrior = new RegExp(`(?:${alternatives(priorOpeners)})$`, "u");
const pairedPrior = new RegExp(`(?:${alternatives(pairedPriorOpeners)})$`, "u");
const pairedClose = new RegExp(`^[^，,]{0,16}?(?:${alternatives(pairedPriorClosers)})`, "u");
/** A figure, then the step to another: `从2015年的15862起下降至…`. `从2020年起` and `从1月到10月` have none. */
const fromFigure = /^(?:年?[底末初])?的?[^，,。\d]{0,8}\d[^。]{0,24}?(?:至|到|为|成)/u;

function isSameSpan(words: string, mark: Mark): boolean {
  return words.slice(mark.start, mark.end).endsWith("同期") || words.startsWith("同期", mark.end);
}

function isPrior(words: string, mark: Mark): boolean {
  const after = ahead(words, mark.end, 40);
  const before = words.slice(Math.max(0, mark.start - 4), mark.start);
  // `占比2022年` and `同比2022年` hold 比 without opening a comparison of years.
  if (directPrior.test(before)) return !/[占同环]比$/u.test(before);
  if (pairedPrior.test(before)) return pairedClose.test(after);
  return /[从由自]$/u.test(before) && fromFigure.test(after);
}

/** Where `…以来`, `…至今` or `起` after the expression ends, within its clause; null if there is none. */
function sinceEnd(words: string, mark: Mark, kind: FormKind): number | null {
  if (kind === "plan" || kind === "years-back" || kind === "open" || kind === "now") return null;
  const after = words.slice(mark.end, mark.end + 28);
  const direct = /^(?:以来|来|至今|起(?!诉|火|点|降|步|草))/u.exec(after);
  if (direct) return mark.end + direct[0].length;
  // `2020年7月某分局成立以来`; with 自 in between, 以来 belongs to what follows it.
  const apart = /^[^，,。；;：:！？!?\n自从]{1,24}?(?:以来|至今)/u.exec(after);
  return apart ? mark.end + apart[0].length : null;
}

/**
 * From `start` to the end of what is reported, written no finer than the start and not after the date of writing. A start
 * after what the rest reports on runs to the end of its own year.
 */
function toReportEnd(start: DatePoint, { date, reportYear }: PeriodAnchor): Period {
  const year = Math.max(Number((reportYear ?? date ?? start).slice(0, 4)), Number(start.slice(0, 4)));
  const written = date !== null && date.length > 4 && Number(date.slice(0, 4)) === year ? date : null;
  const month = written ? Number(written.slice(5, 7)) : 12;
  const day = written && written.length > 7 ? Number(written.slice(8)) : daysInMonth(year, month);
  const end =
    start.length === 4 ? datePoint(year) : start.length === 7 ? datePoint(year, month) : datePoint(year, month, day);
  return { start, end: firstDay(start) > lastDay(end) ? start : end };
}

const announced = new RegExp(`(?:${alternatives(announcing)})|(?:${alternatives(publishing)})(?![^，,]{0,12}\\d)`, "u");
/** `某地11月8日讯`, `11月8日电（记者…）`; 电话 and 电信 are none. */
const dateline = /^ ?(?:上午|下午|晚间?)?(?:讯|电)(?=[ （()），,：:]|$)/u;

/** Days on which something is made known; a year or a month is what the figures cover. */
function isAnnouncement(words: string, mark: Mark, kind: FormKind, period: Period | null): boolean {
  if (kind !== "open" && (period === null || period.start.length < 10 || period.start !== period.end)) return false;
  const after = ahead(words, mark.end, 48);
  const [clause = "", next = ""] = after.split(/[，,]/u);
  return dateline.test(after) || announced.test(clause.length > 3 ? clause : `${clause}，${next}`);
}

const intention = new RegExp(`^[^。；;]{0,14}?(?:${alternatives(intentions)})(?![^，,。]{0,6}\\d)`, "u");

/** Times that had not come; undated articles give themselves away by 将 and the like. */
function isFuture(words: string, mark: Mark, period: Period, { date, reportYear }: PeriodAnchor): boolean {
  if (date !== null && firstDay(period.start) > lastDay(date)) return true;
  if (reportYear !== null && period.start.slice(0, 4) <= reportYear) return false;
  return intention.test(ahead(words, mark.end, 28));
}

/** `截至6月30日…累计`: from the start of that year; without 累计 it is the state at that time. */
function upTo(words: string, mark: Mark, period: Period): Period {
  const grown = period.end.length > 4 && ahead(words, mark.end, 60).includes("累计");
  return grown ? { start: period.end.slice(0, 4), end: period.end } : { start: period.end, end: period.end };
}

/** Every `自…以来`: said, but open, unless it names an event that every reader can date. */
function openSince(words: string, offset: number, anchor: PeriodAnchor): PeriodMention[] {
  const found: PeriodMention[] = [];
  for (const match of words.matchAll(/[^，,。；;：:！？!?\n]{1,30}?(?:以来|至今)/gu)) {
    const start = datedEvents.find(([event]) => match[0].includes(event))?.[1];
    const period = start === undefined ? null : formatPeriod(toReportEnd(start, anchor));
    const from = match.index + offset;
    found.push({ start: from, end: from + match[0].length, period, kind: "since", isPrior: false });
  }
  return found;
}

/** Both lists in order; of `extra` only what overlaps none of `mentions`. Both are in order and free of overlaps. */
function merge(mentions: readonly PeriodMention[], extra: readonly PeriodMention[]): PeriodMention[] {
  let next = 0;
  const free = extra.filter((one) => {
    while (next < mentions.length && (mentions[next]?.end ?? 0) <= one.start) next++;
    return (mentions[next]?.start ?? Number.POSITIVE_INFINITY) >= one.end;
  });
  return [...mentions, ...free].sort((a, b) => a.start - b.start);
}

/** Spans in quotation marks or title marks that hold a name: short, without a clause inside. */
function quotedNames(words: string): Span[] {
  const names: Span[] = [];
  for (const match of words.matchAll(
    /“[^“”，,。；\n]{2,40}”|《[^《》\n]{1,60}》|「[^「」，。；\n]{2,40}」|『[^『』，。；\n]{2,40}』/gu,
  ))
    names.push({ start: match.index, end: match.index + match[0].length });
  return names;
}

/** Inside and not the whole: `“十三五”期间` is a time, `“2022年度先进”` a name. */
function isInside(quote: Span | undefined, mark: Span): boolean {
  return quote !== undefined && quote.start < mark.start && mark.end < quote.end;
}
