import { expect, test } from "vitest";
import { ruleShares, shareOf, sortShares, wholeShare } from "./review-shares";

const shares = ruleShares([
  { rule: "a", approved: 8, corrected: 2, rejected: 2 },
  { rule: "b", approved: 1, corrected: 0, rejected: 1 },
  { rule: "c", approved: 50, corrected: 10, rejected: 0 },
  { rule: "d", approved: 0, corrected: 0, rejected: 0 },
]);

test("what was looked at is approved as it was, corrected, or rejected", () => {
  expect(shares[0]).toEqual({ rule: "a", looked: 10, asIs: 6, corrected: 2, rejected: 2 });
  expect(wholeShare(shares)).toEqual({ looked: 62, asIs: 47, corrected: 12, rejected: 3 });
  for (const { looked, asIs, corrected, rejected } of shares) expect(asIs + corrected + rejected).toBe(looked);
});

test("shares are of what was looked at, and of nothing none", () => {
  expect(shares.map((share) => shareOf(share, "rejected"))).toEqual([0.2, 0.5, 0, 0]);
  expect(wholeShare([])).toEqual({ looked: 0, asIs: 0, corrected: 0, rejected: 0 });
  expect(shareOf(wholeShare([]), "asIs")).toBe(0);
});

test("rules sort by number or by share, equals by how much was looked at", () => {
  const rules = (by: "looked" | "rejected" | "corrected", descending: boolean) =>
    sortShares(shares, by, descending).map(({ rule }) => rule);
  expect(rules("looked", true)).toEqual(["c", "a", "b", "d"]);
  expect(rules("rejected", true)).toEqual(["b", "a", "c", "d"]);
  expect(rules("corrected", true)).toEqual(["c", "a", "b", "d"]);
  expect(rules("corrected", false)).toEqual(["b", "d", "c", "a"]);
});
