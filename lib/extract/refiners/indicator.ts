/**
 * Says what a figure counts, in the source's words: the verb and its object around the figure, without figure, period,
 * place and fillers. Each draft on its own; what a list shares is shared-verb.ts's work.
 */
import type { Span } from "@/lib/text/span";
import { changeVerbs } from "../finders/changes";
import { lastFromWord } from "../finders/from-word";
import { Cutting } from "../phrase-cutter";
import { phraseSet } from "../phrases";
import { anchorOf, type Draft, note, type Reading } from "../reading";
import { spansWithin } from "../spans-within";
import { rateWord, signs, tidy, trimAfter, trimBefore, verbs } from "./indicator-words";
import { collectiveIn } from "./list-items";
import { withoutLooseQuotes } from "./loose-quotes";

const adverb = phraseSet(
  "累计 已 共计 合共 于期内 期内 户均 人均 全部 分别 日均 达到 合计 总计 平均 水质 空气质量 优良天数 PM2.5 PM10 细颗粒物 实现 完成".split(
    " ",
  ),
);

/** What says which of several are counted: `查处量居前的三个县`. */
const selects = /(?:(?:位?居|排名?|靠)前(?:列|茅)?|最[高多大低少小快])的$/;

/** No indicator is read from further away than this. */
const reach = 60;

/** Fills `indicator`, `verb` and `object`. */
export function readIndicator(draft: Draft): void {
  const parts = draft.subject ? ofList(draft, draft.subject) : around(draft);
  // `查处量居前的三个县`: which of them are meant.
  const selecting = parts.after ? selects.exec(parts.before.words) : null;
  // A quotation that the figure stands in opens before it and closes after it: each side by itself.
  let before = withoutLooseQuotes(trimBefore(parts.before));
  let after = parts.after ? withoutLooseQuotes(trimAfter(parts.after)) : null;
  // `甲、乙、丙3个派出所`: the names are what is counted out, not what is counted.
  if (after && after.words.length > 1 && before.words.includes("、") && !verbs.at(before.words, 0))
    before = before.slice(0, 0);
  if (after && /^(?:以上|以下)/.test(after.words)) after = after.slice(2);
  if (selecting && after)
    before = trimBefore(parts.before.slice(0, selecting.index)).followedBy(parts.before.slice(selecting.index));
  let whole = after ? before.followedBy(after) : before;
  if (whole.words === "" && !draft.twin) whole = clauseBefore(draft) ?? bareVerb(draft) ?? whole;
  // `內地旅客佔267萬人次`: so many of them.
  if (draft.level && !isShareUnit(draft.level.unit) && draft.level.unit !== "" && /.占$/.test(whole.words))
    whole = whole.slice(0, whole.words.length - 1);
  // `电气火灾占比最高，共31起`: only a share is of the 占比.
  if (draft.level && draft.level.unit !== "%" && /(?:占比|比重)$/.test(whole.words))
    whole = whole.slice(0, whole.words.length - 2);
  const verb = verbs.at(whole.words, rateWord.exec(whole.words)?.[0].length ?? 0);
  draft.verb = verb ? whole.source.slice(0, verb.end) : "";
  draft.object = verb ? whole.source.slice(verb.end) : whole.source;
  draft.indicator = tidy(whole.source);
  note(draft, "indicator-around-figure", "indicator", { start: draft.left, end: draft.right }, draft.indicator);
}

/** `全市开展整治行动，共12次`: the clause before, if it holds no figure, is what is counted. */
function clauseBefore(draft: Draft): Cutting | null {
  const { reading, clause } = draft;
  const before = reading.clauses[clause.index - 1];
  if (!before || spansWithin(reading.figures, before.start, before.end).length > 0) return null;
  // `日均投入收割机6200台和5800台`: the second goes on with the first.
  if (draft.left > clause.start && /[、和及与]/.test(reading.sentence.words.charAt(anchorOf(draft).start - 1)))
    return null;
  const words = clauseWords(reading, before);
  if (words.words.length < 2 || /(?:看|中|方面)$/.test(words.words)) return null;
  note(draft, "clause-before", "indicator", before, words.source);
  draft.doubts.push("clause-before");
  return words;
}

/** What a clause of a sentence says is counted, from at most 60 characters at its end; empty if nothing. */
export function clauseWords(reading: Reading, clause: Span): Cutting {
  return trimBefore(stretch({ reading, arrival: null }, Math.max(clause.start, clause.end - reach), clause.end));
}

/** `甲乡、乙乡分别完成5.1亿元、3.2亿元`: where the items are places alone, the verb is all that the words say. */
function bareVerb(draft: Draft): Cutting | null {
  if (!draft.subject || draft.left >= draft.right) return null;
  const words = stretch(draft, draft.left, draft.right).withoutHead(signs);
  const verb = verbs.at(words.words, 0);
  return verb ? words.slice(0, verb.end) : null;
}

/** An item of a 分别 list, what the list shares, and what stands between 分别 and the figures (`分别进出口`). */
function ofList(draft: Draft, whole: Span): { before: Cutting; after: Cutting | null } {
  const opening =
    /^(?:其中|当中)[：:]?/.exec(draft.reading.sentence.words.slice(whole.start, whole.end))?.[0].length ?? 0;
  const subject = { start: whole.start + opening, end: whole.end };
  // An item that is a place and nothing else says where, also where its role in the list is not told.
  const { words } = draft.reading.sentence;
  const isPlace = draft.reading.places.some(({ start, end }) => start <= subject.start && end >= subject.end);
  // `一、二、三季度`: so do numerals of a list, which are parts of a time.
  const says = !isPlace && !/^[一二三四上下前后]$/.test(words.slice(subject.start, subject.end));
  const item = withoutCollective(stretch(draft, says ? subject.start : subject.end, subject.end).withoutTail(signs));
  const shared = draft.shared ? stretch(draft, draft.shared.start, draft.shared.end) : null;
  const verb = draft.level && draft.left < draft.right ? trimBefore(stretch(draft, draft.left, draft.right)) : null;
  return { before: shared ? item.followedBy(shared) : item, after: verb };
}

/** `丙站三大站发送旅客` as an item of its list: the noun of the whole list is none of its words. */
function withoutCollective(item: Cutting): Cutting {
  const whole = collectiveIn(item.words, null);
  return whole ? item.slice(0, whole.start).followedBy(item.slice(whole.end)) : item;
}

function stretch({ reading, arrival }: Pick<Draft, "reading" | "arrival">, start: number, end: number): Cutting {
  const removed: Span[] = [];
  for (const period of spansWithin(reading.periods, start, end))
    if (period.kind !== "name" && period.kind !== "record") removed.push(period);
  removed.push(...spansWithin(reading.comparisons, start, end));
  for (const place of spansWithin(reading.places, start, end)) if (isNoWord(place)) removed.push(place);
  if (arrival && arrival.start < end && arrival.end > start) removed.push(arrival);
  removed.push(...spansWithin(reading.figures, start, end));
  return Cutting.of(reading.sentence, start, end, removed);
}

/** Places that say where, not what; 全市 in the middle of the words says nothing either, but a share is of all. */
function isNoWord({ role, kind }: { role: string; kind: string }): boolean {
  return role === "subject" || role === "location" || (kind === "own" && role !== "aside");
}

function around(draft: Draft): { before: Cutting; after: Cutting | null } {
  const anchor = draft.level ?? draft.change?.figure ?? null;
  const at = anchor?.start ?? draft.right;
  if (!draft.level) {
    const stop = Math.max(draft.left, Math.min(changeStart(draft), at));
    const own = stretch(draft, Math.max(draft.left, stop - reach), stop);
    return { before: own, after: null };
  }
  const from = Math.max(leftOfWhole(draft, at), at - reach);
  // `人数较上年增加1200人，达到2.4万人`: what counts stands before the change.
  const risen = draft.change && draft.change.span.end <= at ? Math.max(from, changeStart(draft)) : at;
  const before = stretch(draft, from, Math.min(priorStart(draft) ?? at, risen));
  const end = Math.min(afterEnd(draft, anchor?.end ?? at), (anchor?.end ?? at) + reach);
  return { before, after: end > (anchor?.end ?? at) ? stretch(draft, anchor?.end ?? at, end) : null };
}

const ofWhole = /^(?:的)?(?:目标|计划|任务|预算|总量|总数|总额)(?:任务)?(?:数|额|量|值)?的$/;

/** `完成全年1000列目标的八成`: what stands before the first figure says what the second is a part of. */
function leftOfWhole({ reading, left, clause }: Draft, at: number): number {
  return left > clause.start && ofWhole.test(reading.sentence.words.slice(left, at)) ? clause.start : left;
}

/** `从2015年的15862起下降至…`: the indicator ends before 从. */
function priorStart(draft: Draft): number | null {
  if (!draft.prior || draft.prior.start >= (draft.level?.start ?? 0)) return null;
  const lead = draft.reading.sentence.words.slice(Math.max(draft.left, draft.prior.start - 30), draft.prior.start);
  const opener = lastFromWord(lead);
  return opener < 0 ? draft.prior.start : draft.prior.start - (lead.length - opener);
}

function changeStart(draft: Draft): number {
  const { reading, change } = draft;
  if (!change) return draft.right;
  const comparison =
    change.basisSpan && change.basisSpan.start >= draft.left ? change.basisSpan.start : change.span.start;
  // `增长了近四成`: the verb need not touch its figure.
  const verb = change.verb && change.verb.start >= draft.left ? change.verb.start : change.span.start;
  const stop = Math.min(comparison, verb);
  const words = reading.sentence.words.slice(draft.left, stop);
  const adverbs = /(?:大幅|明显|略|小幅|实现|稳步)?$/.exec(words.slice(-4));
  const before = stop - (adverbs?.[0].length ?? 0);
  const found = changeVerbs.endingAt(reading.sentence.words, before);
  return found && found.start >= draft.left && comparison === change.span.start ? found.start : before;
}

/** Words after the figure up to the next list sign, comparison or verb of change. */
function afterEnd(draft: Draft, from: number): number {
  const { words } = draft.reading.sentence;
  const stops =
    spansWithin(draft.reading.comparisons, from, draft.right).find((one) => one.start >= from)?.start ??
    Number.POSITIVE_INFINITY;
  // `电脑2台及现金5万元`: what is joined to the figure is counted by the next one.
  if (/^(?:以及|[及和与并])/.test(words.slice(from, from + 2))) return from;
  const holder = endOfHolder(draft, from);
  let quotes = 0;
  for (let at = from; at < Math.min(draft.right, from + reach); at++) {
    const char = words.charAt(at);
    if ("“（《".includes(char)) quotes++;
    else if ("”）》".includes(char)) quotes--;
    else if (quotes <= 0 && char === "、" && draft.right < draft.clause.end) return at;
    if (at >= stops || at === holder) return at;
    // `32家景区累计接待98万人次`: the adverb opens what the next figure counts.
    if (quotes <= 0 && at > from && draft.right < draft.clause.end && adverb.at(words, at)) return at;
    if (
      quotes <= 0 &&
      at > from &&
      draft.right < draft.clause.end &&
      /^(?:和|及|以及|并)/.test(words.slice(at, at + 2)) &&
      verbs.at(words, at + 1)
    )
      return at;
    if (
      quotes <= 0 &&
      draft.level &&
      draft.change &&
      changeVerbs.at(words, at) &&
      at + 8 > (draft.change.span.start ?? 0) &&
      at < draft.change.span.start
    )
      return at;
  }
  return draft.right;
}

const holders =
  /(?:医院|卫生院|卫生室|机构|学校|小学|初中|高中|中学|幼儿园|企业|公司|单位|场所|园区|断面|点位|站点|网点|项目|工程|家庭|社区|街道|乡镇|村庄|行政村|景区|景点|车站|口岸|水库|湖库|水源地|商铺|门店|超市|市场|酒店|饭店|小区|工地|城市|法院|派出所|养老院|福利院|县区|县城|村)(?!民|务|级|委|办|镇|内|外)/gu;
const ratedAs =
  /(?:率|比例|占比|比重|满意度|知晓度|均分|得分|指数)(?:均|都|全部|已|约|近|超)*(?:为|达|达到|是|保持|保持在|稳定在|提升至|升至|超过?)?(?:约|近)?$/u;

/**
 * `286个乡镇卫生院服务能力达标率96%`: where the holders end that the first figure counts and what is measured of them begins; -1 if the
 * next figure is no rate or no holder stands before it.
 */
function endOfHolder({ level, right, clause, reading }: Draft, from: number): number {
  if (!level || right >= clause.end || right - from > 40 || isShareUnit(level.unit)) return -1;
  const next = reading.figures.find(({ start }) => start >= right);
  const words = reading.sentence.words.slice(from, right);
  if (next?.start !== right || !isShareUnit(next.unit) || !ratedAs.test(words)) return -1;
  let end = -1;
  for (const match of words.matchAll(holders))
    if (words.length - match.index - match[0].length >= 3) end = match.index + match[0].length;
  return end < 0 || /[，、的]/u.test(words.slice(0, end)) ? -1 : from + end;
}

function isShareUnit(unit: string): boolean {
  return unit === "%" || unit === "‰";
}
