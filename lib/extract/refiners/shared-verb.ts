/**
 * Lets items of a list take what the list shares: the governing verb, the object of a bare verb, the parent of `其中` and
 * of a rate. Works on the drafts of one sentence, in order.
 */

import { anchorOf, type Draft, note } from "../reading";
import { verbs } from "./indicator-words";

/** Completes indicators from those before. `earlier` is the last draft of the paragraph before this sentence, if any. */
export function shareWords(drafts: readonly Draft[], earlier: Draft | null): void {
  let previous = earlier;
  for (const draft of drafts) {
    complete(draft, previous);
    previous = draft;
  }
}

function complete(draft: Draft, previous: Draft | null): void {
  if (draft.twin) {
    take(draft, draft.twin, draft.twin.indicator, "indicator-shared");
    return;
  }
  if (/[^比]占$/.test(draft.indicator)) draft.indicator += "比";
  if (!previous || draft.subject) return;
  const sameSentence = previous.reading === draft.reading;
  if (draft.indicator === "") {
    take(draft, previous, previous.indicator, "indicator-from-before");
    draft.doubts.push("indicator");
    return;
  }
  const share = /^占(.*)$/.exec(draft.indicator);
  if (share) {
    const whole = (share[1] ?? "").replace(/^比重?$/, "");
    take(draft, previous, `${previous.indicator}占${whole}比${whole ? "重" : ""}`, "share-of-parent");
    return;
  }
  if (sameSentence && /^(?:恢复|相当于?|[日月年人户]均|最高单日|单日最高|峰值|最高)$/.test(draft.indicator)) {
    take(draft, previous, previous.indicator + draft.indicator, "measure-of-parent");
    return;
  }
  if (sameSentence && previous.verb !== "" && isListed(draft, previous)) {
    take(draft, previous, previous.verb + draft.indicator, "verb-of-list");
    draft.object = draft.verb + draft.object;
    draft.verb = previous.verb;
    return;
  }
  const object = previous.verb === "" ? previous.object.replace(/(?:发案|发生|立案|受理)$/, "") : previous.object;
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

function sameUnit(a: Draft, b: Draft): boolean {
  return a.level?.unit === b.level?.unit;
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
  if (/其中/.test(words.slice(draft.clause.start, anchorOf(draft).start))) return draft.indicator.length < 12;
  const own = gap.slice(-draft.indicator.length - 8);
  if (draft.clause.index !== previous.clause.index) return false;
  if (!/[、和及]/.test(own)) return false;
  if (draft.verb === "") return !verbs.at(draft.indicator, 0);
  // `受理刑事案件5件、执行案件3件`: nouns of one kind are parallel, even if one begins like a verb.
  const kind = draft.indicator.slice(-2);
  return kind.length === 2 && draft.object === kind && previous.object.endsWith(kind);
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
