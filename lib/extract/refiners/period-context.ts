/**
 * The times of an article sentence by sentence, and what each sentence takes over from the words before it: the year or
 * range its paragraph speaks of, else the one that its section opens with. Side boxes are looked up in box-period.ts.
 */
import type { Span } from "@/lib/text/span";
import { cellsOf } from "@/lib/text/table-row";
import { markTimes } from "../finders/period-marks";
import type { PeriodAnchor } from "../finders/period-uses";
import { type PeriodMention, readTimes, type SpokenDate, spokenAfter } from "../finders/periods";
import { type SentenceWords, sourceSpan } from "../sentence-words";
import { withBoxes } from "./box-period";
import { type CarriedPeriod, isPoint, type SentencePeriods, usablePeriods } from "./sentence-periods";

/** One entry a sentence, in their order. */
export function periodsOfSentences(sentences: readonly SentenceWords[], anchor: PeriodAnchor): SentencePeriods[] {
  const named = mentionsOf(sentences, anchor);
  const months = countedMonths(named);
  let context = start;
  let block = -1;
  const periods = sentences.map((sentence, index) => {
    if (sentence.block !== block) context = newBlock(context, sentence);
    block = sentence.block;
    const mentions = named[index] ?? [];
    const carried = context.last ?? context.lead ?? context.section;
    context = after(context, sentence, mentions, months);
    return { mentions, carried };
  });
  return withBoxes(sentences, periods);
}

/** The times of each sentence, told beside what its paragraph has spoken of. */
function mentionsOf(sentences: readonly SentenceWords[], anchor: PeriodAnchor): PeriodMention[][] {
  let spoken: SpokenDate | null = null;
  let block = -1;
  return sentences.map((sentence) => {
    if (sentence.block !== block && !goesOn(sentence)) spoken = null;
    block = sentence.block;
    const mentions = readTimes(markTimes(sentence.words), anchor, spoken);
    spoken = spokenAfter(spoken, mentions);
    return mentions;
  });
}

/** Months of which the article counts the whole, as it does what leads up to them (`1至9月`): those beside which it goes on. */
function countedMonths(named: readonly (readonly PeriodMention[])[]): ReadonlySet<string> {
  const months = new Set<string>();
  for (const mentions of named)
    for (const { period } of mentions)
      if (period?.length === 15 && period.startsWith("-01/", 4)) months.add(period.slice(8));
  return months;
}

interface Context {
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
const start: Context = { last: null, lead: null, section: null, opening: true, sectionOpening: false };

function newBlock(context: Context, sentence: SentenceWords): Context {
  if (sentence.kind === "heading") return { ...start, sectionOpening: true };
  if (goesOn(sentence)) return context;
  return { ...context, last: null, lead: null, opening: true };
}

/** 其中 goes on in the middle of what the paragraph before it has begun. */
function goesOn({ words }: SentenceWords): boolean {
  return /^\s*其中/u.test(words);
}

function after(
  context: Context,
  sentence: SentenceWords,
  mentions: readonly PeriodMention[],
  months: ReadonlySet<string>,
): Context {
  // A caption stands between paragraphs and belongs to none: its date goes no further.
  if (sentence.kind === "caption" || sentence.kind === "editors" || sentence.kind === "byline") return context;
  // Nor does the time of a table's column or row.
  if (cellsOf(sentence.words, sentence.kind === "box")) return context;
  // A heading may open a section of plans; in prose a plan is of its own sentence alone.
  const named = sentence.kind === "heading" ? mentions.filter(({ isPrior }) => !isPrior) : usablePeriods(mentions);
  const last = named.findLast(
    (mention) =>
      (carries(mention) ||
        (mention.period !== null && months.has(mention.period) && !isState(mention, sentence.words))) &&
      opensClause(mention, sentence.words) &&
      !inBracket(mention, sentence.words) &&
      !isPart(mention, sentence.words) &&
      !isArrival(mention, mentions) &&
      !isListed(mention, mentions, sentence.words),
  );
  const first = named[0];
  const opens =
    first?.period != null &&
    first.kind !== "now" &&
    opensSentence(first, sentence.words) &&
    !isListed(first, mentions, sentence.words)
      ? first
      : undefined;
  return {
    last: last ? carriedFrom(sentence, last) : context.last,
    lead: context.opening && opens ? carriedFrom(sentence, opens) : nextDay(context.lead, sentence, named),
    section: context.sectionOpening && opens && carries(opens) ? carriedFrom(sentence, opens) : context.section,
    opening: false,
    sectionOpening: context.sectionOpening && sentence.kind === "heading" && !opens,
  };
}

/** `某镇前三季度发案4起` speaks of that town's quarters; `前三季度，某镇…` of what follows as well. */
function opensClause({ start }: PeriodMention, words: string): boolean {
  return /(?:^|[，,。；;：:、！!\s“（(—】])(?:截[至止]|[自从在到]|(?:刚刚)?过去的)?$/u.test(
    words.slice(Math.max(0, start - 5), start),
  );
}

/**
 * Nothing stands before it but what the sentence is on or who says it: `工业方面，5月份，`, `二、2031年目标`, `刚刚过去的2030年`,
 * `统计局公布，10月`.
 */
function opensSentence({ start }: PeriodMention, words: string): boolean {
  return start <= 3 || (start <= 40 && prefix.test(words.slice(0, start)));
}

const prefix =
  /^[\s【“（(]*(?:[一二三四五六七八九十]{1,3}[、）)]|[\p{Script=Han}]{2,8}(?:方面|来看|看|】)[，,：]?|[^。；\d]{0,30}(?:公布|发布|通报|显示|获悉|介绍|统计|了解到|指出|表示|说)[，,：]?)?(?:(?:刚刚)?过去的|在|到)?$/u;

/** The end of a change (`从2015年的…降至2019年的…`): the words after it go on about what they were about. */
function isArrival(mention: PeriodMention, mentions: readonly PeriodMention[]): boolean {
  return mentions[mentions.indexOf(mention) - 1]?.kind === "prior";
}

/**
 * `新签订单6亿元；截至9月末，在手订单9亿元`: the state at a point, told beside something else. One that opens its sentence is
 * what the sentence is on.
 */
function isState({ start }: PeriodMention, words: string): boolean {
  return start > 5 && /截[至止]到?$/u.test(words.slice(start - 3, start));
}

/** `结余9亿元（2030年末：8亿元）`: the other date is of the bracket alone. */
function inBracket({ start, end }: PeriodMention, words: string): boolean {
  return "（(".includes(words.charAt(start - 1) || "。") && "：:".includes(words.charAt(end) || "。");
}

/** `其中，第三季度营收28亿元`: what follows goes on about the whole. */
function isPart({ start }: PeriodMention, words: string): boolean {
  return /其中[，,：:]?$/u.test(words.slice(Math.max(0, start - 3), start));
}

/** One of `2021年、2022年分别……`: what follows is about none of them. */
function isListed(mention: PeriodMention, mentions: readonly PeriodMention[], words: string): boolean {
  const at = mentions.indexOf(mention);
  const [before, next] = [mentions[at - 1], mentions[at + 1]];
  return isJoined(before, mention, words) || isJoined(mention, next, words);
}

/** True if nothing but the sign of a list stands between them. */
function isJoined(left: Span | undefined, right: Span | undefined, words: string): boolean {
  if (!left || !right || right.start - left.end > 2) return false;
  return /^(?:、|和|与|以?及)$/u.test(words.slice(left.end, right.start));
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
