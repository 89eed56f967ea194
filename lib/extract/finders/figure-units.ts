/** Reads the unit of a numeral, the upper end of a range, and the unit that 分别 lets several numerals share. */
import { measureWords, physicalUnits, ratioUnits } from "../lexicon/units";
import { phraseSet } from "../phrases";
import { holdsFromWord } from "./from-word";
import type { Numeral } from "./numeral";
import { readNumeral } from "./numerals";

export const unitWords = phraseSet(`${measureWords} ${physicalUnits} ${ratioUnits}`.split(/\s+/).filter(Boolean));

export interface Unit {
  readonly word: string;
  /** Offset after it. */
  readonly end: number;
}

/** What the difference of two shares is measured in, by the words for it. */
const points = new Map(
  Object.entries({
    个百分点: "pp",
    百分点: "pp",
    个基点: "基点",
    个千分点: "‰",
    千分点: "‰",
    个万分点: "‱",
    万分点: "‱",
  }),
);

const perMany = /\/(?:10万|十万|万人|千人|百人)/y;

/** The unit that stands at `at`, a space apart at most; null if there is none or the numeral's form has brought its own. */
export function unitAt(words: string, numeral: Numeral, at: number): Unit | null {
  if (numeral.unit !== null) return null;
  const next = words.charAt(at);
  if (next === "/") {
    perMany.lastIndex = at;
    const per = perMany.exec(words);
    if (per) return { word: per[0], end: at + per[0].length };
  }
  const hit = unitWords.at(words, next === " " || next === "\u2009" ? at + 1 : at);
  if (!hit) return null;
  const word = points.get(hit.phrase) ?? (hit.phrase === "个" && pointsAhead(words, hit.end) ? "pp" : hit.phrase);
  if (words.charAt(hit.end) !== "/") return { word, end: hit.end };
  // `微克/立方米`, `元/吨`, `批次/千人`: a unit per unit.
  perMany.lastIndex = hit.end;
  const many = perMany.exec(words);
  if (many) return { word: word + many[0], end: hit.end + many[0].length };
  const below = unitWords.at(words, hit.end + 1);
  return below ? { word: `${word}/${below.phrase}`, end: below.end } : { word, end: hit.end };
}

const nextPoints = /(?:[、和及与][0-9][0-9.]{0,8}个){0,8}[、和及与][0-9][0-9.]{0,8}个百分点/y;

/** `提高3.5个和2.1个百分点`, `提高2个、1个和3.5个百分点`: 个 of a list that ends in points. */
function pointsAhead(words: string, at: number): boolean {
  nextPoints.lastIndex = at;
  return nextPoints.test(words);
}

/** `分别提高1.2和0.8个百分点`: what 分别 deals out has the unit of the last. Its end stays that of the numeral. */
export function unitOfList(words: string, numeral: Numeral): Unit | null {
  if (numeral.unit !== null || !isListSign(words, numeral.end)) return null;
  if (!/分别[^，。；]{0,40}$/.test(words.slice(Math.max(0, numeral.start - 48), numeral.start))) return null;
  let next: Numeral = numeral;
  for (let count = 0; count < 8 && isListSign(words, next.end); count++) {
    const other = readNumeral(words, next.end + 1);
    if (!other || other.start !== next.end + 1) return null;
    const unit = unitAt(words, other, other.end);
    if (unit) return { word: unit.word, end: numeral.end };
    next = other;
  }
  return null;
}

/** `高新技术企业（家）112`, `客流2.3万（人次）`: the unit that a bracket holds, right before or right after. */
export function unitInBrackets(words: string, { start, end, unit }: Numeral): Unit | null {
  if (unit !== null) return null;
  const sign = words.charAt(start - 1);
  const close = sign === "：" || sign === ":" || sign === " " ? start - 2 : start - 1;
  if ("）)".includes(words.charAt(close) || "x")) {
    const open = Math.max(words.lastIndexOf("（", close), words.lastIndexOf("(", close));
    const hit = open >= 0 && close - open <= 6 ? unitWords.at(words, open + 1) : null;
    if (hit && hit.end === close) return { word: hit.phrase, end };
  }
  if (!"（(".includes(words.charAt(end) || "x")) return null;
  const hit = unitWords.at(words, end + 1);
  return hit && "）)".includes(words.charAt(hit.end) || "x") ? { word: hit.phrase, end: hit.end + 1 } : null;
}

function isListSign(words: string, at: number): boolean {
  const char = words.charAt(at);
  return char === "、" || char === "和" || char === "及";
}

const arrivesAfter = /[\u4e00-\u9fff]{1,6}[至到为成](?:约|近)?[0-9]/y;
const changed = /[增减升降涨跌短长少多加]了?(?:约|近)?$/;
const shares = new Set(["%", "‰", "pp", "倍"]);
const arrived = /[升降增减提高涨跌整合][至到为成]$/;

/**
 * `3至5年`, `1.5万到2万人`, `30%—40%`: the lower end, with the unit of the upper one; `first` is the unit of the lower. Not
 * after 从 or 由: that is a change.
 */
export function readRange(
  words: string,
  numeral: Numeral,
  first: Unit | null,
): { end: number; unit: Unit | null } | null {
  const at = first ? first.end : numeral.end;
  const join = joinLength(words, at);
  const second = join > 0 ? readNumeral(words, at + join) : null;
  if (!second || second.start !== at + join) return null;
  const unit = unitAt(words, second, second.end);
  const lead = words.slice(Math.max(0, numeral.start - 12), numeral.start);
  // `由300元至500元提高到600元至900元`: ranges on both sides of a change.
  arrivesAfter.lastIndex = unit?.end ?? second.end;
  if (holdsFromWord(lead) && !arrivesAfter.test(words) && !arrived.test(lead)) return null;
  // `按年减少0.1日至1.1日`: by so much, to so much. A share that changes by `5%至8%` is a range.
  if (first && !shares.has(first.word) && changed.test(lead)) return null;
  const same = first ? first.word === unit?.word : unit !== null || second.unit !== null;
  return same ? { end: second.end, unit } : null;
}

/** How many characters join the ends of a range at `at`: 0 if none do. */
function joinLength(words: string, at: number): number {
  const sign = words.charAt(at);
  if (sign === "" || !"-~—–至到".includes(sign)) return 0;
  return (sign === "-" || sign === "—") && words.charAt(at + 1) === sign ? 2 : 1;
}
