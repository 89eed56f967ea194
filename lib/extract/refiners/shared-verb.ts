/**
 * Lets items of a list take what the list shares: the governing verb, the object of a bare verb, the parent of `其中` and
 * of a rate. Works on the drafts of one sentence, in order.
 */

import { anchorOf, type Draft, note, type Reading } from "../reading";
import { spansWithin } from "../spans-within";
import { clauseWords } from "./indicator";
import { verbs } from "./indicator-words";
import {
  categoryOf,
  goesOn,
  isCategory,
  isPlaceAlone,
  isUnderWhich,
  leadAbove,
  leadOf,
  underLead,
} from "./list-parent";
import { dealtShares, shareName, wholeOf } from "./share-of-whole";

/** How many drafts back an item looks for one of its kind. */
const reach = 8;

/** What the items of a sentence have been given so far. */
interface Sharing {
  readonly dealt: ReturnType<typeof dealtShares>;
  readonly above: Reading | null;
  /** The draft that the categories after it divide. */
  whole: Draft | null;
  /** The last draft that was completed as an item of a list. */
  item: Draft | null;
}

/**
 * Completes indicators from those before. `earlier` is the last draft before this sentence, if any; what stands in another
 * paragraph gives only what has no words of its own. `above`: the sentence with a colon at its end that opens the list.
 */
export function shareWords(drafts: readonly Draft[], earlier: Draft | null, above: Reading | null = null): void {
  const sharing: Sharing = { dealt: dealtShares(drafts), above, whole: null, item: null };
  let previous = earlier;
  drafts.forEach((draft, index) => {
    complete(draft, previous, sharing, drafts.slice(Math.max(0, index - reach), index));
    previous = draft;
  });
}

function complete(draft: Draft, last: Draft | null, sharing: Sharing, drafts: readonly Draft[]): void {
  if (draft.twin) {
    take(draft, draft.twin, draft.twin.indicator, "indicator-shared");
    return;
  }
  if (/[^比]占$/.test(draft.indicator)) draft.indicator += "比";
  // `珠海及广州分别增加31%和5%`: items that are places alone go on with what was counted before.
  if (draft.subject && (draft.indicator !== "" || !last)) return;
  const previous = last?.reading.sentence.block === draft.reading.sentence.block ? last : null;
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
    const said = lasting ? alike.indicator.replace(/连续$/, "") : alike.indicator;
    take(draft, alike, isDone(draft) ? `${said}完成` : said, "indicator-from-before");
    draft.doubts.push("indicator");
    return;
  }
  const per = /^每[百千万十]?(?:名老人|人口|人|户|亩)/.exec(previous.indicator)?.[0];
  if (sameSentence && per && !draft.indicator.startsWith("每") && isListed(draft, previous)) {
    take(draft, previous, per + draft.indicator, "measure-of-parent");
    return;
  }
  if (
    sameSentence &&
    /^(?:连续(?:保持|稳定|增长|下降|上升|丰收)?|恢复|相当于?|[日月年人户]均|最高单日|单日最高|峰值|最高)$/.test(
      draft.indicator,
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
  const object = previous.verb === "" ? withoutVerb(previous.object) : previous.object;
  const borrowed = previous.verb !== "" || object !== previous.object;
  if (
    sameSentence &&
    borrowed &&
    draft.verb !== "" &&
    draft.object === "" &&
    object !== "" &&
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
    previous.verb !== "" &&
    !isShare(previous) &&
    !isOneOfMany(previous) &&
    fits(rate[1] ?? "", object)
  ) {
    take(draft, previous, object.replace(/数$/, "") + draft.indicator, "rate-of-parent");
    draft.object = object;
  }
}

/** `贷款3亿元，惠及7000户，户均5万元`: the last draft before that counts in the same unit, if there is one. */
function lastAlike({ level }: Draft, before: readonly Draft[]): Draft | undefined {
  const unit = level?.unit;
  if (!unit || ["倍", "%", "‰"].includes(unit) || before.at(-1)?.level?.unit === unit) return undefined;
  return before.findLast((one) => one.level?.unit === unit && !one.twin);
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
  return /[\u4e00-\u9fff]{2}/.test(words.slice(draft.clause.start, anchorOf(draft).start));
}

/** `占总数的四成`: of the clause before, if it holds no figure, of the level that it is dealt to, of the draft before. */
function nameShare(draft: Draft, previous: Draft | null, { dealt }: Sharing): boolean {
  const own = dealt.get(draft);
  if (own) {
    const whole = wholeOf(own.words);
    const said = own.level.indicator;
    take(draft, own.level, whole === null ? said + own.words.slice(-2) : shareName(said, whole), "share-of-parent");
    return true;
  }
  const whole = wholeOf(draft.indicator);
  if (whole === null) return false;
  const subject = subjectBefore(draft);
  if (subject !== "") {
    draft.indicator = shareName(subject, whole);
    draft.object = subject;
    note(draft, "share-of-parent", "indicator", draft.reading.clauses[draft.clause.index - 1] ?? null, draft.indicator);
    draft.doubts.push("share-of-parent");
    return true;
  }
  if (!previous) return false;
  take(draft, previous, shareName(previous.indicator, whole), "share-of-parent");
  return true;
}

/** `用火不慎次之，占24.5%`: the subject of a share is the clause before, if that has one and no figure. */
function subjectBefore(draft: Draft): string {
  const { reading, clause } = draft;
  const before = reading.clauses[clause.index - 1];
  if (!before || clause.opener !== "，" || spansWithin(reading.figures, before.start, before.end).length > 0) return "";
  const { words, source } = clauseWords(reading, before);
  return words.length >= 2 && words.length <= 20 && !/(?:看|中|方面)$/.test(words) && !verbs.at(words, 0) ? source : "";
}

/** An item that its list completes: a place, a category, what stands behind a colon. */
function nameItem(draft: Draft, previous: Draft | null, sharing: Sharing): boolean {
  const before = previous?.reading === draft.reading ? previous : null;
  const parent = before && sharing.item === before && goesOn(draft, before) ? sharing.whole : before;
  const listed = before !== null && (sharing.item === before ? goesOn(draft, before) : false);
  if (parent && sameUnit(draft, parent)) {
    if (isPlaceAlone(draft) && (listed || isUnderWhich(draft) || goesOn(draft, parent))) {
      take(draft, parent, parent.indicator, "indicator-of-list");
      sharing.whole = parent;
      sharing.item = draft;
      return true;
    }
    if ((listed || isUnderWhich(draft)) && isCategory(draft, parent)) {
      take(draft, parent, categoryOf(draft, parent), "category-of-parent");
      sharing.whole = parent;
      sharing.item = draft;
      return true;
    }
  }
  const opens = !before || sharing.item === before;
  const lead = opens ? (leadOf(draft) ?? (sharing.above && leadAbove(sharing.above))) : null;
  const said = lead && underLead(draft, lead);
  if (!lead || !said) return false;
  draft.object = said.slice(said.startsWith(lead.verb) ? lead.verb.length : 0);
  draft.verb = lead.verb;
  draft.indicator = said;
  note(draft, "under-lead", "indicator", null, said);
  draft.doubts.push("under-lead");
  sharing.item = draft;
  return true;
}

/** `刑事案件收案512件`: the verb behind its object is no part of it. */
function withoutVerb(object: string): string {
  const verb = verbs.endingAt(object, object.length) ?? /(?:发案|发生|收案|新收)$/.exec(object);
  const start = verb ? ("start" in verb ? verb.start : verb.index) : object.length;
  return start >= 2 ? object.slice(0, start) : object;
}

/** Of two changes alone the unit is that of the change. */
function sameUnit(a: Draft, b: Draft): boolean {
  const [one, other] =
    a.level || b.level ? [a.level?.unit, b.level?.unit] : [a.change?.changeUnit, b.change?.changeUnit];
  return one !== undefined && one === other;
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
  return object.length >= 2 && !object.includes(stem.slice(0, 2));
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

function take(draft: Draft, from: Draft, indicator: string, rule: string): void {
  draft.indicator = indicator;
  if (rule !== "verb-of-list" && rule !== "object-of-list") {
    draft.verb = from.verb;
    draft.object = from.object;
  }
  if (from.reading === draft.reading) note(draft, rule, "indicator", anchorOf(from), indicator);
  else note(draft, rule, "indicator", null, indicator);
  draft.doubts.push(rule);
}
