/** 挑选日期时的用语。 */
export const calendar = {
  chooseMonth: "选择月份",
  chooseYear: "选择年份",
  nextMonth: "下个月",
  previousMonth: "上个月",
  nextYear: "下一年",
  previousYear: "上一年",
  nextDecade: "后十年",
  previousDecade: "前十年",
  clear: "清除“{label}”",
} as const;
