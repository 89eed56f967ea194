/**
 * Changes of a change: `增长5.1%，增速比上年加快0.3个百分点` states a fact of its own, of the 增速. Says where the words before a change
 * name such a pace, and gives the fact its name; likewise a mean over years (`增长7%，两年平均增长3.9%`).
 */
import { changeNouns } from "../lexicon/change-verbs";
import { phraseSet } from "../phrases";
import { type Draft, note, type Reading } from "../reading";
import { spansWithin } from "../spans-within";

const nouns = phraseSet(changeNouns.split(" "));
const mean = /(?:^|[，；（(]|近|这)((?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})年(?:年均|平均)|年均)(?:实现)?$/;
const adverb = /(?:[，,]|分别|明显|继续|进一步|又|再|则|也|均|都|有所|略|大幅|小幅)$/;

/** The noun of pace that ends the words from `start` to `end`, comparisons and adverbs aside; empty if there is none. */
export function paceBefore(reading: Reading, start: number, end: number): string {
  const { words } = reading.sentence;
  const comparisons = spansWithin(reading.comparisons, start, end);
  let at = end;
  for (let step = 0; step < 6 && at > start; step++) {
    const noun = nouns.endingAt(words, at);
    if (noun && noun.start >= start) return noun.phrase;
    const comparison = comparisons.findLast((one) => one.end === at);
    const filler = comparison ? null : adverb.exec(words.slice(Math.max(start, at - 3), at));
    if (!comparison && !filler) return "";
    at = comparison?.start ?? at - (filler?.[0].length ?? 0);
  }
  return "";
}

/** The pace is named after what it is the pace of: 进出口 becomes 进出口增速. To be run when that one's words are known. */
export function namePaces(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!draft.twin || !draft.change) continue;
    // `增速较上月加快1.2个百分点，较去年同期回落0.8个百分点`: both are of the pace.
    if (draft.rule === "change-second" && draft.twin.rule === "change-of-pace") draft.indicator = draft.twin.indicator;
    const end = draft.change.verb?.start ?? draft.change.span.start;
    const { words } = draft.reading.sentence;
    const noun =
      draft.rule === "change-of-pace"
        ? paceBefore(draft.reading, draft.left, end)
        : (mean.exec(words.slice(Math.max(draft.left, end - 12), end))?.[1] ?? "");
    if (noun === "" || draft.indicator.endsWith(noun)) continue;
    draft.indicator += noun;
    note(draft, "change-of-pace", "indicator", draft.change.span, draft.indicator);
  }
}
