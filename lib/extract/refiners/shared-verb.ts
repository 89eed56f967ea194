/**
 * Lets items of a list take what the list shares: the governing verb, the object of a bare verb, the parent of `其中` and
 * of a rate. Works on the drafts of one sentence, in order.
 */

import { anchorOf, type Draft, note } from "../reading";
import { verbs } from "./indicator";

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
  if (!previous || draft.subject) return;
  const sameSentence = previous.reading === draft.reading;
  if (draft.indicator === "") {
    take(draft, previous, previous.indicator, "indicator-from-before");
    draft.doubts.push("indicator");
    return;
  }
  if (sameSentence && draft.verb === "" && previous.verb !== "" && isListed(draft, previous)) {
    take(draft, previous, previous.verb + draft.indicator, "verb-of-list");
    draft.verb = previous.verb;
    return;
  }
  if (
    sameSentence &&
    draft.verb !== "" &&
    draft.object === "" &&
    previous.object !== "" &&
    previous.level?.unit === draft.level?.unit
  ) {
    const object = previous.object;
    take(draft, previous, draft.verb + object, "object-of-list");
    draft.object = object;
    return;
  }
  const rate = /^(\S{1,4})率$/.exec(draft.indicator);
  if (sameSentence && rate && previous.object.length >= 2) {
    take(draft, previous, previous.object.replace(/数$/, "") + draft.indicator, "rate-of-parent");
    draft.object = previous.object;
  }
}

/** `扣押手机15部、电脑2台`, `……银行卡17张及现金5万余元`: nothing but a list sign before the item. */
function isListed(draft: Draft, previous: Draft): boolean {
  const words = draft.reading.sentence.words;
  const gap = words.slice(anchorOf(previous).end, anchorOf(draft).start);
  if (/其中/.test(words.slice(draft.clause.start, anchorOf(draft).start))) return draft.indicator.length < 12;
  const own = gap.slice(-draft.indicator.length - 8);
  if (draft.clause.index !== previous.clause.index) return false;
  return /[、和及]/.test(own) && !verbs.at(draft.indicator, 0);
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
