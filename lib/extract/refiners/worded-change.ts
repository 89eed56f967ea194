/** Reads changes that are said without a figure: `与上年持平` is a change of 0 %, `同比翻番` one of 100 %. */
import { clauseAt } from "../clauses";
import { wordedChanges } from "../lexicon/change-verbs";
import { lastPeriod, lastYear } from "../lexicon/comparisons";
import { phraseSet, phrasesOf } from "../phrases";
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
    const basis = basisBefore(reading, hit.start, clause.start);
    if (!basis) continue;
    const change: ChangeDraft = {
      change: hit.value,
      changeUnit: "%",
      figure: null,
      span: { start: hit.start, end: hit.end },
      verb: null,
      basis: basis.basis,
      basisSpan: { start: basis.start, end: basis.end },
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
