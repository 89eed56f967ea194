/**
 * Says of each figure of a sentence what it states: a level, a change, an earlier level, or after all no quantity of its
 * own. It only decides; assemble.ts puts the parts together.
 */
import { contains } from "@/lib/text/span";
import { type Clause, clauseAt } from "../clauses";
import { arrivalBefore, changeVerbBefore, changeVerbs } from "../finders/changes";
import { signOf } from "../finders/comparisons";
import type { Figure } from "../finders/figure";
import { lastFromWord, withoutFalseSteps } from "../finders/from-word";
import type { Reading, Role } from "../reading";
import { lastBefore } from "../spans-within";

const ratioUnits = new Set(["%", "‰", "pp", "倍", "番"]);
const listSeparator = /^(?:、|，|,|和|与|及|以及|或|\s|；|;|和约|、约){1,3}$/;

/** The role of each figure, by its index. */
export function rolesOf(reading: Reading): Role[] {
  const roles: Role[] = [];
  reading.figures.forEach((figure, index) => {
    roles.push(roleOf(reading, figure, index, roles[index - 1]));
  });
  return roles;
}

function roleOf(reading: Reading, figure: Figure, index: number, previousRole: Role | undefined): Role {
  const words = reading.sentence.words;
  const clause = clauseAt(reading.clauses, figure.start);
  const previous = reading.figures[index - 1];
  const left = Math.max(clause.start, previous?.end ?? 0);
  const comparison = lastBefore(reading.comparisons, figure.end);
  if (comparison?.other && contains(comparison.other, figure)) return { kind: "prior", of: "change" };
  const ratio = isRatio(figure);
  const verb = isRateOfGrowth(words, figure) ? null : changeVerbBefore(words, figure.start, left);
  const compared = comparison !== undefined && comparison.end <= figure.start && comparison.start >= clause.start;
  if (
    verb &&
    (!verb.weak ||
      compared ||
      (ratio && figure.unit !== "倍" && !/[多少高低快慢]$/.test(words.slice(verb.start, verb.end))))
  )
    return { kind: "change", sign: verb.sign, verb, listed: false };
  const arrival = arrivalBefore(words, figure.start, left);
  if (arrival) return { kind: "level", arrival };
  const more = compared ? moreThan(words, comparison.end, figure.start) : null;
  if (more) return more;
  if (ratio && compared && figure.start - comparison.end <= 1)
    return { kind: "change", sign: signOf(words, comparison) ?? 1, verb: null, listed: false };
  if (
    previous &&
    previousRole?.kind === "change" &&
    sameKind(previous, figure) &&
    listSeparator.test(words.slice(previous.end, figure.start))
  )
    return { ...previousRole, listed: true };
  const listedPrior = previousRole?.kind === "prior" && previousRole.of === "next";
  if (
    previous &&
    listedPrior &&
    sameKind(previous, figure) &&
    /^[、和与及]$/.test(words.slice(previous.end, figure.start))
  )
    return previousRole;
  if (opensPrior(reading, figure, index, left)) return { kind: "prior", of: "next" };
  if (
    figure.unit !== "倍" &&
    /(?:上年|去年|上一年|上年度|上月|往年)同?期?(?:数)?(?:为|是|仅|仅为|的)?$/.test(
      words.slice(Math.max(clause.start, figure.start - 10), figure.start),
    ) &&
    previous
  )
    return { kind: "prior", of: "last" };
  if (followsItsLevel(reading, figure, index, previousRole)) return { kind: "prior", of: "last" };
  if (ratio && figure.unit !== "倍") {
    const split = splitVerb(words, left, figure, clause);
    if (split) return split;
  }
  return { kind: "level", arrival: null };
}

/** `较去年同期多发6.8万人次`, `比上年少用3天`: 多 or 少 with a verb right after a comparison. */
function moreThan(words: string, from: number, to: number): Role | null {
  const match = /^[，,]?(多|少)[\u4e00-\u9fff]{1,2}(?:了|约|近|超)?$/.exec(words.slice(from, Math.min(to, from + 6)));
  if (!match || to - from > 6) return null;
  return { kind: "change", sign: match[1] === "多" ? 1 : -1, verb: { start: from, end: to }, listed: false };
}

/** The natural growth rate of a population is a level, in ‰. */
function isRateOfGrowth(words: string, figure: Figure): boolean {
  return figure.unit === "‰" && /自然增长率/.test(words.slice(Math.max(0, figure.start - 9), figure.start));
}

/** `压缩办理时限80%`, `节约成本三成`: verb, a short object, and the share by which it changed. */
function splitVerb(words: string, left: number, figure: Figure, clause: Clause): Role | null {
  const from = Math.max(left, figure.start - 14, clause.start);
  for (let at = from; at < figure.start - 2; at++) {
    const hit = changeVerbs.at(words, at);
    if (!hit || hit.phrase.length < 2) continue;
    const object = words.slice(hit.end, figure.start);
    if (object.length < 2 || /[率比占达为至到的、]|以上/.test(object)) return null;
    return { kind: "change", sign: hit.value, verb: null, listed: false };
  }
  return null;
}

const yearAgo = /(?:^|[，（(；])(?:而)?((?:19|20)[0-9]{2})年(?:同期)?(?:则|仅|只)?(?:为|是)(?:约|近)?$/;

/** `2023年立案500件，2019年为412件`: an earlier year right after a level. A series of years is none. */
function followsItsLevel(reading: Reading, figure: Figure, index: number, before: Role | undefined): boolean {
  const { words } = reading.sentence;
  const previous = reading.figures[index - 1];
  if (!previous || before?.kind !== "level" || previous.unit !== figure.unit || figure.unitless) return false;
  const year = yearAgo.exec(words.slice(previous.end, figure.start));
  if (!year || year.index > 0) return false;
  if (yearAgo.test(words.slice(Math.max(0, previous.start - 16), previous.start))) return false;
  const next = reading.figures[index + 1];
  if (next && yearAgo.test(words.slice(figure.end, next.start))) return false;
  const own = [...words.slice(Math.max(0, previous.start - 80), previous.start).matchAll(/((?:19|20)[0-9]{2})年/g)].at(
    -1,
  );
  return own !== undefined && Number(own[1]) > Number(year[1]);
}

/** `从2015年的15862起`, `由15个`: an earlier level, if the next figure is what it became. */
function opensPrior(reading: Reading, figure: Figure, index: number, left: number): boolean {
  const words = reading.sentence.words;
  const lead = words.slice(Math.max(left, figure.start - 24), figure.start);
  const opener = lastFromWord(lead);
  const { last, next } = listEnd(reading, index);
  if (opener < 0 || !next || next.start - last.end > 40) return false;
  const between = withoutFalseSteps(words.slice(last.end, next.start));
  return /[至到为成]|提|升|降|增|减|涨|跌|扩|压|缩/.test(between) && !/[。；]/.test(between);
}

/** `分别由12%和15%降至…`: the last of the figures of one kind that a list joins to this one, and the figure after it. */
function listEnd(reading: Reading, index: number): { last: Figure; next: Figure | undefined } {
  const { figures, sentence } = reading;
  const first = figures[index];
  if (!first) throw new Error("a role without a figure");
  let last = first;
  const dealt = sentence.words.slice(Math.max(0, first.start - 8), first.start).includes("分别");
  for (let at = index + 1; at <= index + 8; at++) {
    const next = figures[at];
    const joined =
      dealt && next && sameKind(last, next) && /^[、和与及]$/.test(sentence.words.slice(last.end, next.start));
    if (!joined) return { last, next };
    last = next;
  }
  return { last, next: undefined };
}

/** A percentage, a multiple, or a bare share (`三分之一`, `1/4`). */
function isRatio(figure: Figure): boolean {
  return ratioUnits.has(figure.unit) || (figure.unit === "" && figure.numeral.unit === "");
}

function sameKind(a: Figure, b: Figure): boolean {
  return a.unit === b.unit || (isRatio(a) && isRatio(b));
}
