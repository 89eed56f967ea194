/**
 * The ways in which a figure can be a change without a plain verb of change right before it: signs, 拉动, 改善, 净增, 多 and 少,
 * a verb parted from its figure. roles.ts asks them in order.
 */
import type { Span } from "@/lib/text/span";
import type { Clause } from "../clauses";
import { changeVerbs } from "../finders/changes";
import type { Comparison } from "../finders/comparisons";
import type { Figure } from "../finders/figure";
import type { Reading, Role } from "../reading";
import { isRatio } from "./figure-kind";

/** `出口30亿元（-3.1%）`: a bracket that opens with a minus holds a change; a level below zero has a unit of its own. */
export function isSignedRemark(words: string, figure: Figure, clause: Clause, previous: Figure | undefined): boolean {
  if (!/^[（(]$/.test(clause.opener) || figure.start !== clause.start || words.charAt(figure.start) !== "-")
    return false;
  return (
    previous !== undefined && previous.end >= clause.start - 2 && (isRatio(figure) || figure.unit === previous.unit)
  );
}

/** `拉动经济增长2.1个百分点`, `拖累出口0.3个百分点`: what one part does for the whole. Only points: `拉动消费3亿元` is a level. */
export function contribution(words: string, figure: Figure, clause: Clause): Role | null {
  if (figure.unit !== "pp") return null;
  const lead = words.slice(Math.max(clause.start, figure.start - 30), figure.start);
  const match = /(?:(拉动|带动|推动|推高)|(拖累|拉低|下拉))[^，。；、]{2,24}$/.exec(lead);
  return match && { kind: "change", sign: match[1] ? 1 : -1, verb: null, listed: false };
}

const lessIsBetter = /浓度|PM2\.5|PM10|颗粒物|综合指数|臭氧|失业率|能耗|排放|死亡率|发病率|时长|用时|时间|亏损|赤字/;

/** `浓度30微克，同比改善6.7%` is a fall, `优良率90%，同比改善1.2个百分点` a rise: better is what the words before count. */
export function improvement(words: string, figure: Figure, left: number, compared: boolean): Role | null {
  if ((!isRatio(figure) && !compared) || !"善了约近为达".includes(words.charAt(figure.start - 1))) return null;
  const match = /改善(?:了|约|近|幅度为|幅度达)?$/.exec(words.slice(Math.max(left, figure.start - 8), figure.start));
  if (!match) return null;
  const start = figure.start - match[0].length;
  const sign = lessIsBetter.test(words.slice(Math.max(0, start - 40), start)) ? -1 : 1;
  return { kind: "change", sign, verb: { start, end: figure.start }, listed: false };
}

/** `企业7215家，净增516家`, `产量18.9万吨，增产0.4万吨`: right after a level in the same unit; alone (`全年净增人口3万人`) it is a level. */
export function netChange(reading: Reading, figure: Figure, index: number, before: Role | undefined): Role | null {
  const { words } = reading.sentence;
  const previous = reading.figures[index - 1];
  if (!previous || before?.kind !== "level" || previous.unit !== figure.unit) return null;
  const match =
    /^[，,（(]?(?:全年|比年初|累计|当年|期内|共)?(?:净(?:(增)|减)[加少长]?|(增[产收])|减[产收])(?:了|约|近|超)?$/.exec(
      words.slice(previous.end, figure.start),
    );
  return (
    match && {
      kind: "change",
      sign: match[1] || match[2] ? 1 : -1,
      verb: { start: previous.end, end: figure.start },
      listed: false,
    }
  );
}

/** `增长5%以上的企业有12家`: which of them are meant; `增长5%以上的好成绩` says how much it was. */
export function selects(words: string, { end }: Figure): boolean {
  if (words.charAt(end) !== "的" || !/[上下内]$/.test(words.slice(end - 1, end))) return false;
  return /^的[^，。；、]{0,4}?(?:企业|行业|产业|地区|城市|[市县区镇乡村]|产品|商品|项目|品种|单位|学校|医院|个股|省份|国家)/.test(
    words.slice(end, end + 10),
  );
}

/** A weak verb says a change after a comparison, and before a share: `升3%`. 长 and its like only right after one: `比上年长5天`. */
export function mayBeWeak(words: string, verb: Span, figure: Figure, comparison: Comparison | null): boolean {
  const said = words.slice(verb.start, verb.end);
  if (/^[早晚长短迟]$/.test(said)) return comparison !== null && verb.start - comparison.end <= 1;
  return comparison !== null || (isRatio(figure) && figure.unit !== "倍" && !/[多少高低快慢]$/.test(said));
}

/**
 * `较去年同期多发6.8万人次`, `比上年少用3天`, `较上年多出动车辆820辆次`: 多 or 少 with a verb, and perhaps its object, right after a
 * comparison. Not the 多 of 多数 and 多云, the 少 of 少年.
 */
export function moreThan(words: string, from: number, to: number): Role | null {
  if (to - from > 14) return null;
  const match = /^[，,]?(多|少)(?![数项个家云次样年种名起件见量许儿])[\u4e00-\u9fff]{1,11}$/.exec(
    words.slice(from, to),
  );
  if (!match) return null;
  return { kind: "change", sign: match[1] === "多" ? 1 : -1, verb: { start: from, end: to }, listed: false };
}

/** The natural growth rate of a population is a level, in ‰. */
export function isRateOfGrowth(words: string, figure: Figure): boolean {
  return figure.unit === "‰" && /自然增长率/.test(words.slice(Math.max(0, figure.start - 9), figure.start));
}

/** `压缩办理时限80%`, `节约成本三成`: verb, a short object, and the share by which it changed. */
export function splitVerb(words: string, left: number, figure: Figure, clause: Clause): Role | null {
  const from = Math.max(left, figure.start - 14, clause.start);
  for (let at = from; at < figure.start - 2; at++) {
    const hit = changeVerbs.at(words, at);
    if (!hit || hit.phrase.length < 2) continue;
    const object = words.slice(hit.end, figure.start);
    // `增速会落在1%到2%之间`: where it will stand.
    if (object.length < 2 || /[率比占达为至到的、于]|以上|落在/.test(object)) return null;
    return { kind: "change", sign: hit.value, verb: null, listed: false };
  }
  return null;
}
