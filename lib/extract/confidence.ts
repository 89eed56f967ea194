/**
 * A first estimate of the chance that every field of a fact is right, from how much of it was inherited or guessed. The
 * weights are judged, not fitted.
 */
import type { Draft } from "./reading";

/** 0 to 1. */
export function confidenceOf(draft: Draft): number {
  let chance = 0.95;
  for (const doubt of new Set(draft.doubts)) chance *= doubt === "indicator" || doubt === "unit" ? 0.6 : 0.88;
  if (draft.period === null) chance *= 0.75;
  else if (draft.sources.period?.how === "inherited") chance *= 0.93;
  if (draft.sources.place?.how === "inherited") chance *= 0.97;
  if (draft.indicator.length < 2) chance *= 0.4;
  else if (draft.indicator.length > 24) chance *= 0.75;
  if (draft.change?.basisInherited) chance *= 0.9;
  if (draft.scale !== "aggregate") chance *= 0.85;
  return Math.round(chance * 1000) / 1000;
}
