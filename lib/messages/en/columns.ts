/** Columns of a fact, the same in review and among all facts. */
export const factColumns = {
  status: "Status",
  place: "Place",
  indicator: "Indicator",
  period: "Period",
  value: "Value",
  change: "Change",
  prior: "Earlier",
  level: "Scale",
  confidence: "Conf.",
} as const;
