/**
 * The times of an article sentence by sentence, and what each sentence takes over from the words before it: the year or
 * range its paragraph speaks of, else the one that its section opens with.
 */
import type { Span } from "@/lib/text/span";
import { findPeriods, type PeriodAnchor, type PeriodMention, type SpokenDate, spokenAfter } from "../finders/periods";
import { type SentenceWords, sourceSpan } from "../sentence-words";

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

/** One entry a sentence, in their order. */
export function periodsOfSentences(sentences: readonly SentenceWords[], anchor: PeriodAnchor): SentencePeriods[] {
  let context = newSection();
  let block = -1;
  return sentences.map((sentence) => {
    if (sentence.block !== block) context = newBlock(context, sentence);
    block = sentence.block;
    const whole = { start: 0, end: sentence.words.length };
    const mentions = findPeriods(sentence.words, whole, anchor, context.spoken);
    const carried = context.last ?? context.lead ?? context.section;
    context = after(context, sentence, mentions);
    return { mentions, carried };
  });
}

/** Kinds of mentions that say nothing about the figures beside them. */
const notForFigures: readonly PeriodMention["kind"][] = [
  "prior",
  "same-span",
  "announcement",
  "future",
  "name",
  "record",
];

/** The mentions that a figure may take its period from. */
export function usablePeriods(mentions: readonly PeriodMention[]): PeriodMention[] {
  return mentions.filter((mention) => !notForFigures.includes(mention.kind));
}

/** A month or a day alone, which names its own sentence and seldom the next. */
export function isPoint({ period }: PeriodMention): boolean {
  return period !== null && period.length > 4 && !period.includes("/");
}

interface Context {
  readonly spoken: SpokenDate | null;
  /** The last year or range that the paragraph has named. */
  readonly last: CarriedPeriod | null;
  /** The month or day that the paragraph opens with. */
  readonly lead: CarriedPeriod | null;
  /** The year or range that the section opens with. */
  readonly section: CarriedPeriod | null;
  /** Nothing has been said yet: of the paragraph, of the section. */
  readonly opening: boolean;
  readonly sectionOpening: boolean;
}

function newSection(): Context {
  return { spoken: null, last: null, lead: null, section: null, opening: true, sectionOpening: true };
}

function newBlock(context: Context, { kind }: SentenceWords): Context {
  if (kind === "heading" || kind === "headline") return newSection();
  return { ...context, spoken: null, last: null, lead: null, opening: true };
}

function after(context: Context, sentence: SentenceWords, mentions: readonly PeriodMention[]): Context {
  const spoken = spokenAfter(context.spoken, mentions);
  // A caption stands between paragraphs and belongs to none: its date goes no further.
  if (sentence.kind === "caption" || sentence.kind === "editors" || sentence.kind === "byline") return context;
  const named = usablePeriods(mentions);
  const last = named.filter(carries).at(-1);
  const first = named[0];
  const opens = first && first.period !== null && first.kind !== "now" && first.start <= 3 ? first : undefined;
  return {
    spoken,
    last: last ? carriedFrom(sentence, last) : context.last,
    lead: context.opening && opens ? carriedFrom(sentence, opens) : context.lead,
    section: context.sectionOpening && opens && carries(opens) ? carriedFrom(sentence, opens) : context.section,
    opening: false,
    sectionOpening: context.sectionOpening && sentence.kind === "heading" && !opens,
  };
}

/** True for times that go on being spoken of. */
function carries(mention: PeriodMention): boolean {
  return mention.period !== null && mention.kind !== "now" && mention.kind !== "open" && !isPoint(mention);
}

function carriedFrom(sentence: SentenceWords, mention: PeriodMention): CarriedPeriod {
  return { period: mention.period, span: sourceSpan(sentence, mention.start, mention.end) };
}
