/** Words of comparison and the basis that they name. Data only. */

/** Fixed words of comparison. `mom` is whatever period comes right before: month, quarter, week. */
export const fixedComparisons: readonly (readonly [string, "yoy" | "mom"])[] = [
  ["同比", "yoy"],
  ["同比去年", "yoy"],
  ["同比上年", "yoy"],
  ["同比均", "yoy"],
  ["按年", "yoy"],
  ["按年度", "yoy"],
  ["环比", "mom"],
  ["按月", "mom"],
  ["按季", "mom"],
  ["按季度", "mom"],
  ["按周", "mom"],
  ["按周环比", "mom"],
];

/** What a comparison of this year with the last compares with: after 比, 较, 与…相比. */
export const lastYear = [
  "上年",
  "去年",
  "上一年",
  "上年度",
  "上一年度",
  "去年度",
  "前一年",
  "上年同期",
  "去年同期",
  "上年同比",
  "上一年同期",
  "同期",
  "往年同期",
  "上年同月",
  "去年同月",
  "上年同季",
  "去年全年",
  "上年全年",
  "上学年",
  "上一学年",
  "上年同期数",
  "去年同期数",
  "去年同季",
  "去年同日",
  "去年同一时期",
  "上年同一时期",
  "去年同一时段",
] as const;

/** What a comparison with the period right before compares with. */
export const lastPeriod = [
  "上月",
  "上个月",
  "上季",
  "上季度",
  "上一季度",
  "上个季度",
  "上周",
  "前一个月",
  "上一月",
  "前一周",
  "前月",
  "前一日",
  "前日",
  "前一天",
  "前季",
  "上个星期",
  "上星期",
  "上一周",
  "前一季",
  "前一季度",
  "上一日",
] as const;

/** Words that open a comparison whose other side is in the text: `比2019年`, `较前三年均值`. */
export const comparisonOpeners = ["相比于", "相较于", "相比", "相较", "对比", "较之", "较", "比", "比起"] as const;

/** Words that compare with another place or a mark, right before a figure: `高于全省平均2.3个百分点`. With the sign of the change. */
export const standingOpeners: readonly (readonly [string, 1 | -1])[] = [
  ["高于", 1],
  ["高出", 1],
  ["优于", 1],
  ["快于", 1],
  ["低于", -1],
  ["慢于", -1],
];

/** Words that open a comparison which 相比 closes: `与2019年相比`. */
export const pairedOpeners = ["与", "和", "同", "跟"] as const;
export const pairedClosers = ["相比较", "相比", "相较", "比较", "对比", "比"] as const;
