/**
 * The date that an article bears: its date line or dateline, else the year that it reports on. Which period a figure covers
 * is not decided here.
 */
import { announcedInFull, closingBracket, datelineOf, type FoldedLine, fullDate, monthDayOf } from "./datelines";
import { fold } from "./fold";
import type { ShapedLine } from "./shaped-line";
import { westernDate } from "./western-date";

/** `2019年前` is before that year, `2019年前三季度` and `2019年前10个月` are in it. */
const yearMention = /(?<![\d.])((?:19|20)\d{2})年(?!代|前(?! ?[\d一二三两四五六七八九十]{1,2} ?个?[季月]))/gu;
const future = /将|力争|目标|计划|规划|展望|预计|到$|争取|^\d{4}年[，,]?[^，。]{0,6}(?<!主|重|需|首|简|摘|纪|必)要/u;

/**
 * `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or null if the text names no year. `page`: the date of the page that it stands on with
 * others, in full, where it bears none itself.
 */
export function articleDate(text: string, lines: readonly ShapedLine[], page: string | null = null): string | null {
  const folded = lines.map((line) => ({ kind: line.kind, words: datesOf(text, line) }));
  for (const line of folded)
    if (line.kind === "date") {
      const date = fullDate(line.words);
      if (date) return date;
    }
  // `某市统计局　2031年3月18日` below a headline, whose issuer makes it look like one more.
  for (const line of folded.slice(0, 5)) {
    const date = line.kind === "heading" && /月\d{1,2}日\W*$/u.test(line.words) ? fullDate(line.words) : null;
    if (date) return date;
  }
  const closing = closingBracket(folded);
  const closed = closing && fullDate(closing);
  if (closed && closed.length === 10) return closed;
  const announced = announcedInFull(folded);
  if (announced) return announced;
  const named = namedYears(folded);
  const monthDay = datelineOf(folded) ?? monthDayOf(closing);
  if (page) return monthDay?.length === 5 ? onPage(monthDay, page) : page;
  if (monthDay?.length === 2) {
    const date = dayDate(monthDay, folded);
    if (date) return date;
  } else if (monthDay) {
    const aside = yearAside(text);
    return datelineDate(monthDay, named) ?? (aside && `${aside}-${monthDay}`);
  }
  const years = countReported(named);
  const lead = leadDate(folded, years);
  if (lead) return lead;
  const most = Math.max(...years.values());
  const latest = [...years].filter(([, count]) => count * 2 >= most).map(([year]) => year);
  if (latest.length > 0) return String(Math.max(...latest));
  const compared = named.filter(({ as }) => as === "compared").map(({ year }) => year);
  if (compared.length > 0) return String(Math.max(...compared) + 1);
  const planned = named.filter(({ as }) => as === "plan").map(({ year }) => year);
  if (planned.length > 0) return String(Math.min(...planned));
  return yearAside(text);
}

/** The last such day before the page came out. */
function onPage(monthDay: string, page: string): string {
  const year = Number(page.slice(0, 4));
  return `${monthDay <= page.slice(5) ? year : year - 1}-${monthDay}`;
}

/** A year that stands in something else: a document's number, a class of graduates. */
function yearAside(text: string): string | null {
  return numbered.exec(text.slice(0, 400))?.[1] ?? graduates.exec(text)?.[1] ?? null;
}

/** `2031届离校未就业毕业生`: who leaves school in the year of the text. */
const graduates = /((?:19|20)\d\d)届(?:高校|离校|未就业|应届|毕业|困难|中职|本科|普通|大学)/u;

/** The number of a document has its year: `某公交〔2031〕57号`. */
const numbered = /[〔[［（(]((?:19|20)\d\d)[〕\]］）)] ?(?:第)?\d{1,5} ?[号號]/u;

function datesOf(text: string, line: ShapedLine): string {
  const words = text.slice(line.start, line.end);
  return line.kind === "date" || /[年月日]/.test(words) ? westernDate(fold(words)) : words;
}

/** A year that the text names, and what for. */
interface NamedYear {
  readonly year: number;
  /** `plan`: a year to come. `compared`: the other side of a comparison. `start`: where a span begins. `origin`: where a change does. */
  readonly as: "reported" | "compared" | "start" | "origin" | "plan";
  /** A headline's year says more than one in the text. */
  readonly weight: number;
  /** True for the year as a whole: no month, quarter or half follows. */
  readonly whole: boolean;
  /** True for a year that was over: `2019年全年`, `2019年末`, `2019年年报`. */
  readonly over: boolean;
  /** The last month of the part of it that is named: 12 for `1至12月`, 9 for `三季度`; 0 for none. */
  readonly until: number;
}

function namedYears(lines: readonly FoldedLine[]): NamedYear[] {
  return lines.flatMap((line) => {
    if (line.kind === "caption" || line.kind === "editors" || !/\d年/.test(line.words)) return [];
    return [...line.words.matchAll(yearMention)].map((match) => {
      const before = line.words.slice(Math.max(0, match.index - 6), match.index);
      const clause = line.words.slice(match.index, match.index + 24).split(/[。；]/u)[0] ?? "";
      // `到2035年，……` says what shall be; `2026年到2030年` and `由……降至2030年的……` end in what has been.
      const goal = /(?:^|[，。；：“\s])到$|(?:预计|力争|计划|目标)[^，。]{0,3}$/u.test(before);
      return {
        year: Number(match[1]),
        as: goal || future.test(clause) ? "plan" : purposeOf(before, clause),
        weight: line.kind === "heading" ? 3 : 1,
        whole: !/^\d{4}年(?:\d|[上下]?半年|第?[一二三四]季|[前首]|[春夏秋冬暑]|以来|初)/u.test(clause),
        over: /^\d{4}年(?:全年|[年]?[末底]|年报|年度报告)/u.test(clause),
        until: untilMonth(clause.slice(5)),
      };
    });
  });
}

function purposeOf(before: string, clause: string): NamedYear["as"] {
  // `继2031年突破4亿元后，今年……` is told in the year after.
  if (/^\d{4}年同期/u.test(clause) || /[比较继]$/u.test(before)) return "compared";
  if (/[与同跟和]$/u.test(before) && /^\d{4}年[^，]{0,8}相[比较]/u.test(clause)) return "compared";
  if (/[从由]$/u.test(before) && !/^\d{4}年[^，]{0,8}(?:以来|起)/u.test(clause)) return "origin";
  return /[从由与自是]$/u.test(before) ? "start" : "reported";
}

/** How often each year is named as one that the text reports on. */
function countReported(named: readonly NamedYear[]): Map<number, number> {
  const years = new Map<number, number>();
  for (const { year, as, weight } of named) if (as === "reported") years.set(year, (years.get(year) ?? 0) + weight);
  return years;
}

/**
 * A dateline without a year is of the latest year that the text reports on. But a text of January to April that knows that
 * year only as a whole looks back on it, as does one that says that the year was over: it is of the next one. A year that
 * is only compared with is the year before.
 */
function datelineDate(monthDay: string, named: readonly NamedYear[]): string | null {
  const past = named.filter(({ as }) => as !== "plan");
  if (past.length === 0) {
    const planned = named.map(({ year }) => year);
    return planned.length === 0 ? null : `${Math.min(...planned)}-${monthDay}`;
  }
  // `由2020年的11%升至19%` alone does not say in which year it stands at 19 %.
  if (past.every(({ as }) => as === "origin")) return null;
  const latest = Math.max(...past.map(({ year }) => year));
  const last = past.filter(({ year }) => year === latest);
  const compared = last.every(({ as }) => as === "compared");
  const over = monthDay < "12" && last.some((year) => year.over);
  // In January the months up to December are those of the year before.
  const ahead =
    monthDay < "05" && last.some(({ as, until }) => as === "reported" && until > Number(monthDay.slice(0, 2)));
  const lookingBack = compared || over || ahead || (monthDay < "05" && last.every(({ whole }) => whole));
  return `${lookingBack ? latest + 1 : latest}-${monthDay}`;
}

/** The last month of what follows a year: `1至12月`, `前11个月`, `四季度`, `下半年`. A span that runs into the next year has none. */
function untilMonth(words: string): number {
  const month = /^(?:的)?(?:(?:\d{1,2}月?[—–~至到-]+)?(\d{1,2})月(?!\d{1,2}[日号])|[前首](\d{1,2})个月)/u.exec(words);
  if (month) return Number(month[1] ?? month[2]);
  const quarter = /^(?:的)?(?:第?([一二三四1-4])季|前三季)/u.exec(words);
  if (quarter) return quarter[1] === undefined ? 9 : ("一二三四1234".indexOf(quarter[1]) % 4) * 3 + 3;
  return /^(?:的)?下半年/u.test(words) ? 12 : 0;
}

/**
 * A day without a month is of the month of the latest day that the text names (`9月1日起……`), or of the month after the
 * latest one that it reports on as a whole: figures of November are made known in December.
 */
function dayDate(day: string, lines: readonly FoldedLine[]): string | null {
  let latest = { year: 0, month: 0, whole: false };
  let running = 0;
  let whole = 0;
  for (const { words } of lines)
    for (const match of words.matchAll(namedMonth)) {
      const [{ length }, dated, thisYear, from, till, on, bare] = match;
      if (/[比较与同跟和]$/u.test(words.slice(Math.max(0, match.index - 1), match.index))) continue;
      const year = dated ?? bare;
      running = year ? Number(year) : running;
      if (bare && !/^(?:第?[一二三四]季|[上下前首])/u.test(words.slice(match.index + length, match.index + length + 3)))
        whole = running;
      // `2031年门诊40人次。今年1月……`: a year that was told as a whole is not this one.
      if (thisYear && running !== 0 && whole === running && Number(till ?? from) < 5) whole = ++running;
      const month = from
        ? Number(till ?? from)
        : untilMonth(words.slice(match.index + length, match.index + length + 6));
      if (running === 0 || month > 12 || future.test(words.slice(match.index + length, match.index + length + 14)))
        continue;
      const later = running > latest.year || (running === latest.year && month > latest.month);
      const sameMonthByDay = running === latest.year && month === latest.month && on !== undefined;
      if (later || sameMonthByDay) latest = { year: running, month, whole: on === undefined };
    }
  if (latest.year === 0) return null;
  const months = latest.year * 12 + latest.month - (latest.whole ? 0 : 1);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-${day}`;
}

const namedMonth =
  /(?:((?:19|20)\d\d)年|(今年))?(\d{1,2})月?(?:份?[—–~至到-]+(\d{1,2}))?月(?:(\d{1,2})[日号])?|((?:19|20)\d\d)年/gu;

/** The text begins with a day, and names no later one: it was written on that day. */
function leadDate(lines: readonly FoldedLine[], years: ReadonlyMap<number, number>): string | null {
  const lead = lines.find((line) => line.kind === "paragraph");
  const found = /^(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?!(?:[（(][^（()）]{1,8}[）)])? ?[—–~至到起以-])/u.exec(
    lead?.words.slice(0, 20) ?? "",
  );
  const date = found ? fullDate(found[0]) : null;
  if (!date || Number(date.slice(0, 4)) < Math.max(...years.keys())) return null;
  for (const line of lines)
    for (const match of line.words.matchAll(/(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?/gu))
      if ((fullDate(match[0]) ?? "") > date) return null;
  return date;
}
