/** Words that say when, and what they resolve to. Data only; the finder and the refiner of periods read it. */

/** The five-year plans by their number, with their first and last year. */
export const fiveYearPlans: Readonly<Record<string, readonly [number, number]>> = {
  十: [2001, 2005],
  十一: [2006, 2010],
  十二: [2011, 2015],
  十三: [2016, 2020],
  十四: [2021, 2025],
  十五: [2026, 2030],
};

/**
 * Events that every reader can date, as they stand before 以来 (`疫情发生以来`): a start of a year or a month.
 * Only events of which there is one; `建院以来` is left open.
 */
export const datedEvents: readonly (readonly [string, string])[] = [
  ["新冠疫情", "2020"],
  ["新冠肺炎疫情", "2020"],
  ["疫情发生", "2020"],
  ["疫情暴发", "2020"],
  ["疫情爆发", "2020"],
  ["改革开放", "1978"],
  ["新中国成立", "1949"],
  ["党的十八大", "2012-11"],
  ["党的十九大", "2017-10"],
  ["党的二十大", "2022-10"],
];

/** Years told from today, and by how many years they lie off. 上年 is told from the year reported on instead. */
export const yearWords = { 今年: 0, 本年: 0, 本年度: 0, 去年: -1, 前年: -2, 明年: 1, 后年: 2 } as const;
/** Years told from the year that the sentence is about. */
export const otherYearWords = {
  上年: -1,
  上一年: -1,
  上年度: -1,
  上一年度: -1,
  当年: 0,
  同年: 0,
  次年: 1,
  翌年: 1,
} as const;

/** A span that the words leave open: it is said, and it says nothing that could be written down. */
export const openSpans = [
  "近年来",
  "近年",
  "近几年来",
  "近几年",
  "这几年",
  "多年来",
  "历年来",
  "一直以来",
  "长期以来",
  "近日",
  "日前",
  "近期",
  "近来",
  "不久前",
  "前不久",
  "目前为止",
] as const;

/** The time of writing. */
export const nowWords = [
  "截至目前",
  "截止目前",
  "截至发稿",
  "截至当前",
  "截止当前",
  "到目前为止",
  "截至现在",
  "目前",
  "现时",
  "眼下",
  "现在",
  "如今",
  "当前",
  "现阶段",
] as const;

/** The whole of the year that the article reports on. */
export const wholeYearWords = [
  "全年",
  "年内",
  "全年度",
  "一年来",
  "一年以来",
  "过去一年",
  "过去的一年",
  "这一年",
  "一年间",
] as const;

/** How a day is told on which figures were made known, not counted: `5月8日，记者从…获悉`. */
export const announcing = ["获悉", "了解到", "介绍", "据悉"] as const;
/** The same, unless they themselves are counted: `5月8日，某院公布6起案例`. */
export const publishing = ["发布", "通报", "公布", "召开", "印发", "下发", "披露", "公告"] as const;

/** Words after which a time is the other side of a comparison. */
export const priorOpeners = [
  "相比于",
  "相较于",
  "相较",
  "相比",
  "对比",
  "较之",
  "较",
  "比",
  "超过",
  "高于",
  "低于",
  "好于",
  "快于",
  "多于",
  "少于",
] as const;
/** The same where a word further on has to close the comparison: `与2019年相比`. */
export const pairedPriorOpeners = ["与", "和", "同", "跟"] as const;
export const pairedPriorClosers = ["相比", "相较", "比较", "对比", "持平", "一致", "同期"] as const;

/** Rankings in time, which 以来 and 来 only measure: `近五年来新低`. */
export const records = [
  "新低",
  "新高",
  "最低",
  "最高",
  "最好",
  "最少",
  "最多",
  "最大",
  "最快",
  "首次",
  "首降",
  "首升",
  "首个",
  "第一次",
  "之最",
  "首破",
] as const;

/** What makes the words around a time speak of what is still to come. */
export const intentions = ["将", "力争", "计划", "拟", "预计", "确保", "争取", "目标", "有望", "到时"] as const;

/**
 * Holidays and rushes whose days are the same in most years, as `MM-DD` of the first and the last. The others move with the
 * moon; what public-holidays.ts says of a year goes first.
 */
export const fixedHolidays: readonly (readonly [string, string, string])[] = [
  ["国庆", "10-01", "10-07"],
  ["十一", "10-01", "10-07"],
  ["五一", "05-01", "05-05"],
  ["元旦", "01-01", "01-03"],
  ["暑运", "07-01", "08-31"],
  ["暑期运输", "07-01", "08-31"],
];
export const movingHolidays = ["春节", "清明", "端午", "中秋", "暑期", "暑假", "寒假"] as const;
/** Weeks of travel, which are times without 期间 as well: `2023年铁路暑运`. */
export const travelRushes = ["春运", "暑运", "暑期运输"] as const;
/** Times of the year that go by whole months, as their first and last. */
export const seasonsOfMonths: readonly (readonly [string, number, number])[] = [
  ["暑期", 7, 8],
  ["暑假", 7, 8],
];
/** What may stand between a year and its holiday. */
export const holidayTraffic = ["铁路", "道路", "公路", "民航", "水路", "全国"] as const;
