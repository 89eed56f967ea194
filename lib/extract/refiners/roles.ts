/**
 * Says of each figure of a sentence what it states: a level, a change, an earlier level, or after all no quantity of its
 * own. It only decides; assemble.ts puts the parts together.
 */
import { contains, type Span } from "@/lib/text/span";
import { type Clause, clauseAt } from "../clauses";
import { arrivalBefore, changeVerbBefore, changeVerbs, signBefore } from "../finders/changes";
import { type Comparison, signOf } from "../finders/comparisons";
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
  if (comparison?.other && contains(comparison.other, figure)) return inComparison(words, figure);
  const ratio = isRatio(figure);
  const signed = signBefore(words, figure.start, left);
  if (signed) return { kind: "change", sign: signed.sign, verb: signed, listed: false };
  if (isSignedRemark(words, figure, clause, previous)) return { kind: "change", sign: 1, verb: null, listed: false };
  const verb = isRateOfGrowth(words, figure) ? null : changeVerbBefore(words, figure.start, left);
  const compared = comparison !== undefined && comparison.end <= figure.start && comparison.start >= clause.start;
  if (verb && (!verb.weak || mayBeWeak(words, verb, figure, compared ? comparison : null)))
    return { kind: "change", sign: verb.sign, verb, listed: false };
  const contributed = contribution(words, figure, clause);
  if (contributed) return contributed;
  const better = improvement(words, figure, left, compared);
  if (better) return better;
  const net = netChange(reading, figure, index, previousRole);
  if (net) return net;
  if (compared && isStandingMark(words, comparison, figure)) return { kind: "prior", of: "last" };
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
  if (previous && isOfLastYear(words, figure, clause, previous, previousRole)) return { kind: "prior", of: "last" };
  if (followsItsLevel(reading, figure, index, previousRole)) return { kind: "prior", of: "last" };
  if (ratio && figure.unit !== "倍") {
    const split = splitVerb(words, left, figure, clause);
    if (split) return split;
  }
  return { kind: "level", arrival: null };
}

/** `上年同期为352件`. Not `去年同期的一半`, which is a share; not the level in `从2017年的245万增长到去年的541万`. */
function isOfLastYear(
  words: string,
  figure: Figure,
  clause: Clause,
  previous: Figure,
  before: Role | undefined,
): boolean {
  if (figure.unit === "倍" || (before?.kind === "prior" && before.of === "next")) return false;
  if (isRatio(figure) && figure.unit !== previous.unit) return false;
  return /(?:上年|去年|上一年|上年度|上月|往年)(?:同期|同月|同季)?(?:数)?(?:则)?(?:为|是|仅|仅为|只有|的|录得)?$/.test(
    words.slice(Math.max(clause.start, figure.start - 10), figure.start),
  );
}

/** A figure in the words of the other side is an earlier level (`相比2022年40条`), unless it is the time itself (`与108年同月相比`). */
function inComparison(words: string, figure: Figure): Role {
  const isTime = figure.unit === "年" && /^(?:同|全年|[底末初]|度)/.test(words.slice(figure.end, figure.end + 2));
  return isTime ? { kind: "refused", reason: "date" } : { kind: "prior", of: "change" };
}

/** `出口30亿元（-3.1%）`: a bracket that opens with a minus holds a change; a level below zero has a unit of its own. */
function isSignedRemark(words: string, figure: Figure, clause: Clause, previous: Figure | undefined): boolean {
  if (!/^[（(]$/.test(clause.opener) || figure.start !== clause.start || words.charAt(figure.start) !== "-")
    return false;
  return (
    previous !== undefined && previous.end >= clause.start - 2 && (isRatio(figure) || figure.unit === previous.unit)
  );
}

/** `拉动经济增长2.1个百分点`, `拖累出口0.3个百分点`: what one part does for the whole. Only points: `拉动消费3亿元` is a level. */
function contribution(words: string, figure: Figure, clause: Clause): Role | null {
  if (figure.unit !== "pp") return null;
  const lead = words.slice(Math.max(clause.start, figure.start - 30), figure.start);
  const match = /(?:(拉动|带动|推动|推高)|(拖累|拉低|下拉))[^，。；、]{2,24}$/.exec(lead);
  return match && { kind: "change", sign: match[1] ? 1 : -1, verb: null, listed: false };
}

const lessIsBetter = /浓度|PM2\.5|PM10|颗粒物|综合指数|臭氧|失业率|能耗|排放|死亡率|发病率|时长|用时|时间|亏损|赤字/;

/** `浓度30微克，同比改善6.7%` is a fall, `优良率90%，同比改善1.2个百分点` a rise: better is what the words before count. */
function improvement(words: string, figure: Figure, left: number, compared: boolean): Role | null {
  if (!isRatio(figure) && !compared) return null;
  const match = /改善(?:了|约|近|幅度为|幅度达)?$/.exec(words.slice(Math.max(left, figure.start - 8), figure.start));
  if (!match) return null;
  const start = figure.start - match[0].length;
  const sign = lessIsBetter.test(words.slice(Math.max(0, start - 40), start)) ? -1 : 1;
  return { kind: "change", sign, verb: { start, end: figure.start }, listed: false };
}

/** `企业7215家，净增516家`: right after a level in the same unit; alone (`全年净增人口3万人`) it is a level. */
function netChange(reading: Reading, figure: Figure, index: number, before: Role | undefined): Role | null {
  const { words } = reading.sentence;
  const previous = reading.figures[index - 1];
  if (!previous || before?.kind !== "level" || previous.unit !== figure.unit) return null;
  const match = /^[，,（(]?(?:全年|比年初|累计|当年|期内|共)?净(?:(增)|减)[加少长]?(?:了|约|近|超)?$/.exec(
    words.slice(previous.end, figure.start),
  );
  return (
    match && {
      kind: "change",
      sign: match[1] ? 1 : -1,
      verb: { start: previous.end, end: figure.start },
      listed: false,
    }
  );
}

/** `为6.13%，低于去年同期（9.47%）`, `低于上年的9.47%`: the other side itself, not how much below. */
function isStandingMark(words: string, comparison: Comparison, figure: Figure): boolean {
  if (signOf(words, comparison) === null || !/^(?:yoy|mom)$|年/.test(comparison.basis)) return false;
  return /^水?平?[（(的]$/.test(words.slice(comparison.end, figure.start)) || words.charAt(figure.start - 1) === "的";
}

/** A weak verb says a change after a comparison, and before a share: `升3%`. 长 and its like only right after one: `比上年长5天`. */
function mayBeWeak(words: string, verb: Span, figure: Figure, comparison: Comparison | null): boolean {
  const said = words.slice(verb.start, verb.end);
  if (/^[早晚长短迟]$/.test(said)) return comparison !== null && verb.start - comparison.end <= 1;
  return comparison !== null || (isRatio(figure) && figure.unit !== "倍" && !/[多少高低快慢]$/.test(said));
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
