import { describe, expect, it } from "vitest";
import type { FactDecision } from "@/lib/review/decision";
import { applyToNumeral, factApply } from "./optimistic";
import { sampleFact, sampleNumeral } from "./sample-fact";

const article = "甲县立案12起。";
const apply = factApply((start, end) => article.slice(start, end));
const decided = (fact: ReturnType<typeof sampleFact>, decision: FactDecision) =>
  apply(fact, { requestId: "r", work: { kind: "decide", decision } });

describe("a fact as decided", () => {
  it("follows the table of transitions", () => {
    expect(decided(sampleFact(), { kind: "approve" }).status).toBe("approved");
    expect(decided(sampleFact(), { kind: "reject", reason: "duplicate" })).toMatchObject({
      status: "rejected",
      rejectReason: "duplicate",
    });
    // A rejected fact is reopened before it is approved; until the server says so nothing moves.
    const rejected = sampleFact({ status: "rejected", rejectReason: "duplicate" });
    expect(decided(rejected, { kind: "approve" })).toBe(rejected);
    expect(decided(rejected, { kind: "reopen" })).toMatchObject({ status: "proposed", rejectReason: null });
  });

  it("goes back to proposed, marked, when an approved one is corrected", () => {
    const sources = { value: { how: "stated", span: null }, place: { how: "inherited", span: null } } as const;
    const corrected = decided(sampleFact({ status: "approved", sources }), {
      kind: "correct",
      changes: { value: "13" },
    });
    expect(corrected).toMatchObject({ value: "13", status: "proposed", changedSinceApproval: true, corrected: true });
    expect(corrected.indicator).toBe("立案");
    expect(Object.keys(corrected.sources)).toEqual(["place"]);
  });

  it("has no code for a corrected place until the server says which", () => {
    const fact = sampleFact({ place: "徐闻", placeCode: "440825" });
    expect(decided(fact, { kind: "correct", changes: { value: "13" } }).placeCode).toBe("440825");
    expect(decided(fact, { kind: "correct", changes: { place: "雷州" } }).placeCode).toBeNull();
  });

  it("quotes the words that it is linked to", () => {
    const linked = decided(sampleFact(), { kind: "link", evidence: [{ role: "value", start: 4, end: 7 }] });
    expect(linked.evidence).toEqual([{ role: "value", start: 4, end: 7, quote: "12起" }]);
  });

  it("looks as before once taken back, under the present version", () => {
    const before = sampleFact({ version: 1 });
    const now = sampleFact({ version: 2, status: "approved" });
    expect(apply(now, { requestId: "u", work: { kind: "undo", target: "r", before } })).toEqual({
      ...before,
      version: 2,
    });
  });
});

describe("a numeral as decided", () => {
  it("is no fact with its reason, or open again", () => {
    const settled = applyToNumeral(sampleNumeral(), {
      requestId: "r",
      work: { kind: "decide", decision: { kind: "not-fact", reason: "date" } },
    });
    expect(settled).toMatchObject({ status: "notFact", reason: "date", byPerson: true });
    const open = applyToNumeral(settled, { requestId: "s", work: { kind: "decide", decision: { kind: "reopen" } } });
    expect(open).toMatchObject({ status: "open", reason: null });
  });
});
