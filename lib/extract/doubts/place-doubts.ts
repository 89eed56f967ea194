/** Signs that the place may be wrong: taken from afar, one of several that could be meant, or not the article's own. */
import type { Draft } from "../reading";
import type { DoubtRule } from "./doubt-rule";
import { isInSentence } from "./in-sentence";

export const placeDoubts = {
  "place-from-before": (draft) =>
    isInherited(draft) && draft.sources.place?.span != null && !isInSentence(draft, draft.sources.place.span),
  "place-missing": ({ place }) => place === "",
  "several-places": (_, { places }) => places.some(({ place }) => place !== places[0]?.place),
  "place-of-part": ({ place }) => place.includes("/"),
  "place-elsewhere": ({ place }, _, { place: home }) =>
    home !== null && place !== home && !place.startsWith(`${home}/`),
} as const satisfies Record<string, DoubtRule>;

function isInherited({ sources }: Draft): boolean {
  return sources.place?.how === "inherited";
}
