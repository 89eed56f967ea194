/** Every word of time at work. The article is written on the last day of 2023. */
import { type LexiconCases, pairsOf } from "../testing/lexicon-cases";
import * as table from "./periods";

const plans = pairsOf(Object.entries(table.fiveYearPlans));
const events = pairsOf(table.datedEvents);
const years = pairsOf<number>(Object.entries(table.yearWords));
const otherYears = pairsOf<number>(Object.entries(table.otherYearWords));
const fixed = pairsOf(table.fixedHolidays.map(([name, first, last]) => [name, `2023-${first}/2023-${last}`] as const));

export const cases: LexiconCases = {
  fiveYearPlans: {
    entries: plans.entries,
    other: "红",
    sentence: (plan) => `“${plan}五”期间，全县建成公园12个。`,
    // A plan that is not over ends, for a figure, with what the article reports on.
    shows: ({ last }, plan) => last?.period?.split("/")[0] === String(plans.valueOf(plan)?.[0]),
  },
  datedEvents: {
    entries: events.entries,
    other: "建院",
    sentence: (event) => `${event}以来，全县建成公园12个。`,
    shows: ({ last }, event) => last?.period != null && last.period.split("/")[0] === events.valueOf(event),
  },
  yearWords: {
    entries: years.entries,
    other: "往日",
    sentence: (word) => `2019年，全县开始筹备，${word}建成公园12个。`,
    shows: ({ last }, word) =>
      last?.period === String(2023 + (years.valueOf(word) ?? 0)) && last.indicator === "建成公园",
  },
  otherYearWords: {
    entries: otherYears.entries,
    other: "后来",
    sentence: (word) => `2019年立项，${word}全县建成公园12个。`,
    shows: ({ last }, word) =>
      last?.period === String(2019 + (otherYears.valueOf(word) ?? 0)) && last.indicator === "建成公园",
  },
  openSpans: {
    entries: table.openSpans,
    other: "平日里",
    sentence: (words) => `${words}，全县建成公园12个。`,
    shows: ({ last }) => last?.indicator === "建成公园" && last.period === null,
  },
  nowWords: {
    entries: table.nowWords,
    other: "平日里",
    sentence: (words) => `2023年以来工作顺利。${words}，全县建成公园12个。`,
    shows: ({ last }) => last?.indicator === "建成公园" && last.period === "2023-12-31",
  },
  wholeYearWords: {
    entries: table.wholeYearWords,
    other: "平日里",
    sentence: (words) => `2023年5月，全县开展整治。${words}，建成公园12个。`,
    shows: ({ last }) => last?.indicator === "建成公园" && last.period === "2023",
  },
  announcing: {
    entries: table.announcing,
    other: "出发",
    sentence: (words) => `12月8日，记者从县政府${words}，全县建成公园12个。`,
    shows: ({ last }) => last?.indicator === "建成公园" && last.period === "2023",
    own: { 介绍: "12月8日，据县政府介绍，全县建成公园12个。", 据悉: "12月8日据悉，全县建成公园12个。" },
  },
  publishing: {
    entries: table.publishing,
    other: "组织",
    sentence: (words) => `12月8日，县政府${words}公报，全县建成公园12个。`,
    shows: ({ last }) => last?.indicator === "建成公园" && last.period === "2023",
  },
  priorOpeners: {
    entries: table.priorOpeners,
    other: "超产",
    sentence: (opener) => `产量${opener}2019年，全县建成公园12个。`,
    shows: ({ last }) => last?.indicator === "建成公园" && last.period === "2023",
  },
  pairedPriorOpeners: {
    entries: table.pairedPriorOpeners,
    other: "自",
    sentence: (opener) => `${opener}2019年相比有进步，全县建成公园12个。`,
    shows: ({ last }) => last?.indicator === "建成公园" && last.period === "2023",
  },
  pairedPriorClosers: {
    entries: table.pairedPriorClosers,
    other: "至今",
    sentence: (closer) => `产量与2019年${closer}，全县建成公园12个。`,
    shows: ({ last }) => last?.indicator === "建成公园" && last.period === "2023",
  },
  records: {
    entries: table.records,
    other: "稳定",
    sentence: (words) => `产量为近五年来${words}，全县建成公园12个。`,
    shows: ({ last }) => last?.indicator === "建成公园" && last.period === "2023",
  },
  intentions: {
    article: { date: null },
    entries: table.intentions,
    other: "已",
    sentence: (word) => `2021年工作顺利。2022年，全县${word}修建公园。建成公园12个。`,
    shows: ({ last }) => last?.indicator === "建成公园" && last.period === "2021",
  },
  fixedHolidays: {
    entries: fixed.entries,
    other: "重阳",
    sentence: (holiday) => `1998年${holiday}期间，全县接待游客12人次。`,
    // 国庆 and 五一 lie otherwise in years whose calendar is known.
    shows: ({ last }, holiday) => last?.period === fixed.valueOf(holiday)?.replaceAll("2023", "1998"),
  },
  movingHolidays: {
    entries: table.movingHolidays,
    other: "立夏",
    sentence: (holiday) => `${holiday}期间，全县接待游客12人次。`,
    shows: ({ last }) => last?.indicator === "接待游客" && last.period !== "2023",
  },
  travelRushes: {
    entries: table.travelRushes,
    other: "夏令",
    sentence: (rush) => `2023年${rush}，全县发送旅客12人次。`,
    shows: ({ last }) => last?.indicator === "发送旅客" && last.period !== "2023",
  },
  seasonsOfMonths: {
    entries: table.seasonsOfMonths.map(([season]) => season),
    other: "立夏",
    sentence: (season) => `${season}期间，全县接待游客12人次。`,
    shows: ({ last }) => last?.period === "2023-07/2023-08",
  },
  holidayTraffic: {
    entries: table.holidayTraffic,
    other: "我县",
    sentence: (traffic) => `2023年${traffic}春运，全县发送旅客12人次。`,
    shows: ({ last }) => last?.indicator === "发送旅客" && last.period !== "2023",
  },
};
