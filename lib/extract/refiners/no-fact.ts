/** Drops drafts that turn out to state nothing: a figure of a caption's date line, an indicator that has no word. */
import type { Draft } from "../reading";

const silentKinds = new Set(["editors", "byline", "date"]);

/** True if the draft may stand as a fact. */
export function isFact(draft: Draft): boolean {
  if (silentKinds.has(draft.reading.sentence.kind)) return false;
  return draft.indicator !== "" && (draft.level !== null || draft.change !== null);
}
