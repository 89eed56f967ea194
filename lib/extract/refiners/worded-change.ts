/** Reads changes that are said without a figure: `与上年持平` is a change of 0 %, `同比翻番` one of 100 %. */
import { clauseAt } from "../clauses";
import { basisOf } from "../finders/comparison-basis";
import type { Comparison } from "../finders/comparisons";
import { changesByThemselves, wordedChanges } from "../lexicon/change-verbs";
import { type PhraseHit, phrasesOf } from "../phrases";
import { anchorOf, type ChangeDraft, type Draft, note, type Reading } from "../reading";
import { isAside } from "./level-of-change";
import { subjectWords } from "./subject";

const phrases = phrasesOf(wordedChanges);

/** The change in words that begins at `at`, if one does; `comparison`: what it compares with. */
export function wordedChangeAt(words: string, at: number, comparison: Comparison | null): ChangeDraft | null {
  const hit = phrases.at(words, at);
  return hit && draftOf(hit, comparison);
}

/** Adds them to the sentence's drafts: to the level before, else as drafts of their own. Answers all, in order. */
export function addWordedChanges(reading: Reading, drafts: readonly Draft[], blank: (at: number) => Draft): Draft[] {
  const all = [...drafts];
  for (const hit of phrases.all(reading.sentence.words)) {
    // A list of changes has already dealt it out.
    if (drafts.some(({ change }) => change?.span.start === hit.start)) continue;
    const clause = clauseAt(reading.clauses, hit.start);
    const basis =
      basisBefore(reading, hit.start, clause.start) ??
      unnamed(reading, hit) ??
      goneOn(reading, hit, all) ??
      bracketed(reading, hit);
    if (!basis) continue;
    const change = draftOf(hit, basis);
    const nearest = all.filter((draft) => anchorOf(draft).end <= hit.start);
    const before = nearest.filter((draft) => !isAside(draft, hit.start)).at(-1);
    const from = Math.max(clause.start, before ? anchorOf(before).end : 0);
    const subject = subjectWords(reading, from, basis.start);
    // `分别为5件和3件，前一项增长2%，后一项与上年持平`: the last of the list.
    const alone = subject === "" || isLatter.test(subject);
    const near = (nearest.at(-1)?.clause.index ?? 0) >= clause.index - (isLatter.test(subject) ? 3 : 1);
    if (before?.level && !before.change && alone && near) {
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

const isLatter = /^最?后(?:者|一[类项个种者])$/;

/** Where the words of a comparison begin, and what they name; `basis` null where they name none. */
interface NamedBasis {
  readonly start: number;
  readonly end: number;
  readonly basis: string | null;
}

function draftOf(hit: PhraseHit<string>, basis: NamedBasis | null): ChangeDraft {
  return {
    change: hit.value,
    changeUnit: "%",
    figure: null,
    span: { start: hit.start, end: hit.end },
    verb: null,
    basis: basis?.basis ?? null,
    basisSpan: basis && basis.basis !== null ? { start: basis.start, end: basis.end } : null,
    basisInherited: false,
  };
}

/** `出口零增长`: some changes need no comparison, unless they are only meant to come. */
function unnamed({ sentence: { words } }: Reading, { start, end, phrase }: PhraseHit<string>): NamedBasis | null {
  const alone = changesByThemselves.includes(phrase) && /^(?:[，。；、）]|$)/.test(words.charAt(end));
  const planned = /力争|争取|努力|确保|计划|预计|目标|到20[0-9]{2}年|将/.test(
    words.slice(Math.max(0, start - 24), start),
  );
  return alone && !planned && /[\u4e00-\u9fff，]/.test(words.charAt(start - 1))
    ? { start, end: start, basis: null }
    : null;
}

/** `起数、损失分别下降9%、21%，亡人数持平`: what the changes before compare with, this one compares with too. */
function goneOn(
  { clauses }: Reading,
  { start, phrase }: PhraseHit<string>,
  drafts: readonly Draft[],
): NamedBasis | null {
  if (!phrase.endsWith("持平")) return null;
  const before = drafts.findLast((draft) => draft.change && draft.change.span.end <= start)?.change;
  if (!before || clauseAt(clauses, before.span.start).index < clauseAt(clauses, start).index - 1) return null;
  return { start, end: start, basis: before.basis };
}

/** `游客2.2万人次（持平）`: a bracket that holds nothing else speaks of the level before it. */
function bracketed({ sentence: { words } }: Reading, { start, end, phrase }: PhraseHit<string>): NamedBasis | null {
  const alone = /[（(]/.test(words.charAt(start - 1)) && /[）)]/.test(words.charAt(end));
  return alone && phrase.endsWith("持平") ? { start, end: start, basis: null } : null;
}

/** A comparison found by its finder, or `与上年` right before the words. 与 and a place compare nothing in time. */
function basisBefore(reading: Reading, at: number, from: number): NamedBasis | null {
  const found = reading.comparisons.findLast((one) => one.start >= from && one.end <= at);
  if (found) return found;
  const lead = reading.sentence.words.slice(Math.max(from, at - 16), at);
  const match = /[与和同跟]([^与和跟，]{2,13}?)(?:基本|大致|大体|总体|保持|数量|水平)*$/.exec(lead);
  const other = match?.[1] ?? "";
  const basis = /(?:[年月季周底初末度]|同期|同[月日季]|均值|平均|水平|[昨前上][日天])$/.test(other)
    ? basisOf(other)
    : null;
  return match && basis ? { start: at - match[0].length, end: at, basis } : null;
}
