import { expect, test } from "vitest";
import { sampleFields } from "@/lib/fact/testing";
import { claimChanges } from "./claim-changes";
import type { ChangedClaim } from "./frozen-fact";

const claim: ChangedClaim = {
  ...sampleFields,
  change: null,
  changeUnit: null,
  basis: null,
  prior: null,
  priorPeriod: null,
  placeCode: null,
  sourceId: "s",
  articleId: "a",
  evidence: [{ role: "value", start: 4, end: 6, quote: "3座" }],
};

test("lists the fields that differ, and the words where they do", () => {
  expect(claimChanges(claim, { ...claim, articleId: "b" })).toEqual({});
  expect(claimChanges(claim, { ...claim, unit: "处", prior: "2" })).toEqual({
    unit: { from: claim.unit, to: "处" },
    prior: { from: null, to: "2" },
  });
  const evidence = [{ role: "value" as const, start: 4, end: 5, quote: "3" }];
  expect(claimChanges(claim, { ...claim, evidence })).toEqual({ evidence: { from: claim.evidence, to: evidence } });
});
