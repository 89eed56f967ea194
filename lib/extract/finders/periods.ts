/**
 * Finds where a text says when, and resolves it: absolute, relative to the date of writing, or to the year reported on. It
 * says of each mention what it is for (since, as of, the other side of a comparison, part of a name); which one a figure
 * takes is the refiner's work. Takes folded text; offsets are those of the text given.
 */
import { formatPeriod } from "@/lib/fact/period";
import type { Span } from "@/lib/text/span";
import { datedEvents } from "../lexicon/periods";
import type { Calendar } from "./period-calendar";
import { type PeriodForm, periodForms } from "./period-forms";
import { judgeUse, type PeriodAnchor, type PeriodKind, toReportEnd } from "./period-uses";

export interface PeriodMention extends Span {
  /** In the codebook's form; null if the words leave it open. */
  readonly period: string | null;
  readonly kind: PeriodKind;
  /** True for the time of an earlier level: it is never the period of a figure. */
  readonly isPrior: boolean;
}

/** What the words before are about: `10月20日` takes its year from it, `当天` all. */
export interface SpokenDate {
  readonly year: number;
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
  const words = text.slice(within.start, within.end);
  const marks = markForms(words);
  const quotes = quotedNames(words);
  const mentions: PeriodMention[] = [];
  let running: Calendar = { ...startOf(anchor), ...spoken };
  let lineEnd = endOfLine(words, 0);
  let quote = 0;
  for (const [index, mark] of marks.entries()) {
    // A new paragraph: a year spoken of before says nothing about `10月` here.
    if (mark.start > lineEnd) {
      lineEnd = endOfLine(words, mark.start);
      running = startOf(anchor);
    }
    const reading = mark.form.read(mark.groups, running);
    if (!reading) continue;
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= mark.start) quote++;
    const free = marks[index + 1]?.start ?? words.length;
    const around = { words, mark, free, inName: isInside(quotes[quote], mark), anchor };
    const { kind, period, end, isPrior } = judgeUse(reading.kind, reading.period, around);
    const place = { start: mark.start + within.start, end: end + within.start };
    const mention = { ...place, period: period && formatPeriod(period), kind, isPrior };
    mentions.push(mention);
    running = { ...running, ...speaksOf(mention) };
  }
  return merge(mentions, openSince(words, within.start, anchor));
}

function endOfLine(words: string, from: number): number {
  const at = words.indexOf("\n", from);
  return at < 0 ? words.length : at;
}

interface Mark extends Span {
  readonly form: PeriodForm;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Where a form matches, left to right; of those that overlap the first, and of those that start at one point the longest. */
function markForms(words: string): Mark[] {
  const marks: Mark[] = [];
  for (const form of periodForms)
    for (const match of words.matchAll(form.pattern))
      marks.push({ form, groups: match.groups ?? {}, start: match.index, end: match.index + match[0].length });
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return marks.filter((mark) => {
    if (mark.start < reached) return false;
    reached = mark.end;
    return true;
  });
}

function startOf(anchor: PeriodAnchor): Calendar {
  const reportYear = anchor.reportYear === null ? null : Number(anchor.reportYear.slice(0, 4));
  const thisYear = anchor.date === null ? reportYear : Number(anchor.date.slice(0, 4));
  return {
    today: anchor.date,
    thisYear,
    reportYear: reportYear ?? thisYear,
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
  const [start = "", end = start] = period.split("/");
  if (start.slice(0, 4) !== end.slice(0, 4)) return null;
  const part = (from: number) => (start === end && start.length > from ? Number(start.slice(from, from + 2)) : null);
  return { year: Number(start.slice(0, 4)), month: part(5), day: part(8) };
}

/** Every `自…以来`: said, but open, unless it names an event that every reader can date. */
function openSince(words: string, offset: number, anchor: PeriodAnchor): PeriodMention[] {
  const found: PeriodMention[] = [];
  for (const match of words.matchAll(/[^，,。；;：:！？!?\n]{1,30}?(?:以来|至今)/gu)) {
    const start = datedEvents.find(([event]) => match[0].includes(event))?.[1];
    const period = start === undefined ? null : formatPeriod(toReportEnd(start, anchor));
    const from = match.index + offset;
    found.push({ start: from, end: from + match[0].length, period, kind: "since", isPrior: false });
  }
  return found;
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

/** Spans in quotation marks or title marks that hold a name: short, without a clause inside. */
function quotedNames(words: string): Span[] {
  const names: Span[] = [];
  for (const match of words.matchAll(
    /“[^“”，,。；\n]{2,40}”|《[^《》\n]{1,60}》|「[^「」，。；\n]{2,40}」|『[^『』，。；\n]{2,40}』/gu,
  ))
    names.push({ start: match.index, end: match.index + match[0].length });
  return names;
}

/** Inside and not the whole: `“十三五”期间` is a time, `“2022年度先进”` a name. */
function isInside(quote: Span | undefined, mark: Span): boolean {
  return quote !== undefined && quote.start < mark.start && mark.end < quote.end;
}
