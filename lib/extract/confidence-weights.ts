/** How much each doubt counts. Written by `npm run score:fit`; data only, not to be edited by hand. */
import type { Doubt } from "./doubts/doubts";

interface ConfidenceWeights {
  /** Log-odds that a fact without doubts is right in every field. */
  readonly base: number;
  /** By how much each doubt lowers them. Doubts that count nothing are left out. */
  readonly doubts: Readonly<Partial<Record<Doubt, number>>>;
}

export const confidenceWeights: ConfidenceWeights = {
  base: 1.27,
  doubts: {
    "indicator-missing": 0.61,
    "indicator-short": 0.57,
    "indicator-very-long": 0.26,
    "indicator-borrowed": 0.75,
    "indicator-shared": 0.04,
    "indicator-signs": 0.09,
    "indicator-edges": 0.02,
    "indicator-vague": 0.94,
    "indicator-of-place": 0.24,
    "indicator-of-both-sides": 0.31,
    "indicator-without-verb": 0.22,
    "period-open": 0.92,
    "period-of-sentence": 0.11,
    "period-of-date": 0.78,
    "several-periods": 0.08,
    "period-undated-near": 0.04,
    "period-compared-near": 0.1,
    "place-from-before": 0.28,
    "place-missing": 0.87,
    "several-places": 0.88,
    "numeral-in-words": 0.18,
    "figure-qualified": 0.18,
    "figure-in-crowd": 0.43,
    "change-without-basis": 0.24,
    "basis-carried": 0.13,
    "comparison-unused": 0.17,
    "change-follows": 0.82,
    "change-verb-unused": 0.1,
    "earlier-level": 0.1,
    "respectively-unread": 0.05,
    "part-of-whole": 0.18,
    "figure-in-brackets": 0.29,
    "made-by-sharing-out": 0.32,
    "made-of-change-alone": 0.38,
    "in-box": 0.11,
    "in-caption": 0.15,
    "sentence-cut-apart": 0.13,
    "in-traditional": 1.13,
  },
};
