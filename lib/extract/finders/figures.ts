/**
 * Finds the figures of a sentence: numeral, unit and the qualifiers that touch them. A numeral that states no quantity
 * comes back with its reason instead. Which figure is a level, a change or an earlier level is decided later.
 */
import type { Bound } from "@/lib/fact/fact";
import type { NotFactReason } from "@/lib/fact/not-fact";
import { overlaps, type Span } from "@/lib/text/span";
import { qualifiersAfter, qualifiersBefore, roundQualifiers } from "../lexicon/qualifiers";
import { currencySigns, measureWords, physicalUnits, ratioUnits } from "../lexicon/units";
import { phraseSet, phrasesOf } from "../phrases";
import { isChineseDigit } from "./chinese-numeral";
import type { Figure } from "./figure";
import { holdsFromWord } from "./from-word";
import { refusal } from "./not-figures";
import { type Numeral, readNumeral } from "./numerals";

/** A numeral that is no quantity, and why; `reason` null if a person must say. */
export interface Refused extends Span {
  readonly reason: NotFactReason | null;
}

export interface FoundFigures {
  readonly figures: readonly Figure[];
  readonly refused: readonly Refused[];
}

export const unitWords = phraseSet(`${measureWords} ${physicalUnits} ${ratioUnits}`.split(/\s+/).filter(Boolean));
const before = phrasesOf<Bound>(qualifiersBefore);
const beforeRound = phrasesOf<Bound>([...qualifiersBefore, ...roundQualifiers]);
const after = phrasesOf<Bound>(qualifiersAfter);

/**
 * All figures and refused numerals of the folded words of one sentence, in order. `dates` are spans of the calendar, `names` of places; both
 * in order.
 */
export function findFigures(words: string, dates: readonly Span[], names: readonly Span[]): FoundFigures {
  const figures: Figure[] = [];
  const refused: Refused[] = [];
  let date = 0;
  let name = 0;
  for (let index = 0; index < words.length; ) {
    const numeral = startsNumeral(words, index) ? readNumeral(words, index) : null;
    if (!numeral) {
      index = startsNumeral(words, index) ? endOfRun(words, index) : index + 1;
      continue;
    }
    while (dates[date] && (dates[date]?.end ?? 0) <= numeral.start) date++;
    const calendar = dates[date];
    while (names[name] && (names[name]?.end ?? 0) <= numeral.start) name++;
    const named = names[name];
    const found = read(words, numeral);
    const reason =
      calendar && overlaps(calendar, numeral) && found.end <= Math.max(calendar.end, numeral.end + 1)
        ? "date"
        : named && overlaps(named, numeral)
          ? "name"
          : refusal(words, found);
    if (reason === undefined) figures.push(found);
    else refused.push({ start: numeral.start, end: numeral.end, reason });
    index = reason === undefined ? found.end : numeral.end;
  }
  return { figures, refused };
}

function startsNumeral(words: string, index: number): boolean {
  const char = words.charAt(index);
  if (char === "-") return /[0-9]/.test(words.charAt(index + 1)) && !/[0-9A-Za-z年月日%]/.test(words.charAt(index - 1));
  return (char >= "0" && char <= "9") || isChineseDigit(char);
}

/** Past the digits that no numeral reads: of a run of 万, or of the number of a document. */
function endOfRun(words: string, index: number): number {
  let at = index + 1;
  while (at < words.length && (/[0-9]/.test(words.charAt(at)) || isChineseDigit(words.charAt(at)))) at++;
  return at;
}

function read(words: string, numeral: Numeral): Figure {
  const range = readRange(words, numeral);
  const end = range?.end ?? numeral.end;
  const unit = range?.unit ?? unitAt(words, numeral, end) ?? unitOfList(words, numeral);
  const sign = currencySigns[words.charAt(numeral.start - 1)];
  const leading = (numeral.bare ? beforeRound : before).endingAt(words, numeral.start - (sign ? 1 : 0));
  const qualifier = leading && !insideWord(words, leading.start, leading.phrase) ? leading : null;
  const unitEnd = unit ? unit.end : end;
  const trailing = trailingQualifier(words, unitEnd, numeral);
  const more = numeral.more || range !== null;
  return {
    start: qualifier?.start ?? numeral.start - (sign ? 1 : 0),
    end: trailing?.end ?? unitEnd,
    numeral: { ...numeral, end, more },
    value: numeral.value,
    unit: unit?.word ?? sign ?? (numeral.unit === "成" ? "%" : (numeral.unit ?? "")),
    bound: boundOf(qualifier?.value ?? apartQualifier(words, numeral.start), more, trailing?.value),
    unitless: !unit && !sign && numeral.unit === null,
  };
}

/** `约占全省67.4%`: the qualifier stands before the verb, with a few words between. Its own words are no part of the figure. */
function apartQualifier(words: string, at: number): Bound | undefined {
  const lead = words.slice(Math.max(0, at - 16), at);
  const match = /(约|近|超|逾|超过|不足|接近)[占为有达需用合][^，。；：、0-9]{0,12}$/.exec(lead);
  if (!match || (match[1]?.length === 1 && insideWord(lead, match.index, match[1]))) return undefined;
  return before.at(match[1] ?? "", 0)?.value;
}

/** Two qualifiers are one: `超2000余` and `近…以上` are at least so much, `约…多` is more. */
function boundOf(leading: Bound | undefined, more: boolean, trailing: Bound | undefined): Bound {
  if (trailing === ">" || more) return ">";
  return leading && leading !== "=" ? leading : (trailing ?? "=");
}

interface Unit {
  readonly word: string;
  readonly end: number;
}

function unitAt(words: string, numeral: Numeral, at: number): Unit | null {
  if (numeral.unit !== null) return null;
  const space = words.charAt(at) === " " || words.charAt(at) === "\u2009" ? 1 : 0;
  const per = /^\/(?:10万|十万|万人|千人|百人)/.exec(words.slice(at, at + 4));
  if (per) return { word: per[0], end: at + per[0].length };
  const hit = unitWords.at(words, at + space);
  if (!hit) return null;
  const word = hit.phrase === "个百分点" || hit.phrase === "百分点" ? "pp" : hit.phrase;
  // `微克/立方米`, `元/吨`: a unit per unit.
  const below = words.charAt(hit.end) === "/" ? unitWords.at(words, hit.end + 1) : null;
  if (below) return { word: `${word}/${below.phrase}`, end: below.end };
  return { word, end: hit.end };
}

/** `分别提高1.2和0.8个百分点`: what 分别 deals out has the unit of the last. Its end stays that of the numeral. */
function unitOfList(words: string, numeral: Numeral): Unit | null {
  if (numeral.unit !== null || !/^[、和及]/.test(words.charAt(numeral.end))) return null;
  if (!/分别[^，。；]{0,40}$/.test(words.slice(Math.max(0, numeral.start - 48), numeral.start))) return null;
  let next: Numeral = numeral;
  for (let count = 0; count < 8 && /^[、和及]/.test(words.charAt(next.end)); count++) {
    const other = readNumeral(words, next.end + 1);
    if (!other || other.start !== next.end + 1) return null;
    const unit = unitAt(words, other, other.end);
    if (unit) return { word: unit.word, end: numeral.end };
    next = other;
  }
  return null;
}

/** `3至5年`, `1.5万到2万人`, `30%—40%`: the lower end, with the unit of the upper one. Not after 从 or 由: that is a change. */
function readRange(words: string, numeral: Numeral): { end: number; unit: Unit | null } | null {
  const first = unitAt(words, numeral, numeral.end);
  const at = first ? first.end : numeral.end;
  const join = /^(?:--|——|[-~—–至到])/.exec(words.slice(at, at + 2));
  if (!join) return null;
  const second = readNumeral(words, at + join[0].length);
  if (!second || second.start !== at + join[0].length) return null;
  const unit = unitAt(words, second, second.end);
  const lead = words.slice(Math.max(0, numeral.start - 12), numeral.start);
  // `由300元至500元提高到600元至900元`: ranges on both sides of a change.
  const changes = /^[\u4e00-\u9fff]{1,6}[至到为成](?:约|近)?[0-9]/.test(
    words.slice(unit?.end ?? second.end).slice(0, 12),
  );
  if (holdsFromWord(lead) && !changes && !/[升降增减提高涨跌整合][至到为成]$/.test(lead)) return null;
  const same = first ? first.word === unit?.word : unit !== null || second.unit !== null;
  return same ? { end: second.end, unit } : null;
}

/** 余 and 多 after the unit only where nothing follows that they could belong to (`3人多次作案`). */
function trailingQualifier(words: string, at: number, numeral: Numeral) {
  const hit = after.at(words, at);
  if (!hit) return null;
  if (hit.phrase.length === 1 && (numeral.more || !/^(?:[，。；、）)的”]|$)/.test(words.charAt(hit.end)))) return null;
  return hit;
}

const wordsWith: Readonly<Record<string, RegExp>> = {
  约: /[节签合预履违公契制集邀失缔条解]/,
  近: /[附最邻临亲靠新就远]/,
  超: /[高赶反中英]/,
  上: /[以网线路晚早车船身世马海]/,
  过: /[通经超不度路错]/,
};

/** The 约 of 签约 and the 近 of 附近 qualify nothing. */
function insideWord(words: string, start: number, phrase: string): boolean {
  return phrase.length === 1 && (wordsWith[phrase]?.test(words.charAt(start - 1)) ?? false);
}
