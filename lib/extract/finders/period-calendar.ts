/**
 * Resolves the parts of a time that prose leaves out: which year `10月` or 今年 is, beside what is known of the article.
 * Knows nothing of the forms in which times are written; those are in period-forms.ts.
 */
import { type DatePoint, datePoint, inOrder, isDatePoint, type Period } from "@/lib/fact/period";
import { republicToWestern } from "@/lib/text/western-date";
import { otherYearWords, yearWords } from "../lexicon/periods";
import { readChinese } from "./chinese-numeral";
import { isDigit } from "./numeral-characters";

/** What is known when an expression is read. Years as numbers, null where the text does not say. */
export interface Calendar {
  /** The date of writing, as precise as the article gives it. */
  readonly today: DatePoint | null;
  /** The year of writing; the year reported on where no date is given. */
  readonly thisYear: number | null;
  /** The year that 今年 is: that of writing, unless the text itself says that it looks back. */
  readonly tellingYear: number | null;
  readonly reportYear: number | null;
  /** The month that a monthly report is on: its 本月. */
  readonly reportMonth: DatePoint | null;
  /** What a report as a whole is on, if that is a part of a year: its 报告期. */
  readonly reportSpan: Period | null;
  /** The week that a weekly report is on: its 本周. */
  readonly reportWeek: Period | null;
  /** The year, month and day that the words before were about. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Days of holidays that the article itself gives: `春节假期（2月10日至17日）`. */
  readonly holidays: Readonly<Record<string, Period>>;
}

export type FormKind = "absolute" | "relative" | "now" | "whole-year" | "years-back" | "plan" | "open" | "prior";

/** `period` null: the words leave it open, or what is known does not let it be resolved. */
export interface Reading {
  readonly kind: FormKind;
  readonly period: Period | null;
}

/** Null where a day is none of the calendar, or the end lies before the start: `12月至9月` names no year for either. */
export function absolute(start: DatePoint, end: DatePoint): Reading | null {
  if (!isDatePoint(start) || !isDatePoint(end)) return null;
  const period = { start, end };
  return start === end || inOrder(period) ? { kind: "absolute", period } : null;
}

export function on(point: DatePoint): Reading | null {
  return absolute(point, point);
}

export function one(point: DatePoint): Period {
  return { start: point, end: point };
}

/** A part of a year: without a year of its own that of the year spoken of, else of the year reported on. */
export function months(words: string | undefined, calendar: Calendar, from: number, to: number): Reading | null {
  const found = words === undefined ? (calendar.year ?? calendar.reportYear) : yearOf(words, calendar);
  if (found === null) return { kind: "relative", period: null };
  return from > to ? null : absolute(datePoint(found, from), datePoint(found, to));
}

/**
 * Year and month of an expression that may leave the year out: the year spoken of, else the year of writing, or the one
 * before for a month that had not come yet (`12月` in an article of January). `last` is the month by which that is judged.
 */
export function yearMonth(
  words: string | undefined,
  monthWords: string | undefined,
  calendar: Calendar,
  last?: number,
) {
  const number = small(monthWords);
  if (words !== undefined) {
    const found = yearOf(words, calendar);
    return found === null ? null : { year: found, month: number };
  }
  const { year: running, today, thisYear } = calendar;
  if (running !== null) {
    // `12月31日……，1月1日……`: the story has gone over the turn of the year.
    const turned = calendar.month !== null && calendar.month >= 11 && number <= 2 && running < (thisYear ?? running);
    return { year: turned ? running + 1 : running, month: number };
  }
  if (thisYear === null) return null;
  const reported = yearInSpan(number, calendar.reportSpan);
  if (reported !== null) return { year: reported, month: number };
  const ahead = today !== null && today.length > 4 && (last ?? number) > Number(today.slice(5, 7));
  return { year: ahead ? thisYear - 1 : thisYear, month: number };
}

/** `12月31日` where 30 December to 1 January is reported: the one year in which the span has that month. */
function yearInSpan(month: number, span: Period | null): number | null {
  if (!span || span.start.length < 7 || span.end.length < 7) return null;
  const [first, last] = [Number(span.start.slice(0, 4)), Number(span.end.slice(0, 4))];
  if (last !== first + 1) return null;
  if (month >= Number(span.start.slice(5, 7))) return first;
  return month <= Number(span.end.slice(5, 7)) ? last : null;
}

/** The year that the words name; null where it would be told from a date that is not known. */
export function yearOf(words: string | undefined, calendar: Calendar): number | null {
  if (words === undefined) return null;
  if (isDigit(words, 0) && isDigit(words, 3)) return Number(words.slice(0, 4));
  if (words in yearWords) return add(calendar.tellingYear, yearWords[words as keyof typeof yearWords]);
  if (words in otherYearWords)
    return add(
      calendar.year ?? calendar.reportYear ?? calendar.thisYear,
      otherYearWords[words as keyof typeof otherYearWords],
    );
  const trimmed = words.replace(/ ?[学财政]*年?度?$/u, "");
  const western = republicToWestern(trimmed);
  if (western !== null) return western;
  const digits = [...trimmed].map((char) => readChinese(char)?.value ?? "");
  return digits.length === 4 ? Number(digits.join("")) : null;
}

function add(base: number | null, years: number): number | null {
  return base === null ? null : base + years;
}

/** A month, day or count of at most two digits, in digits or Chinese; 0 if it is none. */
export function small(words: string | undefined): number {
  if (words === undefined) return 0;
  // 元月 is January.
  if (words === "元") return 1;
  return Number(isDigit(words, 0) ? words : (readChinese(words)?.value ?? 0));
}
