/**
 * The clause of a sentence around some of its words. Pure; positions are UTF-16 code units into `words`. It cuts at signs only
 * and knows nothing of grammar. A comma within a number (`1,234`) or within brackets beside the words cuts nothing.
 */
import type { Span } from "./span";

const cuts = new Set("，,；;：:。．！!？?…");
const closers: Readonly<Record<string, string>> = {
  "（": "）",
  "(": ")",
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "《": "》",
  "〈": "〉",
  "【": "】",
  "〔": "〕",
  "[": "]",
};

/**
 * The clause that holds `within`, without the signs and the white space at its ends; several clauses if the words reach over a
 * cut. Inside brackets or quotation marks it is a clause of what they hold; asked again with that, the answer is the next wider
 * one, and at last the whole sentence.
 */
export function clauseAround(words: string, within: Span): Span {
  const pairs = pairsIn(words);
  const around = pairs
    .filter((pair) => pair.start < within.start && within.end < pair.end)
    .map((pair) => ({ start: pair.start + 1, end: pair.end - 1 }))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const region of [...around, { start: 0, end: words.length }]) {
    const clause = clauseIn(words, region, within, pairs);
    if (clause.start < within.start || clause.end > within.end) return clause;
    const whole = trimmed(words, region);
    if (whole.start < within.start || whole.end > within.end) return whole;
  }
  return within;
}

function clauseIn(words: string, region: Span, within: Span, pairs: readonly Span[]): Span {
  let { start } = region;
  let { end } = region;
  for (let at = region.start; at < region.end; at++) {
    if (!isCut(words, at) || pairs.some((pair) => isInside(pair, at) && !isInside(pair, region.start))) continue;
    if (at < within.start) start = at + 1;
    else if (at >= within.end) {
      end = at;
      break;
    }
  }
  return trimmed(words, { start, end });
}

/** Pairs of brackets and quotation marks, both signs included. A sign without its partner is no pair. */
function pairsIn(words: string): Span[] {
  const open: { readonly at: number; readonly closer: string }[] = [];
  const pairs: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const sign = words.charAt(at);
    const closer = closers[sign];
    const partner = open.findLastIndex((each) => each.closer === sign);
    if (closer) open.push({ at, closer });
    else if (partner >= 0) {
      pairs.push({ start: open[partner]?.at ?? at, end: at + 1 });
      open.length = partner;
    }
  }
  return pairs;
}

function isInside(pair: Span, at: number): boolean {
  return pair.start < at && at < pair.end - 1;
}

function isCut(words: string, at: number): boolean {
  const sign = words.charAt(at);
  if (!cuts.has(sign)) return false;
  const isInNumber =
    /[,，.．:：]/u.test(sign) && /[\d０-９]$/u.test(words.slice(0, at)) && /^[\d０-９]/u.test(words.slice(at + 1));
  return !isInNumber;
}

function trimmed(words: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isEdge(words, from)) from++;
  while (to > from && isEdge(words, to - 1)) to--;
  return { start: from, end: to };
}

function isEdge(words: string, at: number): boolean {
  return /\s/u.test(words.charAt(at)) || isCut(words, at);
}
