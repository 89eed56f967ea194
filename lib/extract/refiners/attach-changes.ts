/**
 * Gives changes their place: with the level that they speak of, or as drafts of their own. What a list of changes deals out is
 * dealt-changes.ts's work.
 */
import type { Span } from "@/lib/text/span";
import { type Clause, clauseAt } from "../clauses";
import type { Comparison } from "../finders/comparisons";
import { lastFromWord } from "../finders/from-word";
import type { ChangeDraft, Draft } from "../reading";
import { leftOf, newDraft, runOf, type State } from "./assembly-state";
import { changeOf, comparisonFor, noteChange } from "./change-draft";
import { dealOut } from "./dealt-changes";
import { changesIn, isStreak, lastClause, levelFor } from "./level-of-change";
import { paceBefore } from "./pace";
import { isCollective, subjectWords } from "./subject";

/** Places the changes from figure `index` on. Answers how many further figures they took. */
export function addChanges(state: State, index: number): number {
  const run = runOf(state, index, "change");
  const figure = state.reading.figures[index];
  const role = state.roles[index];
  if (!figure || role?.kind !== "change") return 0;
  const left = leftOf(state, index);
  const clause = clauseAt(state.reading.clauses, figure.start);
  if (dealOut(state, { index, run, left, verbStart: role.verb?.start ?? figure.start })) return run - 1;
  for (let offset = 0; offset < run; offset++) addChange(state, index + offset, clause);
  return run - 1;
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
  const said = subjectWords(reading, left, stop);
  const ofShare = change.changeUnit === "pp" && shareNoun.test(reading.sentence.words.slice(left, stop));
  const subject =
    ofShare || isPer(said, drafts.at(-1), change)
      ? ""
      : said || otherMeasure(drafts, reading.sentence.words.slice(left, stop));
  if (addToAll(state, index, comparison, said)) return;
  if (changesFromPrior(state, change, left)) return;
  const own = said === "" ? moreOf(reading.sentence.words, role.verb, figure) : null;
  const nearest = levelFor(drafts, clause, change, ofShare);
  const last = (own && nearest?.level?.unit !== change.changeUnit) || isOfOther(nearest, change) ? undefined : nearest;
  // `使用率78%，较2020年（71%）上升7个百分点`: a bracket inside the comparison opens clauses that say nothing of their own.
  const from = state.changePrior && comparison ? clauseAt(reading.clauses, comparison.start) : clause;
  const near = last !== undefined && Math.max(...drafts.slice(-8).map(lastClause)) >= from.index - 2;
  const pace = change.changeUnit === "pp" ? paceBefore(reading, left, verbStart) : "";
  // The words between the level and its change say nothing new: `304起，同比下降13.4%`.
  if (last && near && subject === "" && !state.changePrior && !state.pendingPrior) {
    if (last.level && !last.change && pace === "" && !isStreak(last) && changesIn(last.level, change)) {
      last.change = change;
      noteChange(last, clause.index === last.clause.index ? "change-same-clause" : "change-next-clause");
      return;
    }
    const draft = newDraft(state, index, pace === "" ? "change-second" : "change-of-pace");
    draft.change = change;
    draft.twin = last;
    noteChange(draft, draft.rule);
    drafts.push(draft);
    return;
  }
  if (
    last &&
    near &&
    state.changePrior &&
    subject === "" &&
    last.level &&
    !last.change &&
    changesIn(last.level, change)
  ) {
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
  if (own) draft.subject = own;
  if (state.changePrior) {
    draft.prior = state.changePrior;
    draft.rule = "change-from-stated-prior";
    const { start } = state.changePrior;
    draft.left = leftOf(
      state,
      reading.figures.findIndex((one) => one.start === start),
    );
    draft.right = comparison?.start ?? fromStart(reading.sentence.words, draft.left, start);
    if (!comparison && draft.right < start) draft.subject = { start: draft.left, end: draft.right };
    state.changePrior = null;
  } else if (state.pendingPrior) {
    draft.prior = state.pendingPrior;
    draft.left = Math.min(draft.left, leftOf(state, state.reading.figures.indexOf(state.pendingPrior)));
    state.pendingPrior = null;
  }
  noteChange(draft, draft.rule);
  drafts.push(draft);
}

const ofAnyLevel = new Set(["%", "‰", "‱", "pp", "倍", "番", "基点", ""]);

/** `优良率90%，比上月减少3天`: so many days are no change of a share, whatever it is that has changed. */
function isOfOther(last: Draft | undefined, { changeUnit }: ChangeDraft): boolean {
  const unit = last?.level?.unit;
  return unit !== undefined && unit !== "" && unit !== changeUnit && !ofAnyLevel.has(changeUnit);
}

/** What a change names behind its 多 or 少: `较上年少发生火灾12起` has 发生火灾, `比上年多12起` nothing. */
function moreOf(words: string, verb: Span | null, figure: Span): Span | null {
  if (!verb) return null;
  const match = /^[，,]?[多少]([\u4e00-\u9fff]{3,11}?)(?:了|约|近|超)?$/.exec(words.slice(verb.start, figure.start));
  const said = match?.[1];
  const start = said ? words.indexOf(said, verb.start) : -1;
  return said ? { start, end: start + said.length } : null;
}

/** Where 由 opens the earlier change (`烟草业由上月的下降2.4%转为增长0.8%`); else where that begins. */
function fromStart(words: string, left: number, prior: number): number {
  const opener = lastFromWord(words.slice(left, prior));
  return opener < 0 ? prior : left + opener;
}

/** `平均亩产401.2公斤，每亩提高3.6公斤`: the rate says again what the level before is measured by. */
function isPer(said: string, last: Draft | undefined, { changeUnit }: ChangeDraft): boolean {
  return /^(?:平均)?(?:每[亩人户吨件]|[亩人户]均)$/.test(said) && last?.level?.unit === changeUnit && !last.change;
}

/** `火灾14起，损失68万元，起数下降11%`: a noun of measure names a level of its unit, if that is not the last one. */
function otherMeasure(drafts: readonly Draft[], said: string): string {
  const measure = /^[，,]?((?:案件|火灾|事故|发生)?([起件宗例户人])数)$/.exec(said);
  const last = drafts.at(-1)?.level;
  const other = measure && last && last.unit !== measure[2] && drafts.some(({ level }) => level?.unit === measure[2]);
  return other ? (measure[1] ?? "") : "";
}

/** `旅客10万人次，由去年同期的8万人次增加25%`: the level is before, and was the other. True if so. */
function changesFromPrior(state: State, change: ChangeDraft, left: number): boolean {
  const { pendingPrior: prior, reading } = state;
  const last = state.drafts.at(-1);
  if (!prior || !last?.level || last.change || last.prior || last.level.unit !== prior.unit) return false;
  const words = reading.sentence.words;
  const next = words.slice(change.span.end, change.span.end + 1);
  if (prior.end > left + 1 || /[至到]/.test(next)) return false;
  const opener = lastFromWord(words.slice(last.level.end, prior.start));
  if (opener < 0 || subjectWords(reading, last.level.end, last.level.end + opener) !== "") return false;
  last.change = change;
  last.prior = prior;
  state.pendingPrior = null;
  noteChange(last, "change-from-stated-prior");
  return true;
}

/** `占出口的58%，比重提高2个百分点`: the share just named. */
const shareNoun = /^[，,]?(?:所?占)?(?:其|总值|总量|总额|全部)?的?(?:比重|占比|比例|份额|进度)[也均都则]?$/;

/** `失业率1.7%，就业不足率1.6%，两者均下跌0.1个百分点`: one change of each of several levels. True if there were such levels. */
function addToAll(state: State, index: number, comparison: Comparison | null, subject: string): boolean {
  const { reading, drafts } = state;
  const figure = reading.figures[index];
  if (!figure || !isCollective(subject)) return false;
  const lead = reading.sentence.words.slice(Math.max(0, figure.start - 30), figure.start);
  const match = /([两二三四五六])[者项个类](?:指标|指数)?(?:[^，。；]{0,12})[均都皆]|双双/.exec(lead);
  if (!match) return false;
  const count = "一二三四五六".indexOf((match[1] ?? "两").replace("两", "二")) + 1;
  const levels = drafts.slice(-count);
  if (levels.length !== count || !levels.every((draft) => draft.level && !draft.change)) return false;
  for (const draft of levels) {
    draft.change = changeOf(state, index, comparison);
    noteChange(draft, "change-of-all");
  }
  return true;
}
