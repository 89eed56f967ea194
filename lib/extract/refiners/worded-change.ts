/** Reads changes that are said without a figure: `与上年持平` is a change of 0 %, `同比翻番` one of 100 %. */
import { clauseAt } from "../clauses";
import { changesByThemselves, wordedChanges } from "../lexicon/change-verbs";
import { lastPeriod, lastYear } from "../lexicon/comparisons";
import { type PhraseHit, phraseSet, phrasesOf } from "../phrases";
import { anchorOf, type ChangeDraft, type Draft, note, type Reading } from "../reading";
import { subjectWords } from "./subject";

const phrases = phrasesOf(wordedChanges);
const yearly = phraseSet(lastYear);
const periodic = phraseSet(lastPeriod);

/** Adds them to the sentence's drafts: to the level before, else as drafts of their own. Answers all, in order. */
export function addWordedChanges(reading: Reading, drafts: readonly Draft[], blank: (at: number) => Draft): Draft[] {
  const all = [...drafts];
  for (const hit of phrases.all(reading.sentence.words)) {
    const clause = clauseAt(reading.clauses, hit.start);
    const basis = basisBefore(reading, hit.start, clause.start) ?? unnamed(reading, hit);
    if (!basis) continue;
    const change: ChangeDraft = {
      change: hit.value,
      changeUnit: "%",
      figure: null,
      span: { start: hit.start, end: hit.end },
      verb: null,
      basis: basis.basis,
      basisSpan: basis.basis === null ? null : { start: basis.start, end: basis.end },
      basisInherited: false,
    };
    const before = all.filter((draft) => anchorOf(draft).end <= hit.start).at(-1);
    const from = Math.max(clause.start, before ? anchorOf(before).end : 0);
    const alone = subjectWords(reading, from, basis.start) === "";
    if (before?.level && !before.change && alone && before.clause.index >= clause.index - 1) {
      before.change = change;
      note(before, "change-worded", "change", change.span, `${hit.value} %`);
      continue;
    }
    if (alone && !before) continue;
    const draft = blank(hit.start);
    draft.change = change;
    draft.left = from;
    draft.right = basis.start;
    draft.twin = alone ? (before ?? null) : null;
    note(draft, "change-worded", "change", change.span, `${hit.value} %`);
    all.push(draft);
  }
  return all.sort((a, b) => anchorOf(a).start - anchorOf(b).start);
}

/** `出口零增长`: some changes need no comparison, unless they are only meant to come. */
function unnamed({ sentence: { words } }: Reading, { start, end, phrase }: PhraseHit<string>) {
  const alone = changesByThemselves.includes(phrase) && /^(?:[，。；、）]|$)/.test(words.charAt(end));
  const planned = /力争|争取|努力|确保|计划|预计|目标|到20[0-9]{2}年|将/.test(
    words.slice(Math.max(0, start - 24), start),
  );
  return alone && !planned && /[\u4e00-\u9fff]/.test(words.charAt(start - 1))
    ? { start, end: start, basis: null }
    : null;
}

/** A comparison found by its finder, or `与上年` right before the words. 与 and a place compare nothing in time. */
function basisBefore(reading: Reading, at: number, from: number) {
  const found = reading.comparisons.findLast((one) => one.start >= from && one.end <= at);
  if (found) return found;
  const lead = reading.sentence.words.slice(Math.max(from, at - 12), at);
  const match = /[与和同跟]([^与和同跟，]{2,9})$/.exec(lead);
  const other = match?.[1] ?? "";
  const basis = yearly.at(other, 0) ? "yoy" : periodic.at(other, 0) ? "mom" : null;
  return match && basis ? { start: at - match[0].length, end: at, basis } : null;
}
