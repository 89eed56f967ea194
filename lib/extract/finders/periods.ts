/**
 * Finds where a text says when, and resolves it: absolute, relative to the date of writing, or to the year reported on. It
 * says of each mention what it is for (since, as of, the other side of a comparison, part of a name); which one a figure
 * takes is the refiner's work. Takes folded text; offsets are those of the text given.
 */
import { formatPeriod, type Period } from "@/lib/fact/period";
import type { Span } from "@/lib/text/span";
import { datedEvents } from "../lexicon/periods";
import type { Calendar } from "./period-calendar";
import { type MarkedTimes, markTimes, type PeriodMark } from "./period-marks";
import { reachOf } from "./period-reach";
import { isRecordAfter, judgeUse, type PeriodAnchor, type PeriodKind, toReportEnd } from "./period-uses";

export interface PeriodMention extends Span {
  /** In the codebook's form; null if the words leave it open. */
  readonly period: string | null;
  readonly kind: PeriodKind;
  /** True for the time of an earlier level: it is never the period of a figure. */
  readonly isPrior: boolean;
  /** Figures behind this offset do not take it; where it is absent, all up to the end of the sentence may. */
  readonly reach?: number;
}

/** What the words before are about: `10月20日` takes its year from it, `当天` all. */
export interface SpokenDate {
  /** Null after a span over the turn of a year: `12月24日` and `1月1日` are of different ones. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/**
 * The times that `within` names, in order, not overlapping. `spoken` is what the paragraph has spoken of so far, where
 * `within` is a sentence of it. Linear in the length; never throws on text.
 */
export function findPeriods(
  text: string,
  within: Span,
  anchor: PeriodAnchor,
  spoken: SpokenDate | null = null,
): PeriodMention[] {
  const mentions = readTimes(markTimes(text.slice(within.start, within.end)), anchor, spoken);
  if (within.start === 0) return mentions;
  return mentions.map((one) => ({ ...one, start: one.start + within.start, end: one.end + within.start }));
}

/** The times of words that are marked already, beside what is known. Offsets are those of the marked words. */
export function readTimes(
  { words, marks, quotes, spans }: MarkedTimes,
  anchor: PeriodAnchor,
  spoken: SpokenDate | null = null,
): PeriodMention[] {
  const mentions: PeriodMention[] = [];
  if (marks.length === 0 && spans.length === 0) return mentions;
  let running = startOf(anchor);
  if (spoken) speakOf(running, spoken);
  let lineEnd = endOfLine(words, 0);
  let quote = 0;
  let span = 0;
  let told = false;
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark) continue;
    // A new paragraph: a year spoken of before says nothing about `10月` here.
    if (mark.start > lineEnd) {
      lineEnd = endOfLine(words, mark.start);
      running = startOf(anchor);
    }
    const reading = mark.form.read(mark.groups, isUpTo(words, mark.start) && !told ? upToNow(running) : running);
    if (!reading) continue;
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= mark.start) quote++;
    const free = marks[index + 1]?.start ?? words.length;
    while (span < spans.length && (spans[span]?.end ?? 0) <= mark.end) span++;
    const closes = spans[span]?.end ?? Number.POSITIVE_INFINITY;
    const around = { words, mark, free, closes, inName: isInside(quotes[quote], mark), anchor };
    const { kind, period, end, isPrior } = judgeUse(reading.kind, reading.period, around);
    const reach = reachOf(words, { start: mark.start, end }, kind);
    const said = period && formatPeriod(sinceBefore(mentions.at(-1), kind, period));
    const own: PeriodMention = { start: mark.start, end, period: said, kind, isPrior };
    const mention = reach === null ? own : { ...own, reach };
    if (kind === reading.kind) mentions.push(...listedBefore(words, mark, running));
    mentions.push(mention);
    const speaks = speaksOf(mention);
    if (speaks) {
      told = true;
      speakOf(running, speaks);
    }
  }
  return spans.length === 0 ? mentions : merge(mentions, openSince(words, spans, anchor));
}

/** `截至3月7日` after sentences on another year: told from the day of writing, if that is known. */
function upToNow(running: Calendar): Calendar {
  return running.today !== null && running.today.length > 4 ? { ...running, year: null } : running;
}

function isUpTo(words: string, at: number): boolean {
  return words.charAt(at - 2) === "截" || (words.charAt(at - 1) === "到" && words.charAt(at - 3) === "截");
}

/** `自9月1日起……，截至19日`: what has been counted since then; both told by their days. */
function sinceBefore(before: PeriodMention | undefined, kind: PeriodKind, period: Period): Period {
  const start = before?.kind === "since" ? before.period?.split("/")[0] : undefined;
  if (kind !== "as-of" || start?.length !== 10 || period.end.length !== 10 || start > period.end) return period;
  return { start, end: period.end };
}

/** `一、二、三季度`, `上半年7、8月`: the others of a list whose last one says what they are. A list's own number is none. */
function listedBefore(words: string, mark: PeriodMark, calendar: Calendar): PeriodMention[] {
  const { id } = mark.form;
  if (mark.groups.y !== undefined || (words.charAt(mark.start - 1) !== "、" && words.charAt(mark.start - 1) !== "和"))
    return [];
  const list = id === "quarter" ? quartersBefore : id === "month" ? monthsBefore : null;
  const found = list?.exec(words.slice(Math.max(0, mark.start - 12), mark.start));
  if (!found) return [];
  const from = mark.start - found[0].length;
  return [...found[0].matchAll(/[\d一二三四五六七八九十]+/gu)].flatMap((one) => {
    const period = mark.form.read(id === "quarter" ? { n: one[0] } : { m: one[0] }, calendar)?.period;
    const start = from + one.index;
    return period
      ? [{ start, end: start + one[0].length, period: formatPeriod(period), kind: "absolute" as const, isPrior: false }]
      : [];
  });
}

const quartersBefore =
  /(?<![\d一二三四五六七八九十。；：\s]|^)(?:第?[1-4一二三四][、和]){1,3}$|(?:第?[1-4一二三四][、和]){2,3}$/u;
const monthsBefore =
  /(?<=[^\d一二三四五六七八九十。；：\s])(?:(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])[、和]){1,4}$/u;

function endOfLine(words: string, from: number): number {
  const at = words.indexOf("\n", from);
  return at < 0 ? words.length : at;
}

/** What is known where words are read on and on. One object a text, set anew by each time: a copy for each cost a tenth of reading them. */
type RunningCalendar = { -readonly [K in keyof Calendar]: Calendar[K] };

function speakOf(calendar: RunningCalendar, { year, month, day }: SpokenDate): void {
  calendar.year = year;
  calendar.month = month;
  calendar.day = day;
}

function startOf(anchor: PeriodAnchor): RunningCalendar {
  const reportYear = anchor.reportYear === null ? null : Number(anchor.reportYear.slice(0, 4));
  const thisYear = anchor.date === null ? reportYear : Number(anchor.date.slice(0, 4));
  return {
    today: anchor.date,
    thisYear,
    tellingYear: thisYear !== null && anchor.lookingBack ? thisYear + 1 : thisYear,
    reportYear: reportYear ?? thisYear,
    reportMonth: anchor.reportMonth ?? null,
    reportWeek: anchor.reportWeek ?? null,
    reportSpan: anchor.reportSpan ?? null,
    year: null,
    month: null,
    day: null,
    holidays: anchor.holidays ?? {},
  };
}

/** What a paragraph speaks of after these mentions. */
export function spokenAfter(spoken: SpokenDate | null, mentions: readonly PeriodMention[]): SpokenDate | null {
  return mentions.reduce((now, mention) => speaksOf(mention) ?? now, spoken);
}

/** The one year, month or day that a mention makes the words after it speak of; null if it makes them speak of none. */
function speaksOf({ period, isPrior, kind }: PeriodMention): SpokenDate | null {
  if (period === null || isPrior || kind === "name" || kind === "future") return null;
  const year = Number(period.slice(0, 4));
  const slash = period.indexOf("/");
  if (slash >= 0) {
    if (!period.startsWith(period.slice(0, 4), slash + 1))
      return slash > 4 ? { year: null, month: null, day: null } : null;
    // `9月1日至19日` speaks of September.
    const oneMonth = slash > 7 && period.startsWith(period.slice(0, 7), slash + 1);
    return { year, month: oneMonth ? Number(period.slice(5, 7)) : null, day: null };
  }
  return {
    year,
    month: period.length > 5 ? Number(period.slice(5, 7)) : null,
    day: period.length > 8 ? Number(period.slice(8, 10)) : null,
  };
}

/** Every `自…以来`: said, but open, unless it names an event that every reader can date. */
function openSince(words: string, spans: readonly Span[], anchor: PeriodAnchor): PeriodMention[] {
  return spans.map(({ start, end }) => {
    const said = words.slice(start, end);
    const since = datedEvents.find(([event]) => said.includes(event))?.[1];
    const period = since === undefined ? null : formatPeriod(toReportEnd(since, anchor));
    // `创开园以来新高`: the measure of a ranking.
    const kind = period === null && isRecordAfter(words, end) ? ("record" as const) : ("since" as const);
    return { start, end, period, kind, isPrior: false };
  });
}

/** Both lists in order; of `extra` only what overlaps none of `mentions`. Both are in order and free of overlaps. */
function merge(mentions: readonly PeriodMention[], extra: readonly PeriodMention[]): PeriodMention[] {
  let next = 0;
  const free = extra.filter((one) => {
    while (next < mentions.length && (mentions[next]?.end ?? 0) <= one.start) next++;
    return (mentions[next]?.start ?? Number.POSITIVE_INFINITY) >= one.end;
  });
  return [...mentions, ...free].sort((a, b) => a.start - b.start);
}

/** Inside and not the whole: `“十三五”期间` is a time, `“2022年度先进”` a name. */
function isInside(quote: Span | undefined, mark: Span): boolean {
  return quote !== undefined && quote.start < mark.start && mark.end < quote.end;
}
