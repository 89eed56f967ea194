/**
 * Times told from the day of writing: `昨日`, `今（21）日`, `上周`, `上月`. They resolve only where that day is known, and never
 * from the year alone. Years told so (今年) are period-calendar.ts's.
 */
import { type DatePoint, datePoint, lastDay, type Period } from "@/lib/fact/period";
import { absolute, type Calendar, on, one, type Reading, small } from "./period-calendar";
import { dash, day as dayWords, form, named, type PeriodForm } from "./period-patterns";

const day = 86_400_000;

/** The day `count` days after a day in full; null for a year or a month. */
export function shiftDays(from: DatePoint | null, count: number): DatePoint | null {
  if (from?.length !== 10) return null;
  return new Date(Date.parse(`${from}T00:00:00Z`) + count * day).toISOString().slice(0, 10);
}

/** Days before the day of writing, by the character that tells it. */
const daysAgo: Readonly<Record<string, number>> = { 今: 0, 昨: 1, 前: 2 };

/** `今的`, `今日头条`, `今天这个`: today as an age, or in a name. */
const noDay = "(?!头条|说法|关注|看点|的|这|之|中国)";

function dayOf({ which = "", own }: Readonly<Record<string, string | undefined>>, { today }: Calendar): Reading {
  const found = shiftDays(today, -(daysAgo[which] ?? 0));
  // `昨（20）日` in a page that bears its month alone.
  if (own && today && today.length > 6) return on(`${today.slice(0, 7)}-${own.padStart(2, "0")}`) ?? open;
  return found === null ? open : { kind: "absolute", period: one(found) };
}

const open: Reading = { kind: "open", period: null };

/** The week, Monday to Sunday, `weeks` before the day of writing, no further than that day. */
function weekOf(today: DatePoint | null, weeks: number): Period | null {
  if (today?.length !== 10) return null;
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const start = shiftDays(today, -weekday - weeks * 7);
  const end = weeks > 0 ? shiftDays(start, 6) : today;
  return start && end && start < end ? { start, end } : null;
}

/** The month before: of what is compared (`比上月`) that of the month spoken of, else of the month of writing or reported on. */
function monthBefore(compared: boolean, { today, year, month, reportMonth }: Calendar): Reading {
  const spoken = year !== null && month !== null ? datePoint(year, month) : reportMonth;
  const written = today !== null && today.length > 4 ? today.slice(0, 7) : null;
  const base = compared ? (spoken ?? written) : (written ?? spoken);
  if (base === null) return open;
  const before = Number(base.slice(0, 4)) * 12 + Number(base.slice(5, 7)) - 2;
  return on(datePoint(Math.floor(before / 12), (before % 12) + 1)) ?? open;
}

/** `上月28日至本月3日`, `本月1日至5日`: days of the month of writing and of the one before. */
function daysNear(
  { last, from = "", own, to = "" }: Readonly<Record<string, string | undefined>>,
  calendar: Calendar,
): Reading {
  const { today } = calendar;
  if (today === null || today.length < 7) return open;
  const now = today.slice(0, 7);
  const before = monthBefore(false, calendar).period?.start ?? null;
  const [start, end] = [last ? before : now, last && !own ? before : now];
  const dayIn = (month: DatePoint, words: string) => `${month}-${String(small(words)).padStart(2, "0")}`;
  return (start && end && absolute(dayIn(start, from), dayIn(end, to))) || open;
}

/** What a report of the third quarter sets beside it: January to September. */
function sinceNewYear(end: DatePoint): Period {
  const year = Number(end.slice(0, 4));
  return { start: end.length === 4 ? end : datePoint(year, 1), end: end.slice(0, 7) };
}

export const nearForms: readonly PeriodForm[] = [
  // `昨晚8时至今晨6时` too.
  form(
    "near-day",
    { words: ["昨", "今日", "今天", "今晨", "今早", "今晚", "今(", "今（", "前天"] },
    `${named("which", "[昨今]")}(?:[日天晨晚夜早](?:[（(]\\d{1,2}(?:月\\d{1,2})?日?[）)])?|[（(]${named("own", "\\d{1,2}")}[）)][日天]?)${noDay}(?:[\\d:：时点分半零早晚上午凌晨]{0,8}[至到]${named("till", "今")}[日天晨早晚](?:\\d{1,2}[时点])?)?|(?<![以之提])${named("ago", "前")}天(?![数后])`,
    ({ which, ago, own, till }, calendar) => {
      const reading = dayOf({ which: which ?? ago, own }, calendar);
      const end = till ? shiftDays(calendar.today, 0) : null;
      return end && reading.period ? { ...reading, period: { start: reading.period.start, end } } : reading;
    },
  ),
  form(
    "near-week",
    { words: ["上周", "上一周", "上个星期", "上星期", "本周", "这周", "这一周"] },
    `${named("which", "[上本这]")}一?个?(?:周|星期)(?![一二三四五六日天末边围期年转刊报]|内)`,
    ({ which }, { today, reportWeek }) => {
      const period = which === "上" ? weekOf(today, 1) : (reportWeek ?? weekOf(today, 0));
      return period ? { kind: "absolute", period } : open;
    },
  ),
  // What a report defines as its period, its end, and what had come up to then; without one the words say nothing.
  form(
    "report-span",
    { words: ["本报告期", "报告期", "年初至", "年初到"] },
    `${named("upTo", "年初[至到]")}?本?报告期(?:${named("end", "末")}|内?(?![末初间]))`,
    ({ upTo, end }, { reportSpan }) => {
      if (!reportSpan || (upTo && !end)) return null;
      if (upTo) return { kind: "absolute", period: sinceNewYear(reportSpan.end) };
      return { kind: "absolute", period: end ? one(lastDay(reportSpan.end)) : reportSpan };
    },
  ),
  form(
    "near-days",
    { words: ["上月", "上个月", "本月", "当月"] },
    `(?:${named("last", "上个?月")}|[本当]月)${named("from", dayWords)}[日号]?${dash}${named("own", "[本当]月")}?${named("to", dayWords)}[日号]`,
    daysNear,
  ),
  form(
    "month-before",
    { words: ["上月", "上个月"] },
    `(?:${named("compared", "(?<=[比较与同和由从])")}|)上个?月份?[底末初]?`,
    ({ compared }, calendar) => monthBefore(compared !== undefined, calendar),
  ),
];
