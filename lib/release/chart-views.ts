/** How the points of an indicator are shown: years along a line with a line a place, or places as bars in one year. Pure. */
import { compareDecimals } from "@/lib/fact/decimal";
import type { IndicatorPoint } from "./indicator-points";

/** Lines that a reader can still tell apart. */
export const mostLines = 6;
/** Bars that fit a screen; the table has all. */
export const mostBars = 30;

/** Whether a view compares anything. */
export interface PossibleViews {
  /** Places with two years or more, those with most years first, then those with the greatest newest figure. */
  readonly linePlaces: readonly string[];
  /** Years with two places or more, newest first. */
  readonly barYears: readonly number[];
}

export function possibleViews(points: readonly IndicatorPoint[]): PossibleViews {
  const places = groups(points, ({ place }) => place).filter(({ members }) => members.length > 1);
  places.sort((a, b) => b.members.length - a.members.length || byNewest(b.members, a.members));
  const years = groups(points, ({ year }) => year).filter(({ members }) => members.length > 1);
  return { linePlaces: places.map(({ key }) => key), barYears: years.map(({ key }) => key).sort((a, b) => b - a) };
}

export interface YearRow {
  readonly year: number;
  /** By place; a place without a figure for the year is missing. */
  readonly points: ReadonlyMap<string, IndicatorPoint>;
}

/** Every year from the first to the last that one of the places has: a year without any figure is a gap, not left out. */
export function yearRows(points: readonly IndicatorPoint[], places: readonly string[]): YearRow[] {
  const shown = points.filter(({ place }) => places.includes(place));
  if (shown.length === 0) return [];
  const years = shown.map(({ year }) => year);
  const first = Math.min(...years);
  const byYear = new Map(groups(shown, ({ year }) => year).map(({ key, members }) => [key, members]));
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, points: new Map((byYear.get(year) ?? []).map((point) => [point.place, point])) };
  });
}

/** The points of a year, greatest first. */
export function yearBars(points: readonly IndicatorPoint[], year: number): IndicatorPoint[] {
  return points.filter((point) => point.year === year).sort((a, b) => compareDecimals(b.value, a.value));
}

function byNewest(a: readonly IndicatorPoint[], b: readonly IndicatorPoint[]): number {
  const [last, other] = [a.at(-1), b.at(-1)];
  return last && other ? compareDecimals(last.value, other.value) : 0;
}

function groups<K>(points: readonly IndicatorPoint[], keyOf: (point: IndicatorPoint) => K) {
  const found = new Map<K, IndicatorPoint[]>();
  for (const point of points) {
    const members = found.get(keyOf(point));
    if (members) members.push(point);
    else found.set(keyOf(point), [point]);
  }
  return [...found].map(([key, members]) => ({ key, members }));
}
