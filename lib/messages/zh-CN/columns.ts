/** Columns of a fact, the same in review and among all facts. */
export const factColumns = {
  status: "状态",
  place: "主体",
  indicator: "指标",
  period: "时期",
  value: "数值",
  change: "变化",
  prior: "原值",
  level: "层级",
  confidence: "把握",
} as const;
