/** What became of the facts that were looked at for a release, as numbers and shares. Pure. */
import type { RuleReview } from "./release-counts";

export interface ReviewShare {
  /** Approved and rejected ones together. */
  readonly looked: number;
  /** Approved as they were extracted. */
  readonly asIs: number;
  /** Approved once a person had changed them. */
  readonly corrected: number;
  readonly rejected: number;
}

export interface RuleShare extends ReviewShare {
  readonly rule: string;
}

/** Each rule's, in their order. */
export function ruleShares(review: readonly RuleReview[]): RuleShare[] {
  return review.map(({ rule, approved, corrected, rejected }) => ({
    rule,
    looked: approved + rejected,
    asIs: approved - corrected,
    corrected,
    rejected,
  }));
}

/** Of all rules together. */
export function wholeShare(shares: readonly ReviewShare[]): ReviewShare {
  const sum = (of: (share: ReviewShare) => number) => shares.reduce((total, share) => total + of(share), 0);
  return {
    looked: sum(({ looked }) => looked),
    asIs: sum(({ asIs }) => asIs),
    corrected: sum(({ corrected }) => corrected),
    rejected: sum(({ rejected }) => rejected),
  };
}

export const shareOrders = ["looked", "asIs", "corrected", "rejected"] as const;
export type ShareOrder = (typeof shareOrders)[number];

/** By number where that is asked for, else by share of what was looked at: of equal shares the one of more facts first. */
export function sortShares(shares: readonly RuleShare[], by: ShareOrder, descending: boolean): RuleShare[] {
  const sign = descending ? -1 : 1;
  const size = (share: RuleShare) => (by === "looked" ? share.looked : shareOf(share, by));
  return shares.toSorted((a, b) => sign * (size(a) - size(b)) || b.looked - a.looked || (a.rule < b.rule ? -1 : 1));
}

/** From 0 to 1; 0 of nothing. */
export function shareOf(share: ReviewShare, part: Exclude<ShareOrder, "looked">): number {
  return share.looked === 0 ? 0 : share[part] / share.looked;
}
