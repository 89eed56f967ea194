/** Signs that the time may be wrong: taken from afar, one of several that could be meant, or one that cannot be over yet. */
import type { Draft } from "../reading";
import type { DoubtRule } from "./doubt-rule";
import { isInSentence } from "./in-sentence";
import type { Surroundings } from "./surroundings";

export const periodDoubts = {
  "period-open": ({ period }) => period === null,
  "period-from-before": (draft) =>
    isInherited(draft) && draft.sources.period?.span != null && !isInSentence(draft, draft.sources.period.span),
  "period-of-date": (draft) => isInherited(draft) && draft.sources.period?.span === null,
  "several-periods": (_, { periods }) => areSeveral(periods),
  "period-undated-near": (_, { periods }) => periods.some(({ period, kind }) => period === null && kind !== "name"),
  "article-undated": (_, __, { date }) => date === null,
  "article-dated-by-year": (_, __, { date }) => date?.length === 4,
  "year-not-over": ({ period }, _, { date }) =>
    period !== null && period.length === 4 && date?.slice(0, 4) === period && /^.{5}(?:0|10|11)/u.test(date),
  "period-after-article": ({ period }, _, { date }) =>
    period !== null && date !== null && period.slice(0, Math.min(7, date.length)) > date.slice(0, 7),
  "period-unlike-others": ({ period }, _, { commonPeriod }) => period !== commonPeriod,
} as const satisfies Record<string, DoubtRule>;

/** True if times of two periods stand there. */
function areSeveral(mentions: Surroundings["periods"]): boolean {
  let first: string | null = null;
  for (const mention of mentions) {
    if (!isTime(mention)) continue;
    first ??= mention.period;
    if (mention.period !== first) return true;
  }
  return false;
}

function isTime({ period, isPrior, kind }: { period: string | null; isPrior: boolean; kind: string }): boolean {
  return period !== null && !isPrior && kind !== "name" && kind !== "record";
}

function isInherited({ sources }: Draft): boolean {
  return sources.period?.how === "inherited";
}
