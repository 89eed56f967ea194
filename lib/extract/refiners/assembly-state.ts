/**
 * The state of reading one sentence figure by figure, and how a draft of it begins. Shared by assemble.ts and
 * attach-changes.ts; decides nothing about roles.
 */
import { clauseAt } from "../clauses";
import type { Figure } from "../finders/figure";
import type { Draft, Reading, Role } from "../reading";

/** What has been read of the sentence so far. */
export interface State {
  readonly reading: Reading;
  readonly roles: readonly Role[];
  readonly drafts: Draft[];
  pendingPrior: Figure | null;
  changePrior: Figure | null;
}

/** An empty draft for words of the sentence at `at` that no figure stands for. */
export function blankDraft(reading: Reading, at: number): Draft {
  const state: State = { reading, roles: [], drafts: [], pendingPrior: null, changePrior: null };
  const clause = clauseAt(reading.clauses, at);
  return { ...newDraft(state, -1, "change-worded"), clause, left: clause.start, right: at };
}

export function leftOf(state: State, index: number): number {
  const figure = state.reading.figures[index];
  const clause = clauseAt(state.reading.clauses, figure?.start ?? 0);
  const before = state.reading.figures[index - 1]?.end ?? 0;
  if (before <= clause.start || !figure) return Math.max(clause.start, before);
  // `78名嫌疑人、查处129名`: what stands before the list sign belongs to the figure before.
  const { words } = state.reading.sentence;
  // `8县（区）119家卫生院`: a remark on the unit belongs to the figure before.
  const remark = /^[（(][^（）()0-9]{1,6}[）)]/.exec(words.slice(before, before + 8))?.[0].length ?? 0;
  return Math.max(before + remark, listSign(words, before, figure.start));
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

export function rightOf(state: State, index: number): number {
  const figure = state.reading.figures[index];
  const clause = clauseAt(state.reading.clauses, figure?.start ?? 0);
  return Math.min(clause.end, state.reading.figures[index + 1]?.start ?? clause.end);
}

export function newDraft(state: State, index: number, rule: string): Draft {
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

/** How many figures from `index` on stand in one list with the same role, with nothing but list signs between them. */
export function runOf(state: State, index: number, kind: "level" | "change"): number {
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
