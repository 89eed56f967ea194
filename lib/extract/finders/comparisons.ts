/**
 * Finds what changes are compared with: `同比`, `较去年同期`, `与前两年平均数相比`. It says which basis the words name;
 * which change it belongs to is the refiners' work.
 */
import { classTable } from "@/lib/text/class-table";
import type { Span } from "@/lib/text/span";
import { falling, rising } from "../lexicon/change-verbs";
import {
  comparisonOpeners,
  fixedComparisons,
  pairedClosers,
  pairedOpeners,
  standingOpeners,
} from "../lexicon/comparisons";
import { firstsOf, phraseSet, phrasesOf } from "../phrases";
import { basisOf } from "./comparison-basis";

export interface Comparison extends Span {
  /** `yoy`, `mom`, or `vs:` and the words of the text. */
  readonly basis: string;
  /** The words of what it is compared with; an earlier level may stand at their end. Null for 同比 and the like. */
  readonly other: Span | null;
}

const fixed = phrasesOf(fixedComparisons);
const openers = phraseSet(comparisonOpeners);
const standing = phrasesOf<1 | -1>(standingOpeners);
const closers = phraseSet(pairedClosers);
const verbs = phraseSet(
  `${rising} ${falling} 改善 持平 基本持平 大致持平 大体持平 相若 相当 不变 倍增 翻番 分别 均 有所 略 大幅 明显 同期相比`
    .split(/\s+/)
    .filter(Boolean),
);

/** The longest words that a comparison may hold; further the finder does not look. */
const reach = 36;

const opensFixed = 1;
const opensShort = 2;
const opens = 4;
const opensStanding = 8;
const closes = 16;
const digit = 32;
/** No comparison reaches over these. */
const stops = 64;
const opensTurn = 128;

const kinds = classTable([
  [opensFixed, firstsOf(fixedComparisons.map(([words]) => words))],
  [opensShort, "年月季周"],
  [opens, firstsOf(comparisonOpeners)],
  [opensStanding, firstsOf(standingOpeners.map(([words]) => words))],
  [closes, firstsOf(pairedClosers)],
  [digit, "0123456789"],
  [stops, "，。；、：,;"],
  [opensTurn, "由从"],
]);
const opening = opensFixed | opensShort | opens | opensStanding | closes | opensTurn;

/** All comparisons of a sentence's folded words, in order, not overlapping. */
export function findComparisons(words: string): Comparison[] {
  const found: Comparison[] = [];
  for (let index = 0; index < words.length; index++) {
    const kind = (kinds[words.charCodeAt(index)] ?? 0) & opening;
    const hit = kind === 0 ? null : comparisonAt(words, index, kind, found.at(-1)?.end ?? 0);
    if (!hit) continue;
    found.push(hit);
    index = Math.max(index, hit.end - 1);
  }
  return found;
}

/** The comparison that the words at `index` open or close; `from`: where the one before ends. */
function comparisonAt(words: string, index: number, kind: number, from: number): Comparison | null {
  return (
    (kind & opensFixed ? fixedAt(words, index) : null) ??
    (kind & opensShort ? shortAt(words, index) : null) ??
    (kind & opens ? openedAt(words, index) : null) ??
    (kind & opensStanding ? standingAt(words, index) : null) ??
    (kind & closes ? closedAt(words, index, from) : null) ??
    (kind & opensTurn ? turnAt(words, index) : null)
  );
}

function fixedAt(words: string, index: number): Comparison | null {
  const hit = fixed.at(words, index);
  return hit && { start: hit.start, end: hit.end, basis: hit.value, other: null };
}

const short =
  /[年月季周](?:[增减升跌涨](?:长|加|少|幅|率)?|成长率?|衰退率?)(?:分别|依序|依次)?[为达约近逾超]{0,2}[0-9一二两三四五六七八九十百]/y;
const turn =
  /[由从]([^，。；由从\d]{2,12}?)(?:时|时候)?的?(?:同比|环比)?(?:上升|下降|增长|减少|增加|上涨|下跌|下滑|回落|负增长|升|降|涨|跌|增|减)(?:转为|转成|变为|转至|转)(?:同比|环比)?/y;

/** `由去年同期的上升转为下降21.7%`: the other side has no figure, and what it was is no part of the change. */
function turnAt(words: string, index: number): Comparison | null {
  turn.lastIndex = index;
  const match = turn.exec(words);
  const basis = match ? basisOf(match[1] ?? "") : null;
  if (!match || !basis || !verbs.at(words, turn.lastIndex)) return null;
  return basis === "yoy" || basis === "mom" || /[年季月周期末底初度]$/.test(basis)
    ? { start: index, end: index + match[0].length, basis, other: null }
    : null;
}

const beforeTime =
  /[0-9〇零一二三四五六七八九十去今全上下本当每逐历近多半同前后明往该整个成周年中底初各两几旺淡春夏秋冬雨旱汛换第四按]/;

/**
 * `年增5.2%`, `月减1.3%`, `年增率为3%`, as papers of Hong Kong and Taiwan write; in `全年增12%`, `旺季增5%` and `6月增3%` it is a
 * time.
 */
function shortAt(words: string, index: number): Comparison | null {
  short.lastIndex = index;
  if (!short.test(words) || beforeTime.test(words.charAt(index - 1))) return null;
  return { start: index, end: index + 1, basis: words.charAt(index) === "年" ? "yoy" : "mom", other: null };
}

/** `比上年`, `较2019年同期`, `相比2022年494条`. */
function openedAt(words: string, index: number): Comparison | null {
  const opener = openers.at(words, index);
  if (!opener || isPartOfWord(words, opener.start, opener.phrase)) return null;
  const start = opener.end;
  let end = start;
  while (end - start < reach && end < words.length) {
    const kind = kinds[words.charCodeAt(end)] ?? 0;
    if (kind & stops) break;
    if (kind & digit) {
      if (!isOfOther(words, end)) break;
      // Past its commas of thousands.
      end += /^[0-9][0-9.,]*(?:[—–~至到-][0-9]+(?=月)|[:∶][0-9.]+)?/.exec(words.slice(end, end + 16))?.[0].length ?? 1;
      continue;
    }
    const verb = verbs.at(words, end);
    if (verb && !isInOther(words, end, verb.phrase)) break;
    end++;
  }
  const target = words.slice(start, end);
  const basis = basisOf(target);
  if (!basis) return null;
  // 比 and 较 alone are too common: they compare only if a change or a known time follows.
  const known =
    basis === "yoy" ||
    basis === "mom" ||
    /[0-9]年|年初|年末|年底|月末|月底|平均|均值|同期|期初|期末|之前|以前|疫情前|改革前/.test(target);
  return known || (target.length >= 2 && verbs.at(words, end) !== null)
    ? { start: opener.start, end, basis, other: { start, end } }
    : null;
}

/** 均 in 日均, 高 in 高位, 长 in 长沙: part of a word of the other side; as a verb of change 长 and its like have the figure behind them. */
function isInOther(words: string, at: number, verb: string): boolean {
  if (/^[高低]$/.test(verb)) return /[位点峰谷]/.test(words.charAt(at + 1));
  if (verb === "均") return /[日月年人户周平]/.test(words.charAt(at - 1));
  return (
    /^[早晚长短迟]$/.test(verb) &&
    !/^[了约近逾超达]{0,2}[0-9一二两三四五六七八九十百半几]/.test(words.slice(at + 1, at + 4))
  );
}

const figureOfOther =
  /[0-9.,]{1,12}(?:[:：∶][0-9.]{1,6}|[—–~至到-][0-9]{1,2}月|年|月|日|天|周|个|起|件|人|名|条|例|宗|户|家|次|辆|吨|元|项|万|亿|%|‰|[A-Za-z0-9/μ³²·]{1,8}(?:下|上|增|减|提|降)|[^0-9]{1,3}(?:下|上|增|减|提|降))/y;

/** A figure of the other side (`比2022年494条下降`), not the change itself (`比上年5.2%`). */
function isOfOther(words: string, at: number): boolean {
  figureOfOther.lastIndex = at;
  return figureOfOther.test(words);
}

/** `高于全省平均水平2.3个百分点`: the other side stands between the opener and a share of its own. */
function standingAt(words: string, index: number): Comparison | null {
  const opener = standing.at(words, index);
  if (!opener || /[不最]/.test(words.charAt(index - 1))) return null;
  const match = /^([\u4e00-\u9fff]{2,14}?)(?:约|近)?[0-9][0-9.]*(?:个百分点|%|‰)/.exec(
    words.slice(opener.end, opener.end + 32),
  );
  const target = match?.[1] ?? "";
  // `低于3%左右的预期目标`, `低于全年3%的目标`: the mark itself, not how far from it.
  if (
    match &&
    /^(?:左右|以上|以内|以下)?的(?:[\u4e00-\u9fff]{0,4}(?:目标|要求|标准|上限|下限|水平|红线|警戒线))/.test(
      words.slice(opener.end + match[0].length),
    )
  )
    return null;
  const basis = basisOf(target);
  const end = opener.end + target.length;
  return basis === null ? null : { start: index, end, basis, other: { start: opener.end, end } };
}

/** The sign of a comparison that itself says more or less (`低于`); null for any other. */
export function signOf(words: string, { start }: Span): 1 | -1 | null {
  return standing.at(words, start)?.value ?? null;
}

const opensPair = 1;
const pairStops = 2;
const pairKinds = classTable([
  [opensPair, pairedOpeners.join("")],
  [pairStops, "。；;"],
]);

/** `与前两年平均数相比`: the closer is met first, the opener is looked for before it. */
function closedAt(words: string, index: number, from: number): Comparison | null {
  const closer = closers.at(words, index);
  // `……和食品领域19件，合计占总数的比重`: 比 of 比重 closes no comparison.
  if (!closer || isPartOfWord(words, closer.start, closer.phrase)) return null;
  const left = Math.max(from, index - reach);
  for (let at = index - 1; at >= left; at--) {
    const kind = pairKinds[words.charCodeAt(at)] ?? 0;
    if (kind & pairStops) return null;
    // 同 of 同期 opens nothing: `与前三年同期均值相比`.
    if (!(kind & opensPair) || /^同[期月季年比日]/.test(words.slice(at, at + 2))) continue;
    const target = words.slice(at + 1, index);
    // `5.1%和7.2%，收入比由…`: nothing is compared across a figure's comma.
    if (/[%‰倍点][，,]/.test(target)) return null;
    const basis = basisOf(target);
    if (basis && target.length >= 2) return { start: at, end: closer.end, basis, other: { start: at + 1, end: index } };
  }
  return null;
}

function isPartOfWord(words: string, start: number, phrase: string): boolean {
  const prev = words.charAt(start - 1);
  const next = words.charAt(start + phrase.length);
  if (phrase === "比") return /[占同环对评无好相可按百]/.test(prev) || /[例重赛较拼对值率试武由从为达]/.test(next);
  // `较高位回落` compares with a peak.
  if (phrase === "较" && /^[高低][位点峰谷]/.test(words.slice(start + 1, start + 3))) return false;
  // `占比较去年提升`: the 比 before is that of a share.
  if (phrase === "较" && prev === "比" && /[占师]/.test(words.charAt(start - 2))) return false;
  if (phrase === "较") return /[比相计]/.test(prev) || /[大小好快多高低强为真早晚少重轻量长短差严]/.test(next);
  return false;
}
