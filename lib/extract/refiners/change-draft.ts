/** Makes a change of a figure: its value, its unit, its verb, and the comparison that it goes by. Places it nowhere. */
import { clauseAt } from "../clauses";
import { readChange } from "../finders/changes";
import { type Comparison, signOf } from "../finders/comparisons";
import { type ChangeDraft, type Draft, note, type Reading } from "../reading";
import { lastBefore } from "../spans-within";
import type { State } from "./assembly-state";
import { spansYears } from "./own-span";
import { paceBefore } from "./pace";

/** The comparison of this change: in its clause, right before in the sentence, else the one that governs since. */
export function comparisonFor(state: State, index: number, left: number): Comparison | null {
  const figure = state.reading.figures[index];
  if (!figure) return null;
  const found = lastBefore(state.reading.comparisons, figure.start) ?? null;
  if (!found || !(found.start >= left || found.end <= figure.start)) return null;
  const clause = clauseAt(state.reading.clauses, figure.start);
  if (found.end > clause.start) return found;
  const role = state.roles[index];
  const at = (role?.kind === "change" && role.verb?.start) || figure.start;
  return isSpent(state.reading, found) || spansYears(state.reading, at) ? null : found;
}

/** `增速比一季度回升8.7个百分点；投资下降0.8%`: a comparison of a pace or with another place does not go on. */
function isSpent(reading: Reading, comparison: Comparison): boolean {
  const { start } = clauseAt(reading.clauses, comparison.start);
  return signOf(reading.sentence.words, comparison) !== null || paceBefore(reading, start, comparison.start) !== "";
}

/** `诊疗人次增加18万`: a noun that names its own measure gives the unit. */
function unitOfNoun(words: string, end: number): string {
  const match = /(人次|[人户件次辆])数?(?:同比|环比|净)*$/.exec(words.slice(Math.max(0, end - 8), end));
  return match?.[1] ?? "";
}

export function changeOf(state: State, index: number, comparison: Comparison | null): ChangeDraft | null {
  const figure = state.reading.figures[index];
  const role = state.roles[index];
  if (!figure || role?.kind !== "change") return null;
  const clause = clauseAt(state.reading.clauses, figure.start);
  const { change, changeUnit } = readChange(figure, role.sign);
  const { words } = state.reading.sentence;
  return {
    change,
    changeUnit: figure.unitless && role.verb ? unitOfNoun(words, role.verb.start) : changeUnit,
    figure,
    span: { start: figure.start, end: figure.end },
    verb: role.verb,
    basis: comparison?.basis ?? null,
    basisSpan: comparison ? { start: comparison.start, end: comparison.end } : null,
    basisInherited: comparison !== null && comparison.start < clause.start,
  };
}

/** Writes the draft's change into its steps. */
export function noteChange(draft: Draft, rule: string): void {
  if (draft.change) note(draft, rule, "change", draft.change.span, `${draft.change.change} ${draft.change.changeUnit}`);
}
