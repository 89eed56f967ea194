/**
 * Reads the change that a figure states, from the verb or noun of change right before it: `同比下降13.4%`, `降幅达12%`,
 * `比上年多12件`. Verbs that end in a state (`下降至`) make the figure a level.
 */

import { Big } from "big.js";
import { multiplyOut, negate, trimDecimal } from "@/lib/fact/decimal";
import type { Span } from "@/lib/text/span";
import { arriving, becoming, changeNouns, falling, onlyAfterComparison, rising } from "../lexicon/change-verbs";
import { phraseSet, phrasesOf } from "../phrases";
import type { Figure } from "./figure";

const split = (words: string): string[] => words.split(/\s+/).filter(Boolean);

export const changeVerbs = phrasesOf<1 | -1>([
  ...split(rising).map((verb) => [verb, 1] as const),
  ...split(falling).map((verb) => [verb, -1] as const),
]);
const weak = new Set(split(onlyAfterComparison));
const nouns = new Set(split(changeNouns));
const becomingVerbs = phraseSet(split(becoming));
const arrivals = phraseSet(arriving);

export interface ChangeVerb extends Span {
  readonly sign: 1 | -1;
  /** True for short words that mean a change only after a comparison. */
  readonly weak: boolean;
  /** True for nouns such as 降幅, which stand for their subject's change. */
  readonly noun: boolean;
}

/** What may stand between the verb and its figure: `下降了约`, `增长超过`, `降幅达`. */
const filler =
  /(?:了|约|近|达到|达|为|超过|超|逾|将近|均|分别|在|高达|至少|不少于|不低于|是|仅|只|，|最高|最多|净|大幅|人民币|港币|新台币|台币|美金|逐|依序|依次|各|再|又|:|：| |人民币|港币|新台币|台币|美金)$/;

/** The verb of change that governs a figure starting at `at`, or null. Looks back about 20 characters. */
export function changeVerbBefore(words: string, at: number, from: number): ChangeVerb | null {
  let end = at;
  for (let step = 0; step < 4; step++) {
    const hit = changeVerbs.endingAt(words, end);
    if (hit && hit.start >= from) {
      const noun = nouns.has(hit.phrase);
      if (words.slice(end, at).includes("，")) return null;
      if (!noun && /(?:达到|达|为|在|是)/.test(words.slice(end, at))) return null;
      if (/[新追倍]/.test(words.charAt(hit.start - 1)) && hit.phrase.startsWith("增")) return null;
      return { start: hit.start, end: hit.end, sign: hit.value, weak: weak.has(hit.phrase), noun };
    }
    const gap = filler.exec(words.slice(Math.max(from, end - 3), end));
    if (!gap) return null;
    end -= gap[0].length;
  }
  return null;
}

/** `下降至`, `整合为`, `由…变为` right before a level: the span of verb and arrival, or null. */
export function arrivalBefore(words: string, at: number, from: number): Span | null {
  let end = at;
  const arrival = arrivals.endingAt(words, end);
  if (arrival && arrival.start >= from) {
    const verb = changeVerbs.endingAt(words, arrival.start) ?? becomingVerbs.endingAt(words, arrival.start);
    if (verb && verb.start >= from && !nouns.has(verb.phrase)) return { start: verb.start, end };
  }
  // 增至, 升到 and 降为 hold both in one.
  end = at;
  const short = /[增升降涨跌减缩调扩压][至到为]$/.exec(words.slice(Math.max(from, end - 2), end));
  return short ? { start: end - short[0].length, end } : null;
}

/** Not after a digit or a letter: `1+5`, `A+`. */
const rise = /(?:^|[^0-9A-Za-z+])[+↑▲] ?$/;
const fall = /[↓▼] ?$/;

/** `（+12.5%）`, `↓3.2%`: the sign or arrow right before a figure starting at `at`, as its verb; null if there is none. */
export function signBefore(words: string, at: number, from: number): ChangeVerb | null {
  if (!"+↑▲↓▼ ".includes(words.charAt(at - 1))) return null;
  const lead = words.slice(Math.max(0, at - 3), at);
  const sign = rise.test(lead) ? 1 : fall.test(lead) ? -1 : null;
  const start = at - (lead.endsWith(" ") ? 2 : 1);
  return sign === null || start < from ? null : { start, end: at, sign, weak: false, noun: false };
}

export interface ChangeReading {
  /** Signed decimal. */
  readonly change: string;
  readonly changeUnit: string;
}

/** Value and unit of a change from its figure and the sign of its verb. 成 and 番 become percentages; `三分之一` stays a ratio. */
export function readChange(figure: Figure, sign: 1 | -1): ChangeReading {
  if (figure.unit === "番") {
    const times = Math.min(Number(figure.value), 20);
    // `翻0.0000001番` is a text too: a float alone would say it with an exponent.
    return { change: signed(new Big((2 ** times - 1) * 100).round(4).toFixed(), sign), changeUnit: "%" };
  }
  // `减少近一半`; other parts of a whole (`三分之一`) stay what they are.
  if (figure.unit === "" && figure.numeral.unit === "" && /^-?0\.5$/.test(figure.value))
    return { change: signed(multiplyOut(figure.value, 2), sign), changeUnit: "%" };
  return { change: signed(trimDecimal(figure.value), sign), changeUnit: figure.unit };
}

function signed(value: string, sign: 1 | -1): string {
  return sign === 1 ? value : negate(value);
}
