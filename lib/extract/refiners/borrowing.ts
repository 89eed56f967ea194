/**
 * How an indicator takes words of another draft, with the step and the doubt that tell of it, and what the drafts of a sentence
 * have been given so far. Which words are taken is shared-verb.ts's work and that of its parts.
 */
import { anchorOf, type Draft, note, type Reading } from "../reading";
import type { dealtShares } from "./share-of-whole";

/** What the items of a sentence have been given so far. */
export interface Sharing {
  readonly dealt: ReturnType<typeof dealtShares>;
  readonly above: Reading | null;
  /** The draft that the categories after it divide. */
  whole: Draft | null;
  /** The last draft that was completed as an item of a list. */
  item: Draft | null;
}

/** Of two changes alone the unit is that of the change. */
export function sameUnit(a: Draft, b: Draft): boolean {
  const [one, other] =
    a.level || b.level ? [a.level?.unit, b.level?.unit] : [a.change?.changeUnit, b.change?.changeUnit];
  return one !== undefined && one === other;
}

/** Gives the draft this indicator, made with words of `from`. */
export function take(draft: Draft, from: Draft, indicator: string, rule: string): void {
  draft.indicator = indicator;
  if (rule !== "verb-of-list" && rule !== "object-of-list") {
    draft.verb = from.verb;
    draft.object = from.object;
  }
  if (from.reading === draft.reading) note(draft, rule, "indicator", anchorOf(from), indicator);
  else note(draft, rule, "indicator", null, indicator);
  draft.doubts.push(rule);
}
