/** Which of a sentence's times a figure of it may take. No context beyond the sentence. */
import type { Span } from "@/lib/text/span";
import type { PeriodMention } from "../finders/periods";

/** A period and the words of the source that say it. */
export interface CarriedPeriod {
  readonly period: string | null;
  readonly span: Span;
}

export interface SentencePeriods {
  /** Offsets into the sentence's words. */
  readonly mentions: readonly PeriodMention[];
  /** What holds where the sentence itself names no time; null: what the article reports on. */
  readonly carried: CarriedPeriod | null;
}

/** Kinds of mentions that say nothing about the figures beside them. */
const notForFigures: readonly PeriodMention["kind"][] = [
  "prior",
  "same-span",
  "announcement",
  "future",
  "name",
  "record",
  "share-of",
];

/** The mentions that a figure may take its period from. */
export function usablePeriods(mentions: readonly PeriodMention[]): PeriodMention[] {
  return mentions.filter((mention) => !notForFigures.includes(mention.kind));
}

/** A month or a day alone, which names its own sentence and seldom the next. */
export function isPoint({ period }: PeriodMention): boolean {
  return period !== null && period.length > 4 && !period.includes("/");
}

/** The mention of the sentence that holds for a figure at `at` of its words, whatever is carried. */
export function holdsAt(at: number, words: string, { mentions, carried }: SentencePeriods): PeriodMention | null {
  const before = heldBefore(at, mentions);
  if (before) return before;
  const after = heldAfter(at, words, mentions);
  if (after === null || carried === null) return after;
  // What the paragraph goes on with is nearer than a time behind a semicolon, or one of a clause alone.
  return after.kind === "since" && !words.slice(at, after.start).includes("；") ? after : null;
}

/** The nearest mention before `at` that reaches so far. */
export function heldBefore(at: number, mentions: readonly PeriodMention[]): PeriodMention | null {
  const usable = usablePeriods(mentions);
  const found = mentions.findLast(
    (mention) =>
      mention.start < at &&
      at < (mention.reach ?? Number.POSITIVE_INFINITY) &&
      // `2025年，将新建5个`: a plan is of its own sentence alone; the time of a goal is of the goal's figure.
      (mention.kind === "future" || mention.kind === "share-of" || usable.includes(mention)),
  );
  return found ?? null;
}

/** `不见面事项增至90项，今年以来办理3万件`: a year or range that comes later in the sentence covers what stands before it. */
function heldAfter(at: number, words: string, mentions: readonly PeriodMention[]): PeriodMention | null {
  return (
    usablePeriods(mentions).find(
      (mention) =>
        mention.period !== null && mention.reach === undefined && !isPoint(mention) && !isRemark(at, words, mention),
    ) ?? null
  );
}

/** `接待2万人次（10月1日至2日因雨闭园）`: what a bracket tells besides is of the bracket; `（1—6月）` alone is of what it stands behind. */
function isRemark(at: number, words: string, { start, end }: PeriodMention): boolean {
  const open = words.lastIndexOf("（", start);
  return open >= at && words.indexOf("）", open) > start && words.charAt(end) !== "）";
}
