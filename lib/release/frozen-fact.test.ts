import { describe, expect, test } from "vitest";
import { claimOf, claimText, contentLine, type FrozenFact, snapshotText } from "./frozen-fact";

const fact: FrozenFact = {
  sourceId: "s",
  articleId: "a",
  position: 4,
  place: "甲县",
  indicator: "新建水库",
  period: "2022",
  value: "3",
  unit: "座",
  bound: "=",
  change: null,
  changeUnit: null,
  basis: null,
  prior: null,
  priorPeriod: null,
  level: "aggregate",
  placeCode: null,
  evidence: [{ role: "value", start: 4, end: 6, quote: "3座" }],
  fieldSources: { place: { how: "stated", span: { start: 0, end: 2 } }, period: { how: "inherited", span: null } },
  origin: "engine",
  rule: "level",
  confidence: 0.9,
  corrected: false,
  findings: [],
};

/** The same, its keys in another order, as PostgreSQL's jsonb hands them out. */
function turned<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(turned) as T;
  const entries = Object.entries(value).map(([key, each]) => [key, turned(each)]);
  return Object.fromEntries(entries.toReversed());
}

describe("the texts that are hashed", () => {
  test("do not depend on the order of keys, nor on what else comes along", () => {
    const other = { ...turned(fact), id: "x", version: 7, approvedBy: "P1" };
    expect(snapshotText(other)).toBe(snapshotText(fact));
    expect(claimText(other)).toBe(claimText(fact));
    expect(JSON.parse(snapshotText(fact))).toEqual(fact);
  });

  test("differ in the claim for each field, the words, the code and the source, and for nothing else", () => {
    const differs = (change: Partial<FrozenFact>) => claimText({ ...fact, ...change }) !== claimText(fact);
    expect(differs({ unit: "处" })).toBe(true);
    expect(differs({ value: "3.0" })).toBe(true);
    expect(differs({ prior: "2" })).toBe(true);
    expect(differs({ placeCode: "431126" })).toBe(true);
    expect(differs({ sourceId: "t" })).toBe(true);
    expect(differs({ evidence: [{ role: "value", start: 4, end: 5, quote: "3" }] })).toBe(true);
    const same = { articleId: "b", position: 9, confidence: 0.1, rule: "x", corrected: true, findings: ["f"] };
    expect(differs({ ...same, fieldSources: {} })).toBe(false);
    for (const [key, value] of Object.entries(same)) {
      expect(snapshotText({ ...fact, [key]: value })).not.toBe(snapshotText(fact));
    }
  });

  test("a claim keeps what is compared and the article, and leaves out the rest", () => {
    const claim = claimOf(fact);
    expect(claimText(claim)).toBe(claimText(fact));
    expect(Object.keys(claim)).not.toContain("rule");
    expect(claim.articleId).toBe("a");
    expect(contentLine({ factId: "f", hash: "h", version: 3 })).toBe("f h 3\n");
  });
});
