/**
 * Finds where a text writes times, and the marks around them that decide what they are for (names in quotation marks, the
 * ends of `…以来`), in one pass over its characters. What a time resolves to depends on what is known of the article, so that
 * it is not read here: one text is marked once and read as often as more is known.
 */
import { classTable } from "@/lib/text/class-table";
import type { Span } from "@/lib/text/span";
import { firstsOf, phraseSet } from "../phrases";
import { periodForms } from "./period-forms";
import { chinese, dashes, type Groups, type PeriodForm, relativeYears } from "./period-patterns";

/** An expression of a time, and the form that it is written in. */
export interface PeriodMark extends Span {
  readonly form: PeriodForm;
  readonly groups: Groups;
}

export interface MarkedTimes {
  readonly words: string;
  /** In order, not overlapping. */
  readonly marks: readonly PeriodMark[];
  /** Names in quotation marks or title marks. */
  readonly quotes: readonly Span[];
  /** `…以来` and `…至今` with the words of their clause before them. */
  readonly spans: readonly Span[];
}

/** What a character may open or end; several bits may be set. */
const opensNumber = 1;
const opensYearWord = 2;
const opensForm = 4;
const endsSpan = 8;
const opensQuote = 16;

const classes = classTable([
  [opensNumber, `0123456789两十廿${chinese}`],
  [opensYearWord, firstsOf(relativeYears)],
  [opensForm, periodForms.map(({ opens }) => opens.characters ?? "").join("")],
  [endsSpan, "来今"],
  [opensQuote, "“《「『"],
]);

const yearWordPhrases = phraseSet(relativeYears);

/** The times that the folded words write, left to right; of those that begin at one point the longest. Linear. */
export function markTimes(words: string): MarkedTimes {
  const marks: PeriodMark[] = [];
  const quotes: Span[] = [];
  const spans: Span[] = [];
  let quoted = 0;
  let marked = 0;
  for (let at = 0; at < words.length; at++) {
    const kind = classes[words.charCodeAt(at)];
    if (!kind) continue;
    if (kind & opensQuote && at >= quoted) {
      const end = quoteEnd(words, at);
      if (end > 0) {
        quotes.push({ start: at, end });
        quoted = end;
      }
    }
    if (kind & endsSpan) addSpan(words, at, spans);
    if (at < marked || !(kind & (opensNumber | opensYearWord | opensForm))) continue;
    const mark = markAt(words, at, kind);
    if (!mark) continue;
    marks.push(mark);
    marked = mark.end;
  }
  return { words, marks, quotes, spans };
}

/** The longest expression that begins here; of two of one length the one whose form stands first in the list. */
function markAt(words: string, at: number, kind: number): PeriodMark | null {
  let lead = kind & opensNumber ? signAfter(words, at) : notCalendar;
  if (kind & opensYearWord && yearWordPhrases.at(words, at)) lead = yearWord;
  if (lead === notCalendar && !(kind & opensForm)) return null;
  let found: PeriodMark | null = null;
  for (const form of formsFor(lead, words.charCodeAt(at))) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(words);
    const end = at + (match?.[0].length ?? 0);
    if (match && (!found || end > found.end)) found = { form, groups: match.groups ?? none, start: at, end };
  }
  return found;
}

const none: Groups = {};

/** How an expression may open: with a word for a year, or with a number and one of `calendarSigns` from index 1 on. */
const notCalendar = 0;
const calendarSigns = ` 年学财月日号季/${dashes}`;
const yearWord = calendarSigns.length;
const yearSigns = "年学财";

/** The sign of the calendar behind a number of at most four digits: nearly all numbers count something else. */
function signAfter(words: string, start: number): number {
  let at = start + 1;
  while (at < start + 5 && (classes[words.charCodeAt(at)] ?? 0) & opensNumber) at++;
  if (words.charCodeAt(at) === space) at++;
  return at < words.length ? Math.max(notCalendar, calendarSigns.indexOf(words.charAt(at), 1)) : notCalendar;
}

/** By lead and unit in one number. */
const formsByOpening = new Map<number, readonly PeriodForm[]>();

/** The forms that may open here. There are few kinds of openings; each is looked up among the forms once. */
function formsFor(lead: number, unit: number): readonly PeriodForm[] {
  const key = (lead << 16) | unit;
  const known = formsByOpening.get(key);
  if (known) return known;
  const sign = lead === notCalendar || lead === yearWord ? "" : calendarSigns.charAt(lead);
  const withYear = lead === yearWord || (sign !== "" && yearSigns.includes(sign));
  const forms = periodForms.filter(
    ({ opens }) =>
      (withYear && opens.year) ||
      (sign !== "" && opens.number?.includes(sign)) ||
      opens.characters?.includes(String.fromCharCode(unit)),
  );
  formsByOpening.set(key, forms);
  return forms;
}

const space = " ".charCodeAt(0);

/** A name in quotation marks: short, without a clause inside. */
const quotedName = /“[^“”，,。；\n]{2,40}”|《[^《》\n]{1,60}》|「[^「」，。；\n]{2,40}」|『[^『』，。；\n]{2,40}』/uy;

/** Where the name that opens here ends; 0 if none does. */
function quoteEnd(words: string, at: number): number {
  quotedName.lastIndex = at;
  return quotedName.test(words) ? quotedName.lastIndex : 0;
}

const clauseSigns = new Set([..."，,。；;：:！？!?\n"].map((sign) => sign.charCodeAt(0)));

/** Adds the words of the clause, at most 30 characters, that end with 以来 or 至今 at `last`, if that is what ends here. */
function addSpan(words: string, last: number, spans: Span[]): void {
  const sign = words.slice(last - 1, last + 1);
  if (sign !== "以来" && sign !== "至今") return;
  const from = spans.at(-1)?.end ?? 0;
  let start = last - 1;
  for (let count = 0; count < 30 && start > from && !clauseSigns.has(words.charCodeAt(start - 1)); count++) {
    start--;
    // A character of two units is one.
    if (start > from && isLowSurrogate(words.charCodeAt(start)) && isHighSurrogate(words.charCodeAt(start - 1)))
      start--;
  }
  if (start < last - 1) spans.push({ start, end: last + 1 });
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
