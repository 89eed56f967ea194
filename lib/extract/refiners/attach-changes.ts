/**
 * Gives changes their place: with the level that they speak of, with the items of a 分别 list, or as drafts of their own.
 */
import type { Span } from "@/lib/text/span";
import { type Clause, clauseAt } from "../clauses";
import { readChange } from "../finders/changes";
import type { Comparison } from "../finders/comparisons";
import { type ChangeDraft, type Draft, note } from "../reading";
import { lastBefore, spansWithin } from "../spans-within";
import { leftOf, newDraft, runOf, type State } from "./assembly-state";
import { itemsOf, sharedTail } from "./list-items";
import { isCollective, subjectWords } from "./subject";

export function addChanges(state: State, index: number): number {
  const run = runOf(state, index, "change");
  const figure = state.reading.figures[index];
  const role = state.roles[index];
  if (!figure || role?.kind !== "change") return 0;
  const left = leftOf(state, index);
  const clause = clauseAt(state.reading.clauses, figure.start);
  if (run > 1) {
    const taken = respectively(state, index, run, left, role.verb?.start ?? figure.start);
    if (taken) return run - 1;
  }
  for (let offset = 0; offset < run; offset++) addChange(state, index + offset, clause);
  return run - 1;
}

/** `甲、乙分别下降3%、5%`; `甲12件、乙15件，同比分别增长3%、5%`; `同比、环比分别上涨2%和1%`. True if it dealt them out. */
function respectively(state: State, index: number, run: number, left: number, verbStart: number): boolean {
  const { reading, drafts } = state;
  const comparisons = spansWithin(reading.comparisons, left, verbStart).filter(
    (one) => one.start >= left && one.end <= verbStart,
  );
  if (comparisons.length === run && run > 1) {
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
  const comparison = comparisonFor(state, index, left);
  const stop = Math.min(comparison && comparison.start >= left ? comparison.start : verbStart, verbStart);
  const items = itemsOf(reading, left, stop);
  if (items.length === run) {
    const shared = sharedTail(reading.sentence.words, items, reading.places);
    items.forEach((item, offset) => {
      const change = changeOf(state, index + offset, comparison);
      if (!change) return;
      const draft = newDraft(state, index + offset, "change-respectively");
      draft.change = change;
      draft.subject = item;
      draft.shared = offset < items.length - 1 ? shared : null;
      note(draft, "change-respectively", "indicator", item, reading.sentence.words.slice(item.start, item.end));
      drafts.push(draft);
    });
    return true;
  }
  const levels = drafts.slice(-run);
  const subject = subjectWords(reading, left, stop);
  if (
    (subject === "" || isCollective(subject)) &&
    levels.length === run &&
    levels.every((draft) => draft.level && !draft.change)
  ) {
    levels.forEach((draft, offset) => {
      draft.change = changeOf(state, index + offset, comparison);
      if (draft.change) noteChange(draft, "change-respectively");
    });
    return true;
  }
  return false;
}

function noteChange(draft: Draft, rule: string): void {
  if (draft.change) note(draft, rule, "change", draft.change.span, `${draft.change.change} ${draft.change.changeUnit}`);
}

function addChange(state: State, index: number, clause: Clause): void {
  const { reading, drafts } = state;
  const role = state.roles[index];
  const figure = reading.figures[index];
  if (!figure || role?.kind !== "change") return;
  const left = leftOf(state, index);
  const comparison = comparisonFor(state, index, left);
  const change = changeOf(state, index, comparison);
  if (!change) return;
  const verbStart = role.verb?.start ?? figure.start;
  const stop = comparison && comparison.start >= left ? Math.min(comparison.start, verbStart) : verbStart;
  const subject = subjectWords(reading, left, stop);
  const last = levelFor(drafts, clause, change) ?? drafts.at(-1);
  // `使用率78%，较2020年（71%）上升7个百分点`: a bracket inside the comparison opens clauses that say nothing of their own.
  const from = state.changePrior && comparison ? clauseAt(reading.clauses, comparison.start) : clause;
  const near = last !== undefined && lastClause(last) >= from.index - 2;
  // The words between the level and its change say nothing new: `304起，同比下降13.4%`.
  if (last && near && subject === "" && !state.changePrior) {
    if (last.level && !last.change) {
      last.change = change;
      noteChange(last, clause.index === last.clause.index ? "change-same-clause" : "change-next-clause");
      return;
    }
    const draft = newDraft(state, index, "change-second");
    draft.change = change;
    draft.twin = last;
    noteChange(draft, "change-second");
    drafts.push(draft);
    return;
  }
  if (last && near && state.changePrior && subject === "" && last.level && !last.change) {
    last.change = change;
    last.prior = state.changePrior;
    state.changePrior = null;
    noteChange(last, "change-from-stated-prior");
    return;
  }
  const draft = newDraft(state, index, "change-only");
  draft.change = change;
  draft.left = comparison && comparison.start >= clause.start && comparison.start < left ? clause.start : left;
  draft.right = stop;
  if (state.changePrior) {
    draft.prior = state.changePrior;
    draft.rule = "change-from-stated-prior";
    const from = state.reading.figures.indexOf(state.changePrior);
    draft.left = leftOf(state, from);
    draft.right = comparison?.start ?? state.changePrior.start;
    state.changePrior = null;
  } else if (state.pendingPrior) {
    draft.prior = state.pendingPrior;
    state.pendingPrior = null;
  }
  noteChange(draft, draft.rule);
  drafts.push(draft);
}

/** `出口812亿元，占58.6%，增长9.1%`: a share grows by points; by percent grows the amount that it is of. */
function beforeShare(drafts: readonly Draft[], clause: Clause): Draft | undefined {
  const [amount, share] = drafts.slice(-2);
  if (!amount?.level || amount.change || amount.level.unit === "%" || share?.level?.unit !== "%" || share.change)
    return undefined;
  const lead = share.reading.sentence.words.slice(Math.max(share.left, share.level.start - 24), share.level.start);
  return /^占/.test(lead) && amount.clause.index >= clause.index - 2 ? amount : undefined;
}

/** Index of the clause of the draft's last figure: an earlier level and a change carry the subject on. */
function lastClause({ reading, clause, change, prior }: Draft): number {
  const at = (span: Span | null | undefined) => (span ? clauseAt(reading.clauses, span.start).index : 0);
  return Math.max(clause.index, at(change?.span), at(prior));
}

/** The level that an absolute change or one in points speaks of: the nearest of its unit that has no change yet. */
function levelFor(drafts: readonly Draft[], clause: Clause, change: ChangeDraft): Draft | undefined {
  const unit = change.changeUnit === "pp" ? "%" : change.changeUnit;
  const last = drafts.at(-1);
  if (change.changeUnit === "%" || change.changeUnit === "倍") return beforeShare(drafts, clause);
  if (last?.level?.unit === unit) return undefined;
  return drafts
    .slice(-3)
    .findLast((draft) => draft.level?.unit === unit && !draft.change && draft.clause.index >= clause.index - 2);
}

/** The comparison of this change: in its clause, right before in the sentence, else the one that governs since. */
function comparisonFor(state: State, index: number, left: number): Comparison | null {
  const figure = state.reading.figures[index];
  if (!figure) return null;
  const found = lastBefore(state.reading.comparisons, figure.start) ?? null;
  return found && (found.start >= left || found.end <= figure.start) ? found : null;
}

/** `诊疗人次增加18万`: a noun that names its own measure gives the unit. */
function unitOfNoun(words: string, end: number): string {
  const match = /(人次|[人户件次辆])数?(?:同比|环比|净)*$/.exec(words.slice(Math.max(0, end - 8), end));
  return match?.[1] ?? "";
}

function changeOf(state: State, index: number, comparison: Comparison | null): ChangeDraft | null {
  const figure = state.reading.figures[index];
  const role = state.roles[index];
  if (!figure || role?.kind !== "change") return null;
  const clause = clauseAt(state.reading.clauses, figure.start);
  const span: Span = { start: figure.start, end: figure.end };
  return {
    ...readChange(figure, role.sign),
    ...(figure.unitless && role.verb && { changeUnit: unitOfNoun(state.reading.sentence.words, role.verb.start) }),
    figure,
    span,
    verb: role.verb,
    basis: comparison?.basis ?? null,
    basisSpan: comparison ? { start: comparison.start, end: comparison.end } : null,
    basisInherited: comparison !== null && comparison.start < clause.start,
  };
}
