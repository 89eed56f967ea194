/** Reads words for tests: the whole engine on an article of its own, in one line a fact. Not for the application. */

import type { ArticleCut } from "@/lib/text/article";
import { fold } from "@/lib/text/fold";
import { cutClauses } from "../clauses";
import { extract } from "../extract";
import { findComparisons } from "../finders/comparisons";
import { findFigures } from "../finders/figures";
import type { Reading } from "../reading";

/** The article that tests read: a made-up county, reported on in 2023. */
export function articleOf(text: string): ArticleCut {
  return { start: 0, end: text.length, title: "", byline: null, date: "2023-12-31", place: "青川" };
}

/** `indicator=value unit (change basis) from prior`, only with what is stated. */
export function factsOf(text: string): string[] {
  return extract(text, articleOf(text)).facts.map(({ fields }) => {
    const level = fields.value === null ? "" : `${fields.bound}${fields.value}${fields.unit ?? ""}`;
    const change = fields.change === null ? "" : ` ${fields.change}${fields.changeUnit} ${fields.basis ?? "-"}`;
    const prior = fields.prior === null ? "" : ` from ${fields.prior}`;
    return `${fields.indicator} ${level}${change}${prior}`.replace(/\s+/g, " ");
  });
}

/** Numerals that are no facts, each with its reason; `open` where a person must say. */
export function ledgerOf(text: string): string[] {
  return extract(text, articleOf(text)).ledger.flatMap((entry) =>
    entry.fact === null ? [`${text.slice(entry.start, entry.end)} ${entry.reason ?? "open"}`] : [],
  );
}

/** One sentence as the finders see it, without times and places. */
export function readingOf(source: string): Reading {
  const words = fold(source);
  const { figures, refused } = findFigures(words, [], []);
  return {
    index: 0,
    sentence: { kind: "paragraph", block: 0, spans: [{ start: 0, end: source.length }], words, source, seams: [] },
    clauses: cutClauses(words, []),
    figures,
    refused,
    comparisons: findComparisons(words),
    periods: [],
    places: [],
  };
}
