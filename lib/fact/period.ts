/**
 * Periods as facts hold them: `2022`, `2021-01/2021-10`, `2020/2020-06-30`. Reading them from Chinese is the finders' work;
 * nothing here knows today's date.
 */

/** A year, a month or a day: `2022`, `2021-10`, `2020-06-30`. */
export type DatePoint = string;

/** From the first day of `start` to the last day of `end`; both may be of any precision, and equal. */
export interface Period {
  readonly start: DatePoint;
  readonly end: DatePoint;
}

const pointForm = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True if the text is a year, a month or a day that the calendar has: `2023-02-29` is none. */
export function isDatePoint(text: string): boolean {
  const match = pointForm.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  if (match[2] === undefined) return true;
  const month = Number(match[2]);
  if (month < 1 || month > 12) return false;
  if (match[3] === undefined) return true;
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Days of the month 1–12 in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A date point from its parts; the day only with a month. No check of the calendar: that is isDatePoint's. */
export function datePoint(year: number, month?: number, day?: number): DatePoint {
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined) parts.push(String(month).padStart(2, "0"));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, "0"));
  return parts.join("-");
}

/** The first day that the point covers: `2022` is `2022-01-01`. */
export function firstDay(point: DatePoint): DatePoint {
  return point + "-01-01".slice(point.length === 4 ? 0 : point.length === 7 ? 3 : 6);
}

/** The last day that the point covers: `2022` is `2022-12-31`. */
export function lastDay(point: DatePoint): DatePoint {
  if (point.length === 10) return point;
  const month = point.length === 7 ? Number(point.slice(5)) : 12;
  const year = Number(point.slice(0, 4));
  return datePoint(year, month, daysInMonth(year, month));
}

/** True if no day of the start lies after the end's last: the order of `2020/2020-06-30` is right. */
export function inOrder(period: Period): boolean {
  return firstDay(period.start) <= lastDay(period.end);
}

/** A period in the form of the codebook, or null: unknown form, no such date, or equal ends written twice. */
export function parsePeriod(text: string): Period | null {
  const ends = splitPeriod(text);
  return ends && inOrder(ends) && (ends.start !== ends.end || !text.includes("/")) ? ends : null;
}

/** The two ends as they are written, whatever their order; null if one is no date. */
export function splitPeriod(text: string): Period | null {
  const [start = "", end = start, ...rest] = text.split("/");
  return rest.length === 0 && isDatePoint(start) && isDatePoint(end) ? { start, end } : null;
}

/** `start/end`, or one alone if they are equal. */
export function formatPeriod(period: Period): string {
  return period.start === period.end ? period.start : `${period.start}/${period.end}`;
}

export function isPeriod(text: string): boolean {
  return parsePeriod(text) !== null;
}

/** True if every day of `inner` is a day of `outer`; a period contains itself. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  return firstDay(outer.start) <= firstDay(inner.start) && lastDay(inner.end) <= lastDay(outer.end);
}

/** The same days of another year: `2021-01/2021-10` by -1 is `2020-01/2020-10`. The 29th of February becomes the 28th. */
export function shiftYears(period: Period, years: number): Period {
  return { start: shiftPoint(period.start, years), end: shiftPoint(period.end, years) };
}

function shiftPoint(point: DatePoint, years: number): DatePoint {
  const shifted = datePoint(Number(point.slice(0, 4)) + years) + point.slice(4);
  return isDatePoint(shifted) ? shifted : `${shifted.slice(0, 8)}28`;
}
