/**
 * Deals the changes of one list out: to the subjects that 分别 names, to the levels before, to several comparisons of one
 * level. attach-changes.ts handles a change that stands alone.
 */
import type { Span } from "@/lib/text/span";
import type { Comparison } from "../finders/comparisons";
import { type ChangeDraft, type Draft, note } from "../reading";
import { spansWithin } from "../spans-within";
import { newDraft, type State } from "./assembly-state";
import { changeOf, comparisonFor, noteChange } from "./change-draft";
import { itemsOf, sharedTail } from "./list-items";
import { isCollective, subjectWords } from "./subject";
import { wordedChangeAt } from "./worded-change";

/** A list of changes: `run` figures from `index` on; `left` is where its words begin, `verbStart` where its verb does. */
export interface ChangeList {
  readonly index: number;
  readonly run: number;
  readonly left: number;
  readonly verbStart: number;
}

/** `甲、乙分别下降3%、5%`; `甲12件、乙15件，同比分别增长3%、5%`; `同比、环比分别上涨2%和1%`. True if it dealt them out. */
export function dealOut(state: State, list: ChangeList): boolean {
  const { reading, drafts } = state;
  const { index, left, verbStart } = list;
  if (byComparisons(state, list)) return true;
  if (eachCompared(state, list)) return false;
  const comparison = comparisonFor(state, index, left);
  const stop = Math.min(comparison && comparison.start >= left ? comparison.start : verbStart, verbStart);
  const changes = changesOf(state, list, comparison);
  if (changes.length < 2) return false;
  const items = itemsOf(reading, left, stop);
  if (items.length === changes.length && !namesLevels(drafts, items) && !holdsChange(drafts, items)) {
    toItems(state, list, items, changes);
    return true;
  }
  return toLevels(state, index, subjectWords(reading, left, stop), changes) || toBracketed(state, left, stop, changes);
}

/** `同比上升6.7个百分点、环比下降6.8个百分点`: a change with a comparison of its own is no item of the list. */
function eachCompared({ reading }: State, { index, run }: ChangeList): boolean {
  for (let at = index + 1; at < index + run; at++) {
    const from = reading.figures[at - 1]?.end ?? 0;
    if (spansWithin(reading.comparisons, from, reading.figures[at]?.start ?? from).length > 0) return true;
  }
  return false;
}

/** `按月及按年分别增加20%及6%`: the first goes with the level, each further one is a fact of its own. */
function byComparisons(state: State, { index, run, left, verbStart }: ChangeList): boolean {
  const { reading, drafts } = state;
  const comparisons = spansWithin(reading.comparisons, left, verbStart).filter(
    (one) => one.start >= left && one.end <= verbStart,
  );
  if (comparisons.length !== run || run < 2) return false;
  const open = drafts.at(-1);
  const subject = subjectWords(reading, left, comparisons[0]?.start ?? left);
  for (let offset = 0; offset < run; offset++) {
    const change = changeOf(state, index + offset, comparisons[offset] ?? null);
    if (!change) continue;
    if (offset === 0 && subject === "" && open?.level && !open.change) open.change = change;
    else {
      const draft = newDraft(state, index + offset, "change-respectively");
      draft.change = change;
      draft.left = left;
      draft.right = comparisons[0]?.start ?? verbStart;
      draft.twin = offset > 0 || subject === "" ? (drafts.at(-1) ?? null) : null;
      drafts.push(draft);
    }
  }
  return true;
}

/** The changes of the list in order, with a 持平 among them or at their end (`上升12%、下降30%和持平`). */
function changesOf(state: State, { index, run }: ChangeList, comparison: Comparison | null): ChangeDraft[] {
  const { words } = state.reading.sentence;
  const found: ChangeDraft[] = [];
  for (let at = index; at < index + run; at++) {
    const change = changeOf(state, at, comparison);
    if (change) found.push(change);
    const end = state.reading.figures[at]?.end ?? 0;
    const joint = /^(?:以及|[、和及与])/.exec(words.slice(end, end + 2));
    const flat = joint && wordedChangeAt(words, end + joint[0].length, comparison);
    if (flat) found.push(flat);
  }
  return found;
}

function toItems(state: State, list: ChangeList, items: readonly Span[], changes: readonly ChangeDraft[]): void {
  const { reading, drafts } = state;
  const shared = sharedTail(reading.sentence.words, items, reading.places);
  items.forEach((item, offset) => {
    const change = changes[offset];
    if (!change) return;
    const figure = change.figure ? reading.figures.indexOf(change.figure) : list.index;
    const draft = newDraft(state, figure, "change-respectively");
    draft.change = change;
    draft.subject = item;
    draft.shared = offset < items.length - 1 ? shared : null;
    note(draft, "change-respectively", "indicator", item, reading.sentence.words.slice(item.start, item.end));
    drafts.push(draft);
  });
}

/** `分别为412亿元、176亿元，增速分别为26%、20%`: the list before is one of levels, not of subjects. */
function namesLevels(drafts: readonly Draft[], items: readonly Span[]): boolean {
  return drafts.some(({ level }) => level && items.some((item) => item.start <= level.start && level.end <= item.end));
}

/** `同比分别增长9.8%和12.6%，较2019年同期分别增长四成和五成`: the list before is one of changes. */
function holdsChange(drafts: readonly Draft[], items: readonly Span[]): boolean {
  return drafts.some(
    ({ change }) => change && items.some((item) => item.start <= change.span.start && change.span.end <= item.end),
  );
}

/** To the levels before: the last of them, or those of their list that `前两者` and `后两项` point at. */
function toLevels(state: State, index: number, subject: string, changes: readonly ChangeDraft[]): boolean {
  const { drafts } = state;
  if (subject !== "" && subject !== "各" && !isCollective(subject)) return false;
  const count = changes.length;
  const levels = /^[前头][两二三四五]/.test(subject)
    ? listOfLevels(drafts, count).slice(0, count)
    : drafts.slice(-count);
  if (levels.length !== count) return false;
  if (levels.every((draft, at) => fits(draft, changes[at]))) give(levels, changes);
  else if (subject === "" && isDealt(levels)) addSecond(state, index, levels, changes);
  else return false;
  return true;
}

/** True if a list before has dealt each of the levels its change. */
function isDealt(levels: readonly Draft[]): boolean {
  return levels.every(
    ({ level, change, steps }) => level && change && steps.some(({ rule }) => rule === "change-respectively"),
  );
}

/** `同比分别增长9.8%和12.6%，较2019年同期分别增长四成和近五成`: further changes of the same levels, facts of their own. */
function addSecond(state: State, index: number, levels: readonly Draft[], changes: readonly ChangeDraft[]): void {
  levels.forEach((twin, offset) => {
    const draft = newDraft(state, index + offset, "change-second");
    draft.change = changes[offset] ?? null;
    draft.twin = twin;
    noteChange(draft, "change-respectively");
    state.drafts.push(draft);
  });
}

/** A level that is still free: points are of a share, an absolute change of what has its unit. */
function fits({ level, change }: Draft, to: ChangeDraft | undefined): boolean {
  if (!level || change || !to) return false;
  if (to.changeUnit === "pp") return level.unit === "%";
  return ["%", "‰", "倍", "", level.unit].includes(to.changeUnit);
}

/**
 * The list of levels that stands last: those of one unit, back to the one that 其中 opens or another sentence part closes. 前两项 are
 * of a list of three at least: `火灾20起，亡3人，伤5人，前两项` is one of all units.
 */
function listOfLevels(drafts: readonly Draft[], count: number): readonly Draft[] {
  const alike = levelsBack(drafts, true);
  return alike.length > count ? alike : levelsBack(drafts, false);
}

function levelsBack(drafts: readonly Draft[], alike: boolean): readonly Draft[] {
  const unit = drafts.at(-1)?.level?.unit;
  const list: Draft[] = [];
  for (const draft of drafts.slice(-8).reverse()) {
    const next = list[0];
    const { level, reading } = draft;
    if (!level || (alike && level.unit !== unit)) break;
    const gap = next?.level ? reading.sentence.words.slice(level.end, next.level.start) : "";
    if (/其中|[；。：]/.test(gap)) break;
    list.unshift(draft);
  }
  return list;
}

/** `甲国（5人次）及乙国（3人次）旅客分别增长4%及6%`: the levels stand in brackets behind their names, the noun behind them all. */
function toBracketed(state: State, left: number, stop: number, changes: readonly ChangeDraft[]): boolean {
  const { reading, drafts } = state;
  const { words } = reading.sentence;
  const levels = drafts.slice(-changes.length);
  const names = levels.map((draft) => nameBefore(draft, words));
  if (levels.length !== changes.length || !levels.every((draft) => draft.level && !draft.change)) return false;
  if (names.some((name) => name === null) || !/^[）)]/.test(words.slice(left - 1, left + 1).trim())) return false;
  const noun: Span = { start: words.charAt(left) === "）" ? left + 1 : left, end: stop };
  levels.forEach((draft, offset) => {
    draft.subject = names[offset] ?? null;
    draft.shared = noun;
  });
  give(levels, changes);
  return true;
}

/** The name before the bracket that holds a level and nothing else. */
function nameBefore({ level, clause, reading }: Draft, words: string): Span | null {
  if (!level || level.start !== clause.start || !/[（(]/.test(words.charAt(level.start - 1))) return null;
  const before = reading.clauses[clause.index - 1];
  if (!before || before.end !== level.start - 1) return null;
  const own = words.slice(before.start, before.end).replace(/^[及和与、]/, "");
  return own === "" ? null : { start: before.end - own.length, end: before.end };
}

function give(levels: readonly Draft[], changes: readonly ChangeDraft[]): void {
  levels.forEach((draft, offset) => {
    draft.change = changes[offset] ?? null;
    noteChange(draft, "change-respectively");
  });
}
