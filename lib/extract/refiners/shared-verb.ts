/**
 * Lets items of a list take what the list shares: the governing verb, the object of a bare verb, the parent of `其中` and
 * of a rate. Works on the drafts of one sentence, in order.
 */

import { fold } from "@/lib/text/fold";
import { placesCalled } from "@/lib/text/place-names";
import { anchorOf, type Draft, type Reading } from "../reading";
import { spansWithin } from "../spans-within";
import { type Sharing, sameUnit, take } from "./borrowing";
import { verbs } from "./indicator-words";
import { leadAbove } from "./list-parent";
import { nameItem } from "./name-item";
import { nameShare } from "./name-share";
import { dealtShares } from "./share-of-whole";

/** How many drafts back an item looks for one of its kind. */
const reach = 8;

/**
 * Completes indicators from those before. `earlier`: the last drafts before this sentence, in order; what stands in another
 * paragraph gives only what has no words of its own. `above`: the sentence with a colon at its end that opens the list.
 */
export function shareWords(drafts: readonly Draft[], earlier: readonly Draft[], above: Reading | null = null): void {
  const sharing: Sharing = { dealt: dealtShares(drafts), above, whole: null, item: null };
  const known = [...earlier.slice(-reach)];
  for (const draft of drafts) {
    complete(draft, known.at(-1) ?? null, sharing, known.slice(-reach));
    known.push(draft);
  }
  namePlacesOfLists(drafts, earlier.at(-1) ?? null);
}

/** `当中珠海及广州分别增长31%和5%`: items that are places alone say where, what is counted stands before their list. */
function namePlacesOfLists(drafts: readonly Draft[], earlier: Draft | null): void {
  for (let index = 0; index < drafts.length; ) {
    const first = drafts[index];
    let end = index + 1;
    while (first && isDealtIn(first.clause, first) && isDealtIn(first.clause, drafts[end])) end++;
    const items = drafts.slice(index, end);
    const parent = drafts[index - 1] ?? earlier;
    const arePlaces = items.every(({ indicator, doubts }) => doubts.includes("indicator") || isPlaceName(indicator));
    if (parent && items.length > 1 && arePlaces)
      for (const item of items) take(item, parent, parent.indicator, "indicator-of-list");
    index = end;
  }
}

/** True for an item of a 分别 list of that clause. */
function isDealtIn(clause: Draft["clause"], draft: Draft | undefined): boolean {
  return draft !== undefined && draft.clause === clause && draft.rule.endsWith("-respectively");
}

function isPlaceName(words: string): boolean {
  return placesCalled(fold(words)).length > 0;
}

function complete(draft: Draft, last: Draft | null, sharing: Sharing, drafts: readonly Draft[]): void {
  if (draft.twin) {
    take(draft, draft.twin, draft.twin.indicator, "indicator-shared");
    return;
  }
  // `涉及网购的占三成五`: 的 stands for those who are counted.
  if (/[^比][占佔]$/.test(draft.indicator)) draft.indicator = `${draft.indicator.replace(/的(?=.$)/, "")}比`;
  // `珠海及广州分别增加31%和5%`: items that are places alone go on with what was counted before.
  if (draft.subject && (draft.indicator !== "" || !last)) return;
  const previous = last?.reading.sentence.block === draft.reading.sentence.block ? last : null;
  const lead = draft.indicator === "" && !previous && sharing.above ? leadAbove(sharing.above) : null;
  if (lead && lead.verb === "") {
    take(draft, last ?? draft, lead.indicator, "indicator-of-list");
    return;
  }
  if (last && !previous && draft.indicator === "" && hasWords(draft)) {
    take(draft, last, last.indicator, "indicator-from-before");
    draft.doubts.push("indicator");
  }
  if (nameShare(draft, previous, sharing) || nameItem(draft, previous, sharing) || !previous) return;
  const sameSentence = previous.reading === draft.reading;
  const alike = lastAlike(draft, drafts) ?? previous;
  if (draft.indicator === "") {
    // `达标率连续3年保持100%`: what has lasted is the rate.
    const lasting = alike.level?.unit === "年" && draft.level?.unit === "%";
    const counted = draft.level !== null && !ratios.has(draft.level.unit);
    // `港澳居民占两成，达5万人次`: a count is of those whose share was said.
    const whole = counted ? alike.indicator.replace(/占(?:比|[^占]*(?:比重|比例))$/, "") : alike.indicator;
    const said = lasting ? whole.replace(/连续$/, "") : whole;
    take(draft, alike, isDone(draft) ? `${said}完成` : said, "indicator-from-before");
    draft.doubts.push("indicator");
    return;
  }
  const per = /^每[百千万十]?(?:名老人|人口|人|户|亩)/.exec(previous.indicator)?.[0];
  if (
    sameSentence &&
    per &&
    !draft.indicator.startsWith("每") &&
    (isListed(draft, previous) || isPerToo(draft, previous))
  ) {
    take(draft, previous, per + draft.indicator, "measure-of-parent");
    return;
  }
  if (sameSentence && fold(draft.indicator) === "单日") {
    const peak = /单日最[高多]/.test(wordsBefore(draft)) ? `${draft.indicator}最高` : draft.indicator;
    const mean = /平均每[日天]|[日天]均|每[日天]平均/;
    const said =
      /^.*(?<!均|每[日天])$/.test(alike.indicator) && mean.test(alike.indicator)
        ? alike.indicator.replace(mean, peak)
        : peak + alike.indicator.replace(mean, "");
    take(draft, alike, said, "measure-of-parent");
    return;
  }
  if (
    sameSentence &&
    /^(?:连续(?:保持|稳定|增长|下降|上升|丰收)?|恢复|相当于?|[日月年人户]均|平均每[日天月年]|每[日天]平均|最高单日|单日最高|峰值|最高)$/.test(
      fold(draft.indicator),
    )
  ) {
    take(draft, alike, alike.indicator + draft.indicator, "measure-of-parent");
    return;
  }
  if (sameSentence && previous.verb !== "" && isListed(draft, previous)) {
    take(draft, previous, previous.verb + draft.indicator, "verb-of-list");
    draft.object = draft.verb + draft.object;
    draft.verb = previous.verb;
    return;
  }
  const whole = sameSentence ? wholeOfList(draft, drafts) : null;
  if (whole) {
    take(draft, whole, whole.verb + draft.indicator, "verb-of-list");
    draft.object = draft.indicator.slice(whole.verb.length);
    return;
  }
  const object = previous.verb === "" ? withoutVerb(previous.object) : previous.object;
  const borrowed = previous.verb !== "" || object !== previous.object;
  if (
    sameSentence &&
    borrowed &&
    draft.verb !== "" &&
    draft.object === "" &&
    object !== "" &&
    !(draft.verb.endsWith("案") && object.startsWith("案")) &&
    sameUnit(draft, previous)
  ) {
    take(draft, previous, draft.verb + object, "object-of-list");
    draft.object = object;
    return;
  }
  const rate = /^(\S{1,3})率$/.exec(draft.indicator);
  if (
    sameSentence &&
    rate &&
    !/以上|以下|以内/.test(object) &&
    previous.verb !== "" &&
    !isShare(previous) &&
    !isOneOfMany(previous) &&
    fits(rate[1] ?? "", object)
  ) {
    take(draft, previous, object.replace(/数$/, "") + draft.indicator, "rate-of-parent");
    draft.object = object;
  }
}

/**
 * `贷款3亿元，惠及7000户，户均5万元`: the last draft before that counts in the same unit, if there is one. Beyond a share or the
 * sentence only a place by itself goes back to it (`甲县3件`): `港澳居民占两成，达5万人次` counts what the share is of.
 */
function lastAlike(draft: Draft, before: readonly Draft[]): Draft | undefined {
  const unit = draft.level?.unit;
  const last = before.at(-1);
  if (!unit || ratios.has(unit) || !last?.level || last.level.unit === unit) return undefined;
  const block = draft.reading.sentence.block;
  if (isOfPlace(draft))
    return before.findLast((one) => one.level?.unit === unit && !one.twin && one.reading.sentence.block === block);
  if (ratios.has(last.level.unit)) return undefined;
  return before.findLast((one) => one.level?.unit === unit && !one.twin && one.reading === draft.reading);
}

const ratios = new Set(["倍", "%", "‰", ""]);

/** True if a place opens the words before the figure. */
function isOfPlace({ level, left, reading }: Draft): boolean {
  const { words } = reading.sentence;
  const start = level?.start ?? left;
  return spansWithin(reading.places, left, start).some((place) => /^[，、；\s]*$/.test(words.slice(left, place.start)));
}

/**
 * `新设主体3.4万户，其中新设企业1.1万户，个体工商户2.2万户`: the draft that 其中 divides, if this one is a further part of it: of its unit, a
 * noun alone, and no more than is left of it. A stop or 另 ends its parts.
 */
function wholeOfList(draft: Draft, drafts: readonly Draft[]): Draft | null {
  const { level, reading } = draft;
  if (!level || ratios.has(level.unit) || draft.verb !== "" || verbs.at(draft.indicator, 0)) return null;
  if (draft.indicator.length > 12 || isOfPlace(draft)) return null;
  const { words } = reading.sentence;
  let parts = Number(level.value);
  for (let index = drafts.length - 1; index >= 0; index--) {
    const one = drafts[index];
    const next = drafts[index + 1] ?? draft;
    if (!one?.level || one.reading !== reading || !next.level || one.level.unit !== level.unit) return null;
    const gap = words.slice(one.level.end, next.level.start);
    if (/[；。：（）]|另|此外|同时/.test(gap) || (one.change !== null && !gap.includes("其中"))) return null;
    if (gap.includes("其中"))
      return index < drafts.length - 1 && one.verb !== "" && Number(one.level.value) >= parts ? one : null;
    parts += Number(one.level.value);
  }
  return null;
}

/** The words of the clause before the figure. */
function wordsBefore({ level, clause, reading }: Draft): string {
  return reading.sentence.words.slice(clause.start, level?.start ?? clause.end);
}

/** `每千人口医师3.2人，护士3.8人`: in the next clause too, if it is a noun with a broken number. */
function isPerToo(draft: Draft, { clause }: Draft): boolean {
  return (
    draft.clause.index === clause.index + 1 &&
    draft.clause.opener === "，" &&
    draft.verb === "" &&
    !verbs.at(draft.indicator, 0) &&
    draft.level?.value.includes(".") === true &&
    !ratios.has(draft.level.unit) &&
    Number(draft.level.value) < 100
  );
}

/** `水稻收获548亩，完成97.1%`: the share of it that is done. */
function isDone({ level, clause, reading }: Draft): boolean {
  return (
    level?.unit === "%" && /^[已均]?完成[了约近超]?$/.test(reading.sentence.words.slice(clause.start, level.start))
  );
}

/** Words before the figure, though none of them says what is counted: `10月更录得17万人次`. A figure alone has none. */
function hasWords(draft: Draft): boolean {
  const { words } = draft.reading.sentence;
  if (/[\u4e00-\u9fff]{2}/.test(words.slice(draft.clause.start, anchorOf(draft).start))) return true;
  // `曲靖：93.8%`: a line that says only where goes on with what the one above counts.
  const [first] = draft.reading.places;
  return draft.clause.opener === "：" && first?.start === 0 && draft.clause.start - first.end <= 1;
}

/** `刑事案件收案512件`: the verb behind its object is no part of it. */
function withoutVerb(object: string): string {
  const verb = verbs.endingAt(object, object.length) ?? /(?:发案|发生|收案|新收)$/.exec(object);
  const start = verb ? ("start" in verb ? verb.start : verb.index) : object.length;
  return start >= 2 ? object.slice(0, start) : object;
}

function isShare(draft: Draft): boolean {
  return draft.level === null || ["%", "‰", ""].includes(draft.level.unit);
}

/** After a list the rate is of all its items, not of the last. */
function isOneOfMany(draft: Draft): boolean {
  return draft.doubts.includes("verb-of-list");
}

/** A rate of the object before: not if it names what it counts itself (`出生人口……出生率`). */
function fits(stem: string, object: string): boolean {
  // `受理案件……结案率`: 结案 says itself that it is of 案件.
  return object.length >= 2 && !object.includes(stem.slice(0, 2)) && !(stem.endsWith("案") && object.startsWith("案"));
}

/** `扣押手机15部、电脑2台`, `……银行卡17张及现金5万余元`: nothing but a list sign before the item. */
function isListed(draft: Draft, previous: Draft): boolean {
  const words = draft.reading.sentence.words;
  const gap = words.slice(anchorOf(previous).end, anchorOf(draft).start);
  const kind = draft.indicator.slice(-2);
  // `受理刑事案件5件、执行案件3件`: nouns of one kind are parallel, even if one begins like a verb.
  const parallel = kind.length === 2 && draft.object === kind && previous.object.endsWith(kind);
  if (/其中/.test(words.slice(draft.clause.start, anchorOf(draft).start)))
    return draft.indicator.length < 12 && (draft.verb === "" || draft.object === "" || parallel);
  const own = gap.slice(-draft.indicator.length - 8);
  if (draft.clause.index !== previous.clause.index) return false;
  if (!/[、和及]/.test(own)) return false;
  if (draft.verb === "") return !verbs.at(draft.indicator, 0);
  return parallel;
}
