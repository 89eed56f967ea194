/**
 * Puts levels, changes and earlier levels together into drafts, figure by figure in the order of the sentence: a change
 * joins the level that it speaks of, also across a comma; `从A降至B` is one draft; `分别` deals out in order.
 */
import { negate } from "@/lib/fact/decimal";
import type { Figure } from "../finders/figure";
import { type Draft, note, type Reading, type Role } from "../reading";
import { leftOf, newDraft, runOf, type State } from "./assembly-state";
import { addChanges } from "./attach-changes";
import { itemsOf, sharedTail } from "./list-items";

/** The drafts of one sentence, in the order of their figures. */
export function assemble(reading: Reading, roles: readonly Role[]): Draft[] {
  const state: State = { reading, roles, drafts: [], pendingPrior: null, changePrior: null };
  for (let index = 0; index < reading.figures.length; index++) {
    const figure = reading.figures[index];
    const role = roles[index];
    if (!figure || !role) continue;
    if (role.kind === "level") index += addLevels(state, index);
    else if (role.kind === "prior")
      index +=
        addFromTo(state, index) ||
        addPriors(state, index) ||
        addPrior(state, role.sign === -1 ? negated(figure) : figure, isLoneOther(state, index) ? "last" : role.of);
    else if (role.kind === "change") index += addChanges(state, index);
  }
  return state.drafts;
}

/** `甲、乙分别由12%和15%降至9%和13%`: as many levels as earlier ones. Answers how many further figures it took. */
function addFromTo(state: State, index: number): number {
  const { reading, roles, drafts } = state;
  let count = 0;
  for (let role = roles[index]; role?.kind === "prior" && role.of === "next"; role = roles[index + count]) count++;
  const figure = reading.figures[index];
  if (count < 2 || !figure || runOf(state, index + count, "level") !== count) return 0;
  const { words } = reading.sentence;
  const left = leftOf(state, index);
  const sign = words.slice(left, figure.start).lastIndexOf("分别");
  const items = sign < 0 ? [] : itemsOf(reading, left, left + sign);
  if (items.length !== count) return 0;
  const shared = sharedTail(words, items, reading.places);
  items.forEach((item, offset) => {
    const draft = newDraft(state, index + count + offset, "level-respectively");
    draft.level = reading.figures[index + count + offset] ?? null;
    draft.prior = reading.figures[index + offset] ?? null;
    draft.subject = item;
    draft.shared = offset === count - 1 ? null : shared;
    draft.left = figure.start;
    draft.right = figure.start;
    note(draft, "level-respectively", "indicator", item, words.slice(item.start, item.end));
    drafts.push(draft);
  });
  return 2 * count - 1;
}

/** `2人死亡、19人受伤，去年同期分别为3人、26人`: as many earlier levels as levels before. Answers how many further figures it took. */
function addPriors({ roles, reading, drafts }: State, index: number): number {
  let count = 0;
  for (let role = roles[index]; role?.kind === "prior" && role.of === "last"; role = roles[index + count]) count++;
  const levels = drafts.slice(-count);
  if (count < 2 || levels.length !== count || !levels.every((draft) => draft.level && !draft.prior)) return 0;
  levels.forEach((draft, offset) => {
    draft.prior = reading.figures[index + offset] ?? null;
    if (draft.prior) note(draft, "prior-stated", "prior", draft.prior, draft.prior.value);
  });
  return count - 1;
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

const deals = /分别|依次|依序/g;

/** Where the last word stands that deals out, as an offset of `lead`; -1 if none does. */
function dealingIn(lead: string): number {
  let last = -1;
  for (const { index } of lead.matchAll(deals)) last = index;
  return last;
}

/** `甲、乙分别为3件、5件`; `……4126万元，分别是去年同期的1.8倍和2.1倍`. True if it dealt the levels out. */
function levelsRespectively(state: State, index: number, run: number, figure: Figure): boolean {
  const { reading, drafts } = state;
  const { words } = reading.sentence;
  const left = leftOf(state, index);
  const sign = dealingIn(words.slice(left, figure.start));
  if (sign < 0) return false;
  const items = itemsOf(reading, left, left + sign);
  const levels = drafts.slice(-run);
  if (items.length === run) {
    const last = items.at(-1);
    const shared = sharedTail(words, items, reading.places);
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
    (/^[，,]?(?:至|到|达|达到|为|升至|降至|增至)(?:人民币|港币|新台币|台币|美金)?$/.test(joint) ||
      isReached(words, figure, joint))
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

/** `研发投入同比翻一番，超过8000万元`: nothing but the figure with its qualifier in the clause behind a change. */
function isReached(words: string, figure: Figure, joint: string): boolean {
  return (
    /^[，,]$/.test(joint) &&
    figure.numeral.start > figure.start &&
    !["%", "‰", "pp", "倍"].includes(figure.unit) &&
    /^(?:[，。；）]|$)/.test(words.charAt(figure.end))
  );
}

/** `由下降2.4%转为…`: the earlier figure is a fall. */
function negated(figure: Figure): Figure {
  return { ...figure, value: negate(figure.value) };
}

/** `320件，较去年的352件有所下降`: the other side of a change that no figure tells is the earlier level of the level before. */
function isLoneOther({ reading, roles, drafts }: State, index: number): boolean {
  const role = roles[index];
  const [figure, next] = [reading.figures[index], reading.figures[index + 1]];
  const level = drafts.at(-1)?.level;
  if (role?.kind !== "prior" || role.of !== "change" || !figure || !level || level.unit !== figure.unit) return false;
  const { words } = reading.sentence;
  const onward =
    /^(?:略|稍|有所|明显|大幅|小幅|进一步|显著)*有?所?(?:改善|提高|提升|下降|上升|增加|减少|增长|回落|回升|好转|优化|降低)(?=[，。；）]|$)/;
  return onward.test(words.slice(figure.end, figure.end + 12)) && (!next || next.start - figure.end > 4);
}

/** Answers 0: it takes no further figure. */
function addPrior(state: State, figure: Figure, of: "next" | "last" | "change"): 0 {
  const last = state.drafts.at(-1);
  if (of === "next") state.pendingPrior = figure;
  else if (of === "change") state.changePrior = figure;
  else if (last && !last.prior) {
    last.prior = figure;
    note(last, "prior-stated", "prior", figure, state.reading.sentence.words.slice(figure.start, figure.end));
  }
  return 0;
}
