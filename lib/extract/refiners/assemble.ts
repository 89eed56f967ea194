/**
 * Puts levels, changes and earlier levels together into drafts, figure by figure in the order of the sentence: a change
 * joins the level that it speaks of, also across a comma; `从A降至B` is one draft; `分别` deals out in order.
 */
import type { Span } from "@/lib/text/span";
import { type Clause, clauseAt } from "../clauses";
import { readChange } from "../finders/changes";
import type { Comparison } from "../finders/comparisons";
import type { Figure } from "../finders/figures";
import { type ChangeDraft, type Draft, note, type Reading, type Role } from "../reading";
import { lastBefore, spansWithin } from "../spans-within";
import { itemsOf, sharedTail } from "./list-items";
import { subjectWords } from "./subject";

/** What has been read of the sentence so far. */
interface State {
  readonly reading: Reading;
  readonly roles: readonly Role[];
  readonly drafts: Draft[];
  pendingPrior: Figure | null;
  changePrior: Figure | null;
}

/** The drafts of one sentence, in the order of their figures. */
export function assemble(reading: Reading, roles: readonly Role[]): Draft[] {
  const state: State = { reading, roles, drafts: [], pendingPrior: null, changePrior: null };
  for (let index = 0; index < reading.figures.length; index++) {
    const figure = reading.figures[index];
    const role = roles[index];
    if (!figure || !role) continue;
    if (role.kind === "level") index += addLevels(state, index);
    else if (role.kind === "prior") addPrior(state, figure, role.of);
    else if (role.kind === "change") index += addChanges(state, index);
  }
  return state.drafts;
}

/** An empty draft for words of the sentence at `at` that no figure stands for. */
export function blankDraft(reading: Reading, at: number): Draft {
  const state: State = { reading, roles: [], drafts: [], pendingPrior: null, changePrior: null };
  const clause = clauseAt(reading.clauses, at);
  return { ...newDraft(state, -1, "change-worded"), clause, left: clause.start, right: at };
}

function leftOf(state: State, index: number): number {
  const figure = state.reading.figures[index];
  const clause = clauseAt(state.reading.clauses, figure?.start ?? 0);
  const before = state.reading.figures[index - 1]?.end ?? 0;
  if (before <= clause.start || !figure) return Math.max(clause.start, before);
  // `78名嫌疑人、查处129名`: what stands before the list sign belongs to the figure before.
  return Math.max(before, listSign(state.reading.sentence.words, before, figure.start));
}

/** The offset after the first list comma outside quotation marks and brackets, at most 40 characters on; else `start`. */
function listSign(words: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < Math.min(end, start + 40); at++) {
    const char = words.charAt(at);
    if ("“（(《".includes(char)) depth++;
    else if ("”）)》".includes(char)) depth--;
    else if (char === "、" && depth <= 0) return at + 1;
  }
  return start;
}

function rightOf(state: State, index: number): number {
  const figure = state.reading.figures[index];
  const clause = clauseAt(state.reading.clauses, figure?.start ?? 0);
  return Math.min(clause.end, state.reading.figures[index + 1]?.start ?? clause.end);
}

function newDraft(state: State, index: number, rule: string): Draft {
  const figure = state.reading.figures[index];
  return {
    reading: state.reading,
    clause: clauseAt(state.reading.clauses, figure?.start ?? 0),
    rule,
    level: null,
    change: null,
    prior: null,
    left: leftOf(state, index),
    right: rightOf(state, index),
    arrival: null,
    subject: null,
    shared: null,
    twin: null,
    indicator: "",
    verb: "",
    object: "",
    place: "",
    period: null,
    priorPeriod: null,
    scale: "aggregate",
    sources: {},
    steps: [],
    doubts: [],
  };
}

/** One level, or a run of them that 分别 deals out. Answers how many further figures it took. */
function addLevels(state: State, index: number): number {
  const run = runOf(state, index, "level");
  const figure = state.reading.figures[index];
  if (!figure) return 0;
  if (run > 1 && levelsRespectively(state, index, run, figure)) return run - 1;
  addLevel(state, index, figure);
  return 0;
}

/** `甲、乙分别为3件、5件`; `……4126万元，分别是去年同期的1.8倍和2.1倍`. True if it dealt the levels out. */
function levelsRespectively(state: State, index: number, run: number, figure: Figure): boolean {
  const { reading, drafts } = state;
  const { words } = reading.sentence;
  const left = leftOf(state, index);
  const sign = words.slice(left, figure.start).lastIndexOf("分别");
  if (sign < 0) return false;
  const items = itemsOf(reading, left, left + sign);
  const levels = drafts.slice(-run);
  if (items.length === run) {
    const last = items.at(-1);
    const shared = sharedTail(words, items);
    items.forEach((item, offset) => {
      const draft = newDraft(state, index + offset, "level-respectively");
      draft.level = reading.figures[index + offset] ?? null;
      draft.subject = item === last || !shared ? item : { start: item.start, end: item.end };
      draft.shared = item === last ? null : shared;
      draft.left = left + sign + 2;
      draft.right = figure.start;
      note(draft, "level-respectively", "indicator", item, words.slice(item.start, item.end));
      drafts.push(draft);
    });
    return true;
  }
  if (figure.unit !== "倍" || levels.length !== run || !levels.every((draft) => draft.level)) return false;
  levels.forEach((twin, offset) => {
    const draft = newDraft(state, index + offset, "level-respectively");
    draft.level = reading.figures[index + offset] ?? null;
    draft.twin = twin;
    drafts.push(draft);
  });
  return true;
}

function addLevel(state: State, index: number, figure: Figure): void {
  const words = state.reading.sentence.words;
  const last = state.drafts.at(-1);
  const previous = state.reading.figures[index - 1];
  // `同比增长5.6%，达到123亿元`: the level comes after its change.
  const joint = previous ? words.slice(previous.end, figure.start) : "";
  if (
    last?.change &&
    !last.level &&
    last.change.figure === previous &&
    /^[，,]?(?:至|到|达|达到|为|升至|降至|增至)$/.test(joint)
  ) {
    last.level = figure;
    last.rule = "level-after-change";
    note(last, "level-after-change", "value", figure, words.slice(figure.start, figure.end));
    return;
  }
  const role = state.roles[index];
  const draft = newDraft(state, index, role?.kind === "level" && role.arrival ? "level-arrival" : "level");
  draft.level = figure;
  if (role?.kind === "level") draft.arrival = role.arrival;
  note(draft, draft.rule, "value", figure, words.slice(figure.start, figure.end));
  if (state.pendingPrior) {
    draft.prior = state.pendingPrior;
    draft.left = Math.min(draft.left, leftOf(state, state.reading.figures.indexOf(state.pendingPrior)));
    draft.rule = "from-to";
    note(draft, "from-to", "prior", draft.prior, words.slice(draft.prior.start, draft.prior.end));
    state.pendingPrior = null;
  } else if (previous && previous.end === figure.start && last?.level === previous) {
    draft.twin = last;
    draft.rule = "level-adjoining";
  }
  state.drafts.push(draft);
}

function addPrior(state: State, figure: Figure, of: "next" | "last" | "change"): void {
  const last = state.drafts.at(-1);
  if (of === "next") state.pendingPrior = figure;
  else if (of === "change") state.changePrior = figure;
  else if (last && !last.prior) {
    last.prior = figure;
    note(last, "prior-stated", "prior", figure, state.reading.sentence.words.slice(figure.start, figure.end));
  }
}

/** How many figures from `index` on stand in one list with the same role, with nothing but list signs between them. */
function runOf(state: State, index: number, kind: "level" | "change"): number {
  let count = 1;
  // No list of print deals out more than this; the limit keeps endless ones linear.
  const last = Math.min(state.reading.figures.length, index + 30);
  for (let next = index + 1; next < last; next++) {
    const role = state.roles[next];
    const before = state.reading.figures[next - 1];
    const figure = state.reading.figures[next];
    if (!figure || !before || role?.kind !== kind || figure.start - before.end > 14) break;
    const between = state.reading.sentence.words.slice(before.end, figure.start);
    const listed =
      kind === "change"
        ? role.kind === "change" && (role.listed || /^(?:、|和|及|与|以及|，和)\S{0,8}$/.test(between))
        : /^(?:、|和|及|与|以及|，)$/.test(between);
    if (!listed || (kind === "change" && /[，；]/.test(between) && !/^，$/.test(between))) break;
    count++;
  }
  return count;
}

function addChanges(state: State, index: number): number {
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
    const shared = sharedTail(reading.sentence.words, items);
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
  if (
    subjectWords(reading, left, stop) === "" &&
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
  const near = last !== undefined && last.clause.index >= clause.index - 2;
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

/** The level that an absolute change or one in points speaks of: the nearest of its unit that has no change yet. */
function levelFor(drafts: readonly Draft[], clause: Clause, change: ChangeDraft): Draft | undefined {
  const unit = change.changeUnit === "pp" ? "%" : change.changeUnit;
  if (change.changeUnit === "%" || change.changeUnit === "倍") return undefined;
  const last = drafts.at(-1);
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

function changeOf(state: State, index: number, comparison: Comparison | null): ChangeDraft | null {
  const figure = state.reading.figures[index];
  const role = state.roles[index];
  if (!figure || role?.kind !== "change") return null;
  const clause = clauseAt(state.reading.clauses, figure.start);
  const span: Span = { start: figure.start, end: figure.end };
  return {
    ...readChange(figure, role.sign),
    figure,
    span,
    verb: role.verb,
    basis: comparison?.basis ?? null,
    basisSpan: comparison ? { start: comparison.start, end: comparison.end } : null,
    basisInherited: comparison !== null && comparison.start < clause.start,
  };
}
