/**
 * A change stated later about a level named before: `医院332万人次，基层564万人次；医院诊疗人次增加18万` is a change of the first.
 * Works on the drafts of one sentence when their indicators are known; joins two drafts or leaves both as they are.
 */
import { type Draft, note } from "../reading";
import { subjectWords } from "./subject";

/** How many drafts back a level is looked for. */
const reach = 8;
const countNoun = /(?:总数|总量|数量|件数|起数|人数|户数|人次|次数|总额|金额|数|量|额)$/;

/** The drafts without the changes that have found their level. */
export function joinNamedLevels(drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft, index) => {
    if (!isLoneChange(draft)) return true;
    const levels = drafts.slice(Math.max(0, index - reach), index).filter((one) => mayTake(one, draft));
    const level = pointedAt(draft, drafts.slice(0, index)) ?? named(draft, levels);
    if (!level || drafts.some((one) => one.twin === draft)) return true;
    join(level, draft);
    return false;
  });
}

function isLoneChange(draft: Draft): boolean {
  return draft.change !== null && !draft.level && !draft.prior && !draft.twin;
}

/** An absolute change can only be of a level in its own unit, points only of a percentage. */
function mayTake(level: Draft, { change }: Draft): boolean {
  if (!level.level || level.change || level.level.unit === "倍" || !change) return false;
  if (change.changeUnit === "pp") return level.level.unit === "%";
  return ["%", "‰", "倍", ""].includes(change.changeUnit) || change.changeUnit === level.level.unit;
}

/** 前者 and 后者 are the last two levels of the sentence. */
function pointedAt(draft: Draft, before: readonly Draft[]): Draft | null {
  const place = ["前者", "后者"].indexOf(draft.indicator);
  if (place < 0) return null;
  const levels = before.filter((one) => one.level);
  const last = levels.at(-1);
  // Of more than two that 分别 has dealt out 前者 is the first.
  const list =
    last?.rule === "level-respectively"
      ? levels.filter((one) => one.rule === last.rule && one.clause === last.clause)
      : [];
  const [first, second] = list.length > 2 ? [list[0], last] : levels.slice(-2);
  const level = place === 0 ? first : second;
  return first && second && level && mayTake(level, draft) ? level : null;
}

/** The one level that the change's words name: by all of its own, or by the beginning of a longer name. */
function named(draft: Draft, levels: readonly Draft[]): Draft | null {
  // The doer that an indicator leaves out tells levels apart: `医院诊疗人次` and `基层诊疗人次`.
  const said = subjectWords(draft.reading, draft.left, draft.right).replace(countNoun, "");
  const { subject, reading } = draft;
  const own = subject
    ? reading.sentence.words.slice(subject.start, subject.end)
    : subjectWords(reading, draft.left, draft.right);
  const byMeasure =
    ofMeasure(own || draft.indicator, levels) ?? ofMeasure(draft.indicator, levels) ?? ofItem(own, levels);
  if (byMeasure) return byMeasure;
  const stem = draft.indicator.replace(countNoun, "");
  if (stem.length < 2) return null;
  const bySaid = said.length < 2 ? [] : levels.filter((level) => isName(said, level, levels));
  const exact = bySaid.length > 0 ? bySaid : levels.filter((level) => isName(stem, level, levels));
  if (exact.length > 0) return exact.length === 1 ? (exact[0] ?? null) : null;
  const unit = draft.change?.changeUnit;
  const alike = levels.filter(
    (level) => level.level?.unit === unit && said.length >= 2 && level.indicator.slice(0, 2) === said.slice(0, 2),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** `甲市、乙市分别为28起、41起，其中乙市增加9起`: an item of the list that dealt the levels out. */
function ofItem(said: string, levels: readonly Draft[]): Draft | null {
  const name = said.replace(/^其中/, "");
  const found = levels.filter(
    ({ subject, reading }) =>
      subject && name !== "" && reading.sentence.words.slice(subject.start, subject.end) === name,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const harms: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:死?亡人?|死亡人员|死者)(?:员?人?数)?$/, /[死亡]/],
  [/^(?:受?伤人?|受伤人员|伤者)(?:员?人?数)?$/, /伤/],
  [/^(?:直接)?(?:经济|财产)?(?:损失|财损)(?:数?额|金额)?$/, /损/],
];

/** `发生火灾31起，死亡4人……起数下降5%，亡人数持平`: a level named by its measure word, or by the harm that it counts. */
function ofMeasure(said: string, levels: readonly Draft[]): Draft | null {
  const [, thing = "", measure] = /^(案件|火灾|事故|发生|警情)?([起件宗例户])数$/.exec(said) ?? [];
  const harm = harms.find(([word]) => word.test(said))?.[1];
  const found = levels.filter((level) => (measure ? level.level?.unit === measure : harm?.test(level.indicator)));
  if (found.length < 2 || thing === "") return found.length === 1 ? (found[0] ?? null) : null;
  // `发生火灾38起，较大火灾0起……火灾起数`: not those of a kind.
  const plain = found.filter(({ indicator }) => indicator.replace(/^(?:接报|接到|发生|共)+/, "") === thing);
  return plain.length === 1 ? (plain[0] ?? null) : null;
}

/** `酒驾查处` names `查处酒驾`; `酒驾事故` names something else. */
function isName(stem: string, { indicator, object, verb }: Draft, levels: readonly Draft[]): boolean {
  const whole = indicator.replace(countNoun, "");
  if (stem === whole || stem === object || (verb !== "" && stem === object + verb)) return true;
  if (object.length < 2 || !stem.startsWith(object) || verb !== "") return false;
  // `总诊疗921万人次，其中：医院332万人次`: the rest of the name is the total's.
  const rest = stem.slice(object.length);
  return levels.some((level) => level.object.endsWith(rest) || level.verb === rest);
}

function join(level: Draft, from: Draft): void {
  level.change = from.change;
  const said = subjectWords(from.reading, from.left, from.right).replace(countNoun, "");
  if (level.verb === "" && said.startsWith(level.object) && said !== level.object) level.indicator = said;
  if (from.change) note(level, "change-of-named-level", "change", from.change.span, from.indicator);
}
