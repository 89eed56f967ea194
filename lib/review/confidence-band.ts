/** In which of three bands a confidence stands: what people filter by, and what is said of it in words. Pure. */

export const confidenceBands = ["low", "middle", "high", "none"] as const;
/** `none`: a person made the fact, and no chance was reckoned. */
export type ConfidenceBand = (typeof confidenceBands)[number];

/** The least confidence of the upper two bands. */
export const bandFrom = { middle: 0.6, high: 0.85 } as const;

/** The band of a chance from 0 to 1. */
export function bandOf(confidence: number): Exclude<ConfidenceBand, "none"> {
  if (confidence >= bandFrom.high) return "high";
  return confidence >= bandFrom.middle ? "middle" : "low";
}
