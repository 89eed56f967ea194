/**
 * What an article reports on: the year that it speaks of most, a part of that year if it opens with it, or the years that
 * it looks back on. Figures without a period of their own take it, and `全年` or `以来` are told from it.
 */

import { datePoint, formatPeriod, type Period, parsePeriod } from "@/lib/fact/period";
import type { ArticleCut } from "@/lib/text/article";
import { fold } from "@/lib/text/fold";
import type { Span } from "@/lib/text/span";
import { holidaysOf } from "../finders/holidays";
import { markTimes } from "../finders/period-marks";
import { shiftDays } from "../finders/period-near";
import type { PeriodAnchor } from "../finders/period-uses";
import { type PeriodMention, readTimes } from "../finders/periods";
import { mostTold, tells } from "./report-year";

export interface ArticlePeriod {
  /** In the codebook's form; null if the article names no year. */
  readonly period: string | null;
  /** The words of the file that say so; null where it is told from the article's date alone. */
  readonly span: Span | null;
  /** For reading the times of this article. */
  readonly anchor: PeriodAnchor;
}

/** How far into the article its opening reaches, in UTF-16 units: headline, standfirst and first paragraph. */
const opening = 400;

/** `text`: the folded words of the article alone, which begin at `article.start` of the file. Linear in its length. */
export function articlePeriod(text: string, article: ArticleCut): ArticlePeriod {
  const marked = markTimes(text);
  const first = readTimes(marked, { date: article.date, reportYear: null });
  const headline = headlineOf(text, article.title);
  const year = mostTold(text, first, article.date, headline) ?? article.date?.slice(0, 4) ?? null;
  const dated = { date: article.date, reportYear: year, lookingBack: looksBack(text, article, year) };
  const known = readTimes(marked, dated);
  const holidays = holidaysOf(text, known);
  // Field by field: a spread here took a thirtieth of the reading of a short text.
  const { date, reportYear, lookingBack } = dated;
  const reportMonth = monthOf(known, date);
  const reportWeek = weekOf(known);
  const anchor = { date, reportYear, lookingBack, holidays, reportMonth, reportWeek };
  if (year === null) return { period: null, span: null, anchor };
  // 本月 is the month reported on, which was not known before.
  const again = Object.keys(holidays).length > 0 || (reportMonth !== null && text.includes("本月"));
  const mentions = again ? readTimes(marked, anchor) : known;
  const told = mentions.filter((mention) => tells(mention) && !isDayOfWriting(mention, article.date));
  const lead = lookBack(told) ?? partOfYear(text, told, year, headline.end);
  if (lead) {
    const reportSpan = lead.period === null ? null : parsePeriod(lead.period);
    return { period: lead.period, span: inFile(lead, article), anchor: { ...anchor, reportSpan } };
  }
  const quarter = reportedQuarter(text, year);
  if (quarter) return { period: formatPeriod(quarter), span: null, anchor: { ...anchor, reportSpan: quarter } };
  const stand = standOn(mentions.filter(tells));
  // The times of the text are told from the year all the same: 1至5月 beside it is no part of that day.
  if (stand)
    return { period: stand.period, span: inFile(stand, article), anchor: { ...anchor, reportSpan: oneYear(year) } };
  const said = mentions.find((mention) => tells(mention) && mention.period === year);
  return {
    period: year,
    span: said ? inFile(said, article) : null,
    anchor: { ...anchor, reportSpan: oneYear(year) },
  };
}

function oneYear(year: string): Period {
  return { start: year, end: year };
}

/** `截至6月12日，已收小麦8万亩` and no other time: how things stood on that day is what it reports. */
function standOn(told: readonly PeriodMention[]): PeriodMention | null {
  const [first] = told;
  const only = first?.kind === "as-of" && first.start <= opening && told.every(({ period }) => period === first.period);
  return only && first.period?.length === 10 ? first : null;
}

/** `2023年第三季度报告`: as a name it says when nothing happened, and what the report is on. */
function reportedQuarter(text: string, year: string): Period | null {
  const [, named = "", which = ""] = quarterReport.exec(text.slice(0, opening)) ?? [];
  if (named !== year) return null;
  const first = "一二三四".indexOf(which) * 3 + 1;
  return { start: datePoint(Number(year), first), end: datePoint(Number(year), first + 2) };
}

const quarterReport = /((?:19|20)\d\d)年度?第?([一二三四])季度?报告?/u;

function inFile({ start, end }: Span, article: Span): Span {
  return { start: start + article.start, end: end + article.start };
}

/** The month with which an article begins that was over when it was written: `3月，……` in a report of April. */
function monthOf(mentions: readonly PeriodMention[], date: string | null): string | null {
  const first = mentions.find((mention) => tells(mention) && mention.period !== date)?.period;
  return first?.length === 7 && (date === null || first < date.slice(0, 7)) ? first : null;
}

/** The seven days with which an article begins: `第47周（11月18日—24日）`. */
function weekOf(mentions: readonly PeriodMention[]): Period | null {
  const [start = "", end = ""] = mentions.find(tells)?.period?.split("/") ?? [];
  return start.length === 10 && shiftDays(start, 6) === end ? { start, end } : null;
}

/**
 * An article without a date of its own that states what was 去年, and nothing of 今年: it means the year that it reports on.
 */
function looksBack(text: string, { date }: ArticleCut, year: string | null): boolean {
  if (year === null || (date !== null && (date.length > 4 || date !== year))) return false;
  return /(?:^|[。；\s])去年(?:全年)?[，,]/u.test(text) && !text.includes("今年");
}

/** The head of a page (`2022年8月23日　星期二`) says when it was written. */
function isDayOfWriting({ period }: PeriodMention, date: string | null): boolean {
  return period !== null && period.length === 10 && period === date;
}

/** Where the headline stands, below the head of the page: by the title that the cut has, else the first line. */
function headlineOf(text: string, title: string): Span {
  const words = fold(title);
  const from = words === "" ? -1 : text.indexOf(words.slice(0, 8));
  if (from >= 0 && from <= opening) {
    const last = text.indexOf(words.slice(-6), from);
    const end = last < 0 || last > from + 2 * words.length ? -1 : last + words.slice(-6).length;
    // A text without a headline is called by its first clause.
    if (end >= 0 && (end === text.length || /[\n\s]/u.test(text.charAt(end)))) return { start: from, end };
  }
  const start = Math.max(0, text.search(/\S/u));
  const end = text.indexOf("\n", start);
  return { start, end: end < 0 ? start : end };
}

/** `五年来`, `“十三五”期间`, `2020—2022年` as the first time that the article names: all of it looks back on those years. */
function lookBack([first]: readonly PeriodMention[]): PeriodMention | null {
  if (!first || first.kind === "since" || first.period === null) return null;
  const [from = "", to = ""] = first.period.split("/");
  // `去年12月1日至今年2月29日`: a winter lies in two years.
  const overTurn = from.length > 4 && Number(to.slice(0, 4)) === Number(from.slice(0, 4)) + 1;
  return first.period.length === 9 || (overTurn && first.start <= opening) ? first : null;
}

/**
 * `2023年前三季度` in the opening of an article that does not open a paragraph with the whole year. A month may be the time
 * of the story that an article opens with, so that it has to be the only time of its year.
 */
function partOfYear(
  text: string,
  told: readonly PeriodMention[],
  year: string,
  headline: number,
): PeriodMention | null {
  const inYear = ({ period }: PeriodMention) => period?.split("/").every((point) => point.startsWith(year)) === true;
  const [first] = told;
  if (!first || !inYear(first)) return null;
  const openings = told.filter((mention) => mention.start <= opening && inYear(mention) && mention.period !== year);
  // `三季度末存栏40头` above `前三季度，……`: of a point and a span the span is what is reported.
  const span = openings.find(({ period }) => period?.includes("/"));
  const part = span ?? (first.period?.length === 7 ? first : null);
  if (!part || first.period === year) return null;
  const [head] = told;
  const body = told.find((mention) => mention.start >= headline && mention.period?.length !== 10);
  if (head && body && head.start < headline && body.period?.length === 7) {
    // `5月经济运行情况` above `5月份，……`, whatever counts up to it.
    if (body.period === head.period) return head;
    // `首十个月旅客近2900万` above `统计局公布，2031年10月旅客有300万`: the body begins with the month, told in full.
    if (head.period?.endsWith(`/${body.period}`) && /\d{4}年/u.test(text.slice(body.start, body.end))) return body;
  }
  // `3月，……。1—3月累计，……` below a headline without a time: the months up to it are told beside it.
  if (
    head &&
    head === body &&
    head.period?.length === 7 &&
    span?.period === `${year}-01/${head.period}` &&
    !/[末底初]$/u.test(text.slice(head.start, head.end))
  )
    return head;
  const rival = (mention: PeriodMention) =>
    mention.period === year &&
    // `今年年初` is when something was set.
    !/^年?初/u.test(text.slice(mention.end, mention.end + 2)) &&
    // `上半年客运增长` as a headline stands, whatever a paragraph opens with.
    !(span && span.start < headline && mention.start >= headline) &&
    (!span || (mention.kind !== "since" && (mention.start === 0 || text.charAt(mention.start - 1) === "\n")));
  return told.some(rival) ? null : part;
}
