/**
 * The times of an article sentence by sentence, and what each sentence takes over from the words before it: the year or
 * range its paragraph speaks of, else the one that its section opens with. Side boxes are looked up in box-period.ts.
 */
import { markTimes } from "../finders/period-marks";
import type { PeriodAnchor } from "../finders/period-uses";
import { type PeriodMention, readTimes, type SpokenDate, spokenAfter } from "../finders/periods";
import { type SentenceWords, sourceSpan } from "../sentence-words";
import { withBoxes } from "./box-period";
import { type CarriedPeriod, isPoint, type SentencePeriods, usablePeriods } from "./sentence-periods";

/** One entry a sentence, in their order. */
export function periodsOfSentences(sentences: readonly SentenceWords[], anchor: PeriodAnchor): SentencePeriods[] {
  let context = start;
  let block = -1;
  const periods = sentences.map((sentence) => {
    if (sentence.block !== block) context = newBlock(context, sentence);
    block = sentence.block;
    const mentions = readTimes(markTimes(sentence.words), anchor, context.spoken);
    const carried = context.last ?? context.lead ?? context.section;
    context = after(context, sentence, mentions);
    return { mentions, carried };
  });
  return withBoxes(sentences, periods);
}

interface Context {
  readonly spoken: SpokenDate | null;
  /** The last year or range that the paragraph has named. */
  readonly last: CarriedPeriod | null;
  /** The month or day that the paragraph opens with; in a story told by days, the last one. */
  readonly lead: CarriedPeriod | null;
  /** The year or range that the section opens with. */
  readonly section: CarriedPeriod | null;
  /** Nothing has been said yet: of the paragraph, of the section. */
  readonly opening: boolean;
  readonly sectionOpening: boolean;
}

/** Before the first heading there is no section: an article may open with a year that it goes on from. */
const start: Context = { spoken: null, last: null, lead: null, section: null, opening: true, sectionOpening: false };

function newBlock(context: Context, { kind, words }: SentenceWords): Context {
  if (kind === "heading") return { ...start, sectionOpening: true };
  // 其中 goes on in the middle of what the paragraph before it has begun.
  if (/^\s*其中/u.test(words)) return context;
  return { ...context, spoken: null, last: null, lead: null, opening: true };
}

function after(context: Context, sentence: SentenceWords, mentions: readonly PeriodMention[]): Context {
  const spoken = spokenAfter(context.spoken, mentions);
  // A caption stands between paragraphs and belongs to none: its date goes no further.
  if (sentence.kind === "caption" || sentence.kind === "editors" || sentence.kind === "byline") return context;
  const named = usablePeriods(mentions);
  const last = named.findLast(
    (mention) => carries(mention) && opensClause(mention, sentence.words) && !isArrival(mention, mentions),
  );
  const first = named[0];
  const opens = first && first.period !== null && first.kind !== "now" && first.start <= 3 ? first : undefined;
  return {
    spoken,
    last: last ? carriedFrom(sentence, last) : context.last,
    lead: context.opening && opens ? carriedFrom(sentence, opens) : nextDay(context.lead, sentence, named),
    section: context.sectionOpening && opens && carries(opens) ? carriedFrom(sentence, opens) : context.section,
    opening: false,
    sectionOpening: context.sectionOpening && sentence.kind === "heading" && !opens,
  };
}

/** `某镇前三季度发案4起` speaks of that town's quarters; `前三季度，某镇…` of what follows as well. */
function opensClause({ start }: PeriodMention, words: string): boolean {
  return /(?:^|[，,。；;：:、！!\s“（(—])(?:截[至止]|[自从在到])?$/u.test(words.slice(Math.max(0, start - 3), start));
}

/** The end of a change (`从2015年的…降至2019年的…`): the words after it go on about what they were about. */
function isArrival(mention: PeriodMention, mentions: readonly PeriodMention[]): boolean {
  return mentions[mentions.indexOf(mention) - 1]?.kind === "prior";
}

/** A paragraph that opens with a day goes on from day to day. */
function nextDay(
  lead: CarriedPeriod | null,
  sentence: SentenceWords,
  named: readonly PeriodMention[],
): CarriedPeriod | null {
  if (lead?.period?.length !== 10) return lead;
  const day = named.findLast((mention) => mention.period?.length === 10);
  return day ? carriedFrom(sentence, day) : lead;
}

/** True for times that go on being spoken of. */
function carries(mention: PeriodMention): boolean {
  return mention.period !== null && mention.kind !== "now" && mention.kind !== "open" && !isPoint(mention);
}

function carriedFrom(sentence: SentenceWords, mention: PeriodMention): CarriedPeriod {
  return { period: mention.period, span: sourceSpan(sentence, mention.start, mention.end) };
}
