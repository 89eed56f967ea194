/** One fact's fields for the tests of all folders: a level with the change that goes with it. Not for the app. */
import type { FactFields } from "./fact";

export const sampleFields: FactFields = {
  place: "云岭",
  indicator: "破获案件",
  period: "2021",
  value: "34",
  unit: "起",
  bound: "=",
  change: "-12.5",
  changeUnit: "%",
  basis: "yoy",
  prior: null,
  priorPeriod: null,
  level: "aggregate",
};

/** What takes the change away. */
export const noChange = { change: null, changeUnit: null, basis: null } as const;
