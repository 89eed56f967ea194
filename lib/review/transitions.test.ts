import { describe, expect, it } from "vitest";
import { rejectReasons } from "./decision";
import { proposed } from "./testing";
import { decide, type Ruling, transitions } from "./transitions";

const by = { userId: "u1", at: "2024-01-02T03:04:05.678Z" };
const approve: Ruling = { kind: "approve", approvalHash: "h" };
const approved = proposed({ status: "approved", approvalHash: "h", decidedBy: "u0", decidedAt: by.at });
const rejected = proposed({
  status: "rejected",
  rejectReason: "duplicate",
  rejectNote: "见上",
  decidedBy: "u0",
  decidedAt: by.at,
});

describe("decide", () => {
  it("approves what is proposed, with hash, person and moment", () => {
    const result = decide(proposed({ changedSinceApproval: true }), approve, by);
    expect(result).toMatchObject({
      ok: true,
      fact: { status: "approved", approvalHash: "h", decidedBy: "u1", decidedAt: by.at, changedSinceApproval: false },
      changes: { status: { from: "proposed", to: "approved" }, changedSinceApproval: { from: true, to: false } },
    });
  });

  it.each(rejectReasons)("rejects what is proposed as %s", (reason) => {
    const result = decide(proposed(), { kind: "reject", reason, note: "因为" }, by);
    expect(result).toMatchObject({ ok: true, fact: { status: "rejected", rejectReason: reason, rejectNote: "因为" } });
  });

  it("reopens with nothing left of the decision", () => {
    for (const fact of [approved, rejected]) {
      expect(decide(fact, { kind: "reopen" }, by)).toMatchObject({ ok: true, fact: proposed() });
    }
  });

  it("refuses every way that the table has not, and every decision on a withdrawn fact", () => {
    const refused = { ok: false, code: "wrong-status" };
    expect(decide(approved, approve, by)).toEqual(refused);
    expect(decide(rejected, approve, by)).toEqual(refused);
    expect(decide(approved, { kind: "reject", reason: "other", note: null }, by)).toEqual(refused);
    expect(decide(rejected, { kind: "reject", reason: "other", note: null }, by)).toEqual(refused);
    expect(decide(proposed(), { kind: "reopen" }, by)).toEqual(refused);
    expect(decide({ ...rejected, withdrawn: true }, { kind: "reopen" }, by)).toEqual(refused);
  });

  it("puts an approved fact that is corrected or linked back to proposed, marked and without its hash", () => {
    const link: Ruling = { kind: "link", evidence: [{ role: "evidence", start: 1, end: 2, quote: "0" }] };
    for (const ruling of [link, { kind: "correct", changes: { value: "35" } } satisfies Ruling]) {
      expect(decide(approved, ruling, by)).toMatchObject({
        ok: true,
        fact: { status: "proposed", changedSinceApproval: true, approvalHash: null, decidedBy: null, decidedAt: null },
      });
      expect(decide(rejected, ruling, by)).toMatchObject({
        ok: true,
        fact: { status: "proposed", changedSinceApproval: false, rejectReason: null, rejectNote: null },
      });
    }
  });

  it("keeps the mark over later corrections until the fact is approved again", () => {
    const marked = proposed({ changedSinceApproval: true });
    const result = decide(marked, { kind: "correct", changes: { unit: "件" } }, by);
    expect(result).toMatchObject({ fact: { changedSinceApproval: true } });
    expect(result).not.toMatchObject({ changes: { changedSinceApproval: expect.anything() } });
  });

  it("records each corrected field from → to and drops what the engine said of its origin", () => {
    const result = decide(proposed(), { kind: "correct", changes: { period: "2020/2021", unit: "起" } }, by);
    expect(result).toMatchObject({ ok: true, fact: { period: "2020/2021", corrected: true, sources: {} } });
    expect(result.ok && result.changes).toEqual({
      period: { from: "2021", to: "2020/2021" },
      "sources.period": { from: { how: "stated", span: { start: 0, end: 5 } }, to: null },
    });
  });

  it("refuses a correction or link that changes nothing, so that no approval is lost for it", () => {
    const refused = { ok: false, code: "no-change" };
    expect(decide(approved, { kind: "correct", changes: { value: "34" } }, by)).toEqual(refused);
    expect(decide(approved, { kind: "correct", changes: {} }, by)).toEqual(refused);
    expect(decide(approved, { kind: "link", evidence: approved.evidence }, by)).toEqual(refused);
  });

  it("knows of no way from approved to rejected or back but by reopening", () => {
    expect(transitions.approve).toEqual({ proposed: "approved" });
    expect(transitions.reject).toEqual({ proposed: "rejected" });
  });
});
