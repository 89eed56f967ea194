/**
 * The pieces of which patterns of times are made, and what a form of a time is: a pattern, where it may open, and what it
 * resolves to. The forms themselves are in period-forms.ts.
 */
import { republicYear } from "@/lib/text/western-date";
import { otherYearWords, yearWords } from "../lexicon/periods";
import type { Calendar, Reading } from "./period-calendar";

export type Groups = Readonly<Record<string, string | undefined>>;

/** Where a form may open. A pattern is tried at no other place: there are many of them, and most words say no time. */
export interface Openings {
  /** With a year: four digits and 年, or a word such as 今年. */
  readonly year?: true;
  /** With a number in digits or in Chinese and one of these signs after it, a space apart at most. */
  readonly number?: string;
  /** With one of these words: as much of its beginning as says most. */
  readonly words?: readonly string[];
}

export interface PeriodForm {
  readonly id: string;
  readonly opens: Openings;
  /** Sticky: it matches at its `lastIndex` or not at all. */
  readonly pattern: RegExp;
  /** Null: it only looks like a time (`13月`). */
  readonly read: (groups: Groups, calendar: Calendar) => Reading | null;
}

export function form(id: string, opens: Openings, source: string, read: PeriodForm["read"]): PeriodForm {
  return { id, opens, pattern: new RegExp(source, "uy"), read };
}

/** Alternatives, the longest first. */
export function either(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}

const yearWordList = [...Object.keys(yearWords), ...Object.keys(otherYearWords)];
/** Words that open a time with a year. */
export const relativeYears: readonly string[] = [...yearWordList, "民国", "中华民国"];

export const chinese = "〇零一二三四五六七八九";
export const year4 = `(?:(?<![\\d.])(?:19|20)\\d{2}|(?<![${chinese}十])[一二][${chinese}]{3}|${republicYear}) ?(?:年度?|学年度?|财政?年度?)`;
export const year = `${year4}|${either(yearWordList)}`;
export const month = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|元(?=月))";
export const day = "(?:3[01]|[12]\\d|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]?|[一二三四五六七八九])";
/** The signs with which `dash` begins; 起, which counts cases right behind most of its numbers, only after 日 and the like. */
export const dashes = "—–~至到-";
/** `9月29日起至10月8日` too. */
export const dash = " ?(?:[—–~至到-]|——|--|起至) ?";
/** Not the tail of a longer number or of a name: the 3 of `13月` and of `2.3月` is none, nor is the 10 of `PM10月均`. */
export const alone = `(?<![\\d.十${chinese}A-Za-z])`;
export const named = (name: string, source: string) => `(?<${name}>${source})`;

/** Each word by itself and in opening quotation marks. */
export function quotedToo(words: readonly string[]): string[] {
  return words.flatMap((word) => [word, `“${word}`, `"${word}`]);
}
