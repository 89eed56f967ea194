import { describe, expect, it } from "vitest";
import { decisionsFor, mergeRows } from "./merge";
import { sampleFact } from "./sample-fact";

const base = sampleFact();
const mine = sampleFact({ value: "13", period: "2021", status: "approved" });
const theirs = sampleFact({ value: "14", unit: "件", version: 2 });

describe("mergeRows", () => {
  it("lists every field that differs and who changed it", () => {
    expect(mergeRows(base, mine, theirs)).toEqual([
      { key: "period", mineChanged: true, theirsChanged: false },
      { key: "value", mineChanged: true, theirsChanged: true },
      { key: "unit", mineChanged: false, theirsChanged: true },
      { key: "status", mineChanged: true, theirsChanged: false },
    ]);
  });

  it("is silent where both came to the same", () => {
    expect(mergeRows(base, mine, { ...mine, version: 2 })).toEqual([]);
  });
});

describe("decisionsFor", () => {
  it("makes nothing when the other version is kept", () => {
    expect(decisionsFor(mine, theirs, new Set())).toEqual([]);
  });

  it("corrects only the chosen fields and approves after that", () => {
    expect(decisionsFor(mine, theirs, new Set(["value", "status"]))).toEqual([
      { kind: "correct", changes: { value: "13" } },
      { kind: "approve" },
    ]);
  });

  it("reopens what the other has decided before deciding otherwise", () => {
    const rejected = sampleFact({ status: "rejected", rejectReason: "duplicate", rejectNote: "同上" });
    expect(decisionsFor(rejected, sampleFact({ status: "approved" }), new Set(["status"]))).toEqual([
      { kind: "reopen" },
      { kind: "reject", reason: "duplicate", note: "同上" },
    ]);
    expect(decisionsFor(sampleFact(), sampleFact({ status: "approved" }), new Set(["status"]))).toEqual([
      { kind: "reopen" },
    ]);
  });

  it("sends spans without quotes when it links again", () => {
    const linked = sampleFact({ evidence: [{ role: "evidence", start: 0, end: 4, quote: "甲县立案" }] });
    expect(decisionsFor(linked, base, new Set(["evidence"]))).toEqual([
      { kind: "link", evidence: [{ role: "evidence", start: 0, end: 4 }] },
    ]);
  });
});
