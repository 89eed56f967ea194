/**
 * The ways in which Chinese prose writes a time (`2021年1月至10月`, `前三季度`, `近五年来`): one pattern each, and what it
 * resolves to beside what is known of the article. It reads one expression; what the words around it make of it (since,
 * as of, compared with, a name) is period-uses.ts's work. Every pattern is bounded, so the cost is linear in the text.
 */

import { datePoint, type Period } from "@/lib/fact/period";
import {
  fiveYearPlans,
  fixedHolidays,
  holidayTraffic,
  movingHolidays,
  nowWords,
  openSpans,
  seasonsOfMonths,
  travelRushes,
  wholeYearWords,
} from "../lexicon/periods";
import { publicHolidays } from "../lexicon/public-holidays";
import { absolute, type Calendar, months, on, one, type Reading, small, yearMonth, yearOf } from "./period-calendar";
import { nearForms } from "./period-near";
import {
  alone,
  chinese,
  dash,
  dashes,
  day,
  either,
  form,
  month,
  named,
  type PeriodForm,
  quotedToo,
  year,
  year4,
} from "./period-patterns";

/** The years that end with the one reported on. */
function yearsBack(count: number, { reportYear: last }: Calendar): Reading {
  if (count < 1 || last === null) return { kind: "years-back", period: null };
  return { kind: "years-back", period: { start: datePoint(Math.max(1, last - count + 1)), end: datePoint(last) } };
}

const holidays = [...fixedHolidays.map(([name]) => name), ...movingHolidays, ...travelRushes];

/** The days of a holiday: as the article gives them, else as they were announced, else as they are each year. */
function holidayDays(name: string, own: number | null, calendar: Calendar, announced: boolean): Period | null {
  const told = calendar.holidays[name];
  // 元旦 of a year may begin in the one before.
  if (told && (own === null || told.start.startsWith(String(own)) || told.end.startsWith(String(own)))) return told;
  const base = own ?? calendar.year ?? calendar.thisYear;
  if (base === null) return null;
  const days = announced ? publicHolidays[name]?.[base] : undefined;
  const season = seasonsOfMonths.find(([one]) => one === name);
  if (season) return { start: datePoint(base, season[1]), end: datePoint(base, season[2]) };
  // 國慶連假 of Taiwan lies otherwise each year.
  const fixed = announced || name !== "国庆" ? fixedHolidays.find(([one]) => one === name)?.slice(1) : undefined;
  const [first, last] = days ?? fixed ?? [];
  return first && last ? { start: `${base}-${first}`, end: `${base}-${last}` } : null;
}

/** In this order; of two that start at one point the longer wins. */
export const periodForms: readonly PeriodForm[] = [
  form(
    "days",
    { year: true, number: "月" },
    `(?:${named("y", year)} ?)?${alone}${named("m", month)} ?月 ?${named("d", day)} ?[日号]?(?:[（(][^（()）\\d]{1,6}[）)])?(?:(?<=[日号])\\d{1,2}(?:[时点]|:00))?${dash}(?:${named("y2", year)} ?)?(?:${named("m2", month)} ?月 ?)?${named("d2", day)} ?[日号]`,
    (groups, calendar) => {
      const from = yearMonth(groups.y, groups.m, calendar);
      if (!from) return null;
      const to = groups.m2
        ? { year: groups.y2 ? (yearOf(groups.y2, calendar) ?? from.year) : from.year, month: small(groups.m2) }
        : from;
      return absolute(
        datePoint(from.year, from.month, small(groups.d)),
        datePoint(to.year, to.month, small(groups.d2)),
      );
    },
  ),
  form(
    "months",
    { year: true, number: `月${dashes}` },
    `(?:${named("y", year)} ?的?)?${alone}${named("m", month)} ?(?:月份?)?${dash}(?:${named("y2", year)} ?)?${named("m2", month)} ?月份?(?! ?\\d)`,
    (groups, calendar) => {
      const from = yearMonth(groups.y, groups.m, calendar, small(groups.m2));
      if (!from) return { kind: "relative", period: null };
      const to = groups.y2 ? (yearOf(groups.y2, calendar) ?? from.year) : from.year;
      return absolute(datePoint(from.year, from.month), datePoint(to, small(groups.m2)));
    },
  ),
  form(
    "day",
    { year: true, number: "月" },
    `(?:${named("y", year)} ?)?${alone}${named("m", month)} ?月 ?${named("d", day)} ?[日号](?:当[天日晚])?`,
    (groups, calendar) => {
      const at = yearMonth(groups.y, groups.m, calendar);
      return at && on(datePoint(at.year, at.month, small(groups.d)));
    },
  ),
  form(
    "month",
    { year: true, number: "月" },
    `(?:${named("y", year)} ?的?)?${alone}${named("m", month)} ?月(?:份|[底末初]|[上中下]旬)?`,
    (groups, calendar) => {
      const at = yearMonth(groups.y, groups.m, calendar);
      return at && on(datePoint(at.year, at.month));
    },
  ),
  form(
    "first-quarters",
    { year: true, words: ["前", "首", "头"] },
    `(?:${named("y", year)} ?的?)?[前首头] ?${named("n", "[23两二三]")} ?个?季度?`,
    (groups, calendar) => months(groups.y, calendar, 1, small(groups.n) * 3),
  ),
  form(
    "quarter",
    { year: true, number: `季${dashes}`, words: ["第", "首季"] },
    `(?:${named("y", year)} ?的?)?(?:第?${named("n", "[1-4一二三四]")}(?:${dash}${named("n2", "[1-4一二三四]")})? ?季度|第${named("n3", "[1-4一二三四]")}季(?!节)|首季度?)${named("end", "[末底]")}?`,
    // The end of a quarter is a point, told by its month.
    ({ y, n3 = "1", n = n3, n2 = n, end }, calendar) =>
      months(y, calendar, end ? small(n2) * 3 : small(n) * 3 - 2, small(n2) * 3),
  ),
  form(
    "half",
    { year: true, words: ["上半年", "下半年", "半年度"] },
    `(?:${named("y", year)} ?的?)?(?:${named("h", "[上下]")}半年|(?<=年 ?)半年度)`,
    (groups, calendar) => (groups.h === "下" ? months(groups.y, calendar, 7, 12) : months(groups.y, calendar, 1, 6)),
  ),
  form(
    "first-months",
    { year: true, words: ["前", "首", "头"] },
    `(?:${named("y", year)} ?的?)?[前首头] ?${named("n", `${month}|两`)} ?个?月`,
    (groups, calendar) => months(groups.y, calendar, 1, small(groups.n)),
  ),
  form(
    "years",
    { year: true, number: dashes },
    `${named("y", `${year4}?`)}${dash}${named("y2", year4)}(?! ?${month} ?月)`,
    (groups, calendar) => {
      const from = yearOf(groups.y, calendar);
      const to = yearOf(groups.y2, calendar);
      return from !== null && to !== null ? absolute(datePoint(from), datePoint(to)) : null;
    },
  ),
  // A school or fiscal year: `2022/23学年`.
  form(
    "double-year",
    { number: `/${dashes}` },
    `(?<![\\d.])${named("a", "20\\d{2}")} ?[-/—–] ?${named("b", "(?:20)?\\d{2}")} ?(?:学年|财政年度|财年|年度)`,
    ({ a, b }) => {
      const next = Number(a) + 1;
      return Number(b) % 100 === next % 100 ? absolute(datePoint(next - 1), datePoint(next)) : null;
    },
  ),
  form("year", { year: true }, `${named("y", year)}(?:全年|[底末初])?(?:同[期月季日周])?`, (groups, calendar) => {
    const found = yearOf(groups.y, calendar);
    return found === null ? { kind: "relative", period: null } : on(datePoint(found));
  }),
  form(
    "years-back",
    { number: "年", words: ["近", "过去", "最近", "这"] },
    `(?:${named("near", "近|过去|最近|这")}的?)?${alone}${named("n", `(?:\\d{1,2}|[两${chinese}十]{1,3})`)} ?年(?:(?:以)?来|间(?=[，,]))|(?:近|过去|最近)${named("n3", `(?:\\d{1,2}|[两${chinese}十]{1,3})`)} ?年(?![内以的均平期级制来间])`,
    (groups, calendar) => yearsBack(small(groups.n ?? groups.n3), calendar),
  ),
  // `某县五年新建学校36所`: a span that opens a clause before a verb, without 来 or 间.
  form(
    "years-before-verb",
    { number: "年" },
    `(?<=^|[\\s，。；：省市县区州旗镇乡])${named("n", `(?:\\d{1,2}|[两${chinese}十]{1,3})`)}年(?=累计|共|新[建增改]|建成|完成|实现|改造|培训|培育|投入)`,
    (groups, calendar) => yearsBack(small(groups.n), calendar),
  ),
  form(
    "plan",
    { words: quotedToo(Object.keys(fiveYearPlans).map((ordinal) => `${ordinal}五`)) },
    `[“"]?${named("n", either(Object.keys(fiveYearPlans)))}五[”"]?(?:规划)?(?:时期|期间|以来|五年)`,
    (groups, calendar) => {
      const plan = fiveYearPlans[groups.n ?? ""];
      if (!plan) return null;
      const [first, last] = plan;
      // What a plan that still runs has brought ends with the year reported on.
      const end =
        calendar.reportYear !== null && calendar.reportYear >= first ? Math.min(last, calendar.reportYear) : last;
      return { kind: "plan", period: { start: datePoint(first), end: datePoint(end) } };
    },
  ),
  form(
    "whole-year",
    { words: wholeYearWords },
    `(?<![\\d两十${chinese}])(?:${named("ahead", "(?<=展望)")}|)(?:${either(wholeYearWords)})`,
    ({ ahead }, calendar) => {
      // `展望全年`: of the year that has begun, whichever was reported on.
      const found = ahead === undefined ? (calendar.year ?? calendar.reportYear) : calendar.thisYear;
      return { kind: "whole-year", period: found === null ? null : one(datePoint(found)) };
    },
  ),
  // `最高峰出现在12月31日`, `体现在`: no 现在.
  form("now", { words: nowWords }, `(?<![出体表呈实展发涌])(?:${either(nowWords)})`, (_, calendar) => {
    const point = calendar.today ?? (calendar.reportYear === null ? null : datePoint(calendar.reportYear));
    return { kind: "now", period: point === null ? null : one(point) };
  }),
  form(
    "same-month",
    { words: ["本月", "当月"] },
    "本月|当月",
    (_, { today, month: running, year: runningYear, thisYear, reportMonth }) => {
      if (running === null && reportMonth !== null) return on(reportMonth);
      const base =
        running !== null ? (runningYear ?? thisYear) : today && today.length > 4 ? Number(today.slice(0, 4)) : null;
      const number = running ?? (today && today.length > 4 ? Number(today.slice(5, 7)) : null);
      return base === null || number === null ? { kind: "relative", period: null } : on(datePoint(base, number));
    },
  ),
  form("same-day", { words: ["当天", "当日", "当晚"] }, "当天|当日|当晚", (_, calendar) => {
    const { year: y, month: m, day: d } = calendar;
    return { kind: "relative", period: y !== null && m !== null && d !== null ? one(datePoint(y, m, d)) : null };
  }),
  form(
    "day-of-month",
    { number: "日" },
    `${alone}${named("d", "(?:3[01]|[12]\\d|[1-9])")}日(?:当[天日晚]|(?=[，,凌清早上中下晚深]|\\d{1,2}时))`,
    (groups, calendar) => {
      if (calendar.month === null || calendar.year === null) return null;
      const point = datePoint(calendar.year, calendar.month, small(groups.d));
      return absolute(point, point);
    },
  ),
  form(
    "holiday",
    { year: true, words: [...holidayTraffic, ...quotedToo(holidays)] },
    `(?:${named("y", year)} ?的?)?(?:${either(holidayTraffic)})?[“"]?${named("h", either(holidays))}(?:[、和暨·]?${named("joint", either(holidays))})?[”"]?(?:[“"]?双节[”"]?)?(?:小?长?假期?|连休|${named("own", "连假")}|黄金周|期间|节日期间|(?<=暑[期假])两个月)(?:期间)?${named("day", "首日|首天|第一天|最后一天")}?|${named("y2", year)} ?的?(?:${either(holidayTraffic)})?${named("rush", either(travelRushes))}(?![前后])`,
    (groups, calendar) => {
      const { y2, y = y2, rush, h = rush ?? "" } = groups;
      const own = y === undefined ? null : yearOf(y, calendar);
      // `2023年中秋国庆假期`: one holiday, announced by the name of either.
      const days =
        holidayDays(h, own, calendar, groups.own === undefined) ??
        (groups.joint ? holidayDays(groups.joint, own, calendar, groups.own === undefined) : null);
      if (days && groups.day) return on(groups.day.startsWith("最后") ? days.end : days.start);
      if (days) return { kind: "absolute", period: days };
      // `创历年国庆连假之最`: says nothing that the article does not.
      if (own === null && groups.own !== undefined) return null;
      // Its days move; of a year that is named the year is known at least.
      return own === null ? { kind: "open", period: null } : on(datePoint(own));
    },
  ),
  // `连假首日`: of the one holiday that the article is on.
  form(
    "holiday-day",
    { words: ["连假", "假期", "长假", "小长假", "黄金周"] },
    `(?:连假|小?长假|假期|黄金周)(?:期间)?${named("day", "首日|首天|第一天|最后一天")}`,
    ({ day: which = "" }, { holidays: told }) => {
      const [only, ...others] = Object.values(told);
      if (!only || others.some(({ start }) => start !== only.start)) return null;
      return on(which.startsWith("最后") ? only.end : only.start);
    },
  ),
  // `“5·20”当天`, a day that goes by its figures.
  form(
    "day-by-figures",
    { words: [..."0123456789十一二三四五六七八九"].flatMap((digit) => [`“${digit}`, `"${digit}`]) },
    `[“"]${named("m", month)}[·.・]${named("d", day)}[”"](?:国际|世界|全国)?[\\p{Script=Han}]{0,4}?(?:当[天日晚]|期间|这天|这一天)`,
    (groups, calendar) => {
      const at = yearMonth(undefined, groups.m, calendar);
      return at && on(datePoint(at.year, at.month, small(groups.d)));
    },
  ),
  ...nearForms,
  form("open", { words: openSpans }, either(openSpans), () => ({ kind: "open", period: null })),
];
