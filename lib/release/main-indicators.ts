/** Which indicators of a release are worth a chart, from counts that the database makes. Pure. */
import { scaleOf } from "./comparable-units";

/** Levels of one indicator in one unit that could stand in a chart: lib/release/indicator-points.ts says which those are. */
export interface IndicatorCount {
  readonly indicator: string;
  readonly unit: string;
  readonly facts: number;
  /** Places in a year: a place that is stated twice for one year is one. */
  readonly points: number;
  readonly places: number;
  readonly years: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** An indicator as a chart shows it: in the unit that most of its facts have. */
export interface MainIndicator {
  readonly indicator: string;
  readonly unit: string;
  /** Of this unit, and of those that compare with it. */
  readonly facts: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * The indicators with most facts, at most `most`. One is left out where no place has two years and no year two places:
 * a chart of it would compare nothing.
 */
export function mainIndicators(counts: readonly IndicatorCount[], most: number): MainIndicator[] {
  const merged = new Map<string, IndicatorCount[]>();
  for (const count of counts) {
    const key = JSON.stringify([count.indicator, scaleOf(count.unit)]);
    const same = merged.get(key);
    if (same) same.push(count);
    else merged.set(key, [count]);
  }
  const indicators = [...merged.values()].filter((same) => same.some(compares)).map(asOne);
  return indicators.sort((a, b) => b.facts - a.facts || (a.indicator < b.indicator ? -1 : 1)).slice(0, most);
}

/** More points than places: some place has several years. More than years: some year has several places. */
function compares({ points, places, years }: IndicatorCount): boolean {
  return points > Math.min(places, years);
}

function asOne(same: readonly IndicatorCount[]): MainIndicator {
  const most = same.reduce((best, each) => (each.facts > best.facts ? each : best));
  return {
    indicator: most.indicator,
    unit: most.unit,
    facts: same.reduce((sum, { facts }) => sum + facts, 0),
    firstYear: Math.min(...same.map(({ firstYear }) => firstYear)),
    lastYear: Math.max(...same.map(({ lastYear }) => lastYear)),
  };
}
