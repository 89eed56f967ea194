/**
 * Finds where a text writes times, and the marks around them that decide what they are for (names in quotation marks, the
 * ends of `…以来`), in one pass over its characters. What a time resolves to depends on what is known of the article, so that
 * it is not read here: one text is marked once and read as often as more is known.
 */
import { classTable, isOf } from "@/lib/text/class-table";
import type { Span } from "@/lib/text/span";
import { firstsOf, phrasesOf } from "../phrases";
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

/** The forms that a word opens: those that begin with it, or with a shorter word that it begins with. */
interface Opening {
  readonly index: number;
  readonly forms: ReadonlySet<PeriodForm>;
}

const openings = phrasesOf(buildOpenings());

function buildOpenings(): [string, Opening][] {
  const wordsOf = ({ opens }: PeriodForm) => [...(opens.words ?? []), ...(opens.year ? relativeYears : [])];
  const all = new Set(periodForms.flatMap(wordsOf));
  return [...all].map((word, index) => [
    word,
    { index, forms: new Set(periodForms.filter((form) => wordsOf(form).some((own) => word.startsWith(own)))) },
  ]);
}

/** What a character may open or end; several bits may be set. */
const opensNumber = 1;
const opensWord = 2;
const endsSpan = 4;
const opensQuote = 8;

const classes = classTable([
  [opensNumber, `0123456789两十廿${chinese}`],
  [opensWord, firstsOf(buildOpenings().map(([word]) => word))],
  [endsSpan, "来今"],
  [opensQuote, "“《「『"],
]);

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
    if (at < marked || !(kind & (opensNumber | opensWord))) continue;
    const mark = markAt(words, at, kind);
    if (!mark) continue;
    marks.push(mark);
    marked = mark.end;
  }
  return { words, marks, quotes, spans };
}

/** The longest expression that begins here; of two of one length the one whose form stands first in the list. */
function markAt(words: string, at: number, kind: number): PeriodMark | null {
  const sign = kind & opensNumber ? signAfter(words, at) : noSign;
  const opening = kind & opensWord ? (openings.at(words, at)?.value ?? null) : null;
  if (sign === noSign && !opening) return null;
  let found: PeriodMark | null = null;
  for (const form of formsFor(sign, opening)) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(words);
    const end = at + (match?.[0].length ?? 0);
    if (match && (!found || end > found.end)) found = { form, groups: match.groups ?? none, start: at, end };
  }
  return found;
}

const none: Groups = {};

/** The signs that may follow a number of the calendar, from index 1 on; `noSign`: the number counts something else. */
const calendarSigns = ` 年学财月日号季/${dashes}`;
const noSign = 0;
const yearSigns = "年学财";

/** Index of the sign of the calendar behind a number of at most four digits: nearly all numbers have none. */
function signAfter(words: string, start: number): number {
  let at = start + 1;
  while (at < start + 5 && isOf(classes, words, at, opensNumber)) at++;
  if (words.charCodeAt(at) === space) at++;
  return at < words.length ? (signIndex[words.charCodeAt(at)] ?? noSign) : noSign;
}

/** For each unit its index in `calendarSigns`. A text cut into characters leaves as many strings behind. */
const signIndex = new Uint8Array(0x10000);
for (let index = calendarSigns.length - 1; index > 0; index--) signIndex[calendarSigns.charCodeAt(index)] = index;

const space = " ".charCodeAt(0);
/** By sign and opening in one number. */
const formsByOpening = new Map<number, readonly PeriodForm[]>();

/** The forms that may open here, in the order of the list. There are few kinds of openings; each is looked up once. */
function formsFor(sign: number, opening: Opening | null): readonly PeriodForm[] {
  const key = ((opening ? opening.index + 1 : 0) << 8) | sign;
  const known = formsByOpening.get(key);
  if (known) return known;
  const char = sign === noSign ? "" : calendarSigns.charAt(sign);
  const forms = periodForms.filter(
    (form) =>
      opening?.forms.has(form) ||
      (char !== "" && (form.opens.number?.includes(char) || (form.opens.year && yearSigns.includes(char)))),
  );
  formsByOpening.set(key, forms);
  return forms;
}

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
