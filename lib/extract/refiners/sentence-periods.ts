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

/** The mention that holds for a figure at `at` of the words: the nearest before it, else a year or range after it. */
export function holdsAt(at: number, mentions: readonly PeriodMention[]): PeriodMention | null {
  const usable = usablePeriods(mentions);
  // `2025年，将新建5个`: a plan is of its own sentence alone.
  const nearest = mentions.findLast(
    (mention) => mention.start < at && (mention.kind === "future" || usable.includes(mention)),
  );
  // `不见面事项增至90项，今年以来办理3万件`: a year that comes later in the sentence covers what stands before it.
  return nearest ?? usable.find((mention) => mention.period !== null && !isPoint(mention)) ?? null;
}
