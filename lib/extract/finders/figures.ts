/**
 * Finds the figures of a sentence: numeral, unit and the qualifiers that touch them. A numeral that states no quantity
 * comes back with its reason instead. Which figure is a level, a change or an earlier level is decided later.
 */
import type { NotFactReason } from "@/lib/fact/not-fact";
import { overlaps, type Span } from "@/lib/text/span";
import { currencySigns, currencyWords } from "../lexicon/units";
import { phraseSet, phrasesOf } from "../phrases";
import { readCompound } from "./compound-duration";
import type { Figure } from "./figure";
import {
  apartQualifier,
  boundOf,
  isGoal,
  leadingQualifier,
  qualifierOfShare,
  trailingQualifier,
} from "./figure-qualifiers";
import { readRange, unitAt, unitInBrackets, unitOfList } from "./figure-units";
import { refusal } from "./not-figures";
import type { Numeral } from "./numeral";
import { isChineseDigit, isDigit, isMinus, nextNumeral } from "./numeral-characters";
import { readNumeral } from "./numerals";

const signs = phrasesOf(Object.entries(currencySigns));
const currencies = phraseSet(currencyWords.split(" "));

/** A numeral that is no quantity, and why; `reason` null if a person must say. */
export interface Refused extends Span {
  readonly reason: NotFactReason | null;
}

export interface FoundFigures {
  readonly figures: readonly Figure[];
  readonly refused: readonly Refused[];
}

/**
 * All figures and refused numerals of the folded words of one sentence, in order. `dates` are spans of the calendar, `names` of places; both
 * in order.
 */
export function findFigures(words: string, dates: readonly Span[], names: readonly Span[]): FoundFigures {
  const figures: Figure[] = [];
  const refused: Refused[] = [];
  let date = 0;
  let name = 0;
  for (let index = nextNumeral(words, 0); index < words.length; index = nextNumeral(words, index)) {
    if (isMinus(words, index) && !isSign(words, index)) {
      index++;
      continue;
    }
    const numeral = readNumeral(words, index);
    if (!numeral) {
      const end = endOfRun(words, index);
      if (isPlan(words, index, end)) refused.push({ start: index, end, reason: "calendar-span" });
      // 千百万 is no number that could be told, and many.
      else if (words.slice(index, end) === "千百万") refused.push({ start: index, end, reason: "vague" });
      index = end;
      continue;
    }
    while (date < dates.length && (dates[date]?.end ?? 0) <= numeral.start) date++;
    while (name < names.length && (names[name]?.end ?? 0) <= numeral.start) name++;
    const found = read(words, numeral);
    const reason = reasonAgainst(words, numeral, found, dates[date], names[name]);
    if (reason === undefined) figures.push(found);
    else refused.push({ start: numeral.start, end: numeral.end, reason });
    index = reason === undefined ? found.end : numeral.end;
  }
  return { figures, refused };
}

/** As `refusal` has it, unless a time or a place holds the numeral. A range reaches further than its first numeral. */
function reasonAgainst(words: string, numeral: Numeral, found: Figure, date: Span | undefined, name: Span | undefined) {
  if (date && overlaps(date, numeral) && found.end <= Math.max(date.end, numeral.end + 1)) return "date";
  return name && overlaps(name, numeral) ? "name" : refusal(words, found);
}

/** A minus before a number, not the dash of `3-5` or `A-5`. */
function isSign(words: string, index: number): boolean {
  return isDigit(words, index + 1) && !/[0-9A-Za-z年月日%]/.test(words.charAt(index - 1));
}

/** `十二五`, the plan of five years. */
function isPlan(words: string, start: number, end: number): boolean {
  return end - start === 3 && words.charAt(start) === "十" && words.charAt(end - 1) === "五";
}

/** Past the digits that no numeral reads: of a run of 万, or of the number of a document. In 队伍300人 only 伍 is passed. */
function endOfRun(words: string, index: number): number {
  const same = isChineseDigit(words, index) ? isChineseDigit : isDigit;
  let at = index + 1;
  while (same(words, at)) at++;
  return at;
}

/** The length of the word before the number that makes it negative: 零下, and 负 where it is no part of a word. */
function belowZero(words: string, { start, value }: Numeral): number {
  if (value.startsWith("-")) return 0;
  const before = words.charAt(start - 2);
  if (words.charAt(start - 1) === "下" && before === "零") return 2;
  return words.charAt(start - 1) === "负" && !"胜欠自承担肩背抱辜减".includes(before || "x") ? 1 : 0;
}

/** Only a share has a whole: `三分之一`, `四成`. */
function ofShare(words: string, { start, unit }: Numeral) {
  return unit === null ? undefined : qualifierOfShare(words, start);
}

function isStanding(phrase: string): boolean {
  return /^(?:[高低多少]于|超过|不及)$/.test(phrase);
}

function read(words: string, numeral: Numeral): Figure {
  const own = unitAt(words, numeral, numeral.end);
  const compound = readCompound(words, numeral, own);
  const range = compound ? null : readRange(words, numeral, own);
  const end = compound?.end ?? range?.end ?? numeral.end;
  const unit =
    compound?.unit ??
    (range ? (range.unit ?? unitAt(words, numeral, end)) : own) ??
    unitOfList(words, numeral) ??
    unitInBrackets(words, numeral);
  const sign = signs.endingAt(words, numeral.start);
  const money = sign ? null : currencies.endingAt(words, numeral.start);
  const below = sign ? 0 : belowZero(words, numeral);
  const start = sign?.start ?? numeral.start - below;
  const unitEnd = unit ? unit.end : end;
  // `低于4.5%的控制目标`: the mark is exact, what is held against it is below.
  const qualifier = leadingQualifier(words, money?.start ?? start, numeral);
  const leading = qualifier && isStanding(qualifier.phrase) && isGoal(words, unitEnd) ? null : qualifier;
  const trailing = trailingQualifier(words, unitEnd, numeral);
  const more = numeral.more || range !== null;
  return {
    start: leading?.start ?? start,
    end: trailing?.end ?? unitEnd,
    numeral: more === numeral.more && end === numeral.end ? numeral : { ...numeral, end, more },
    value: below && numeral.value !== "0" ? `-${numeral.value}` : (compound?.value ?? numeral.value),
    unit: unit?.word ?? sign?.value ?? money?.phrase ?? (numeral.unit === "成" ? "%" : (numeral.unit ?? "")),
    bound: boundOf(
      leading?.value ?? apartQualifier(words, numeral.start) ?? ofShare(words, numeral),
      more,
      trailing?.value,
    ),
    unitless: !unit && !sign && !money && numeral.unit === null,
  };
}
