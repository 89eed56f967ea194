/** Signs that time or place may be wrong: taken from afar, or one of several that could be meant. */
import type { Span } from "@/lib/text/span";
import type { Draft } from "../reading";
import type { DoubtRule } from "./doubt-rule";

export const contextDoubts = {
  "period-open": ({ period }) => period === null,
  "period-of-sentence": (draft) => isInherited(draft, "period") && isInSentence(draft, draft.sources.period?.span),
  "period-from-before": (draft) =>
    isInherited(draft, "period") &&
    draft.sources.period?.span != null &&
    !isInSentence(draft, draft.sources.period.span),
  "period-of-date": (draft) => isInherited(draft, "period") && draft.sources.period?.span === null,
  "several-periods": (_, { periods }) => new Set(periods.filter(isTime).map(({ period }) => period)).size > 1,
  "period-undated-near": (_, { periods }) => periods.some(({ period, kind }) => period === null && kind !== "name"),
  "period-compared-near": ({ change, prior }, { periods }) =>
    change === null && prior === null && periods.some(({ isPrior }) => isPrior),
  "place-of-sentence": (draft) => isInherited(draft, "place") && isInSentence(draft, draft.sources.place?.span),
  "place-from-before": (draft) =>
    isInherited(draft, "place") && draft.sources.place?.span != null && !isInSentence(draft, draft.sources.place.span),
  "place-missing": ({ place }) => place === "",
  "several-places": (_, { places }) => new Set(places.map(({ place }) => place)).size > 1,
  "place-of-part": ({ place }) => place.includes("/"),
} as const satisfies Record<string, DoubtRule>;

function isTime({ period, isPrior, kind }: { period: string | null; isPrior: boolean; kind: string }): boolean {
  return period !== null && !isPrior && kind !== "name" && kind !== "record";
}

function isInherited({ sources }: Draft, field: "period" | "place"): boolean {
  return sources[field]?.how === "inherited";
}

function isInSentence({ reading }: Draft, span: Span | null | undefined): boolean {
  const pieces = reading.sentence.spans;
  const [first, last] = [pieces[0], pieces.at(-1)];
  return span != null && first !== undefined && last !== undefined && span.start >= first.start && span.end <= last.end;
}
