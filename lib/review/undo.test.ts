import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { approvalContent } from "./approval";
import { stillHas } from "./changes";
import type { Changes, FactState } from "./fact-state";
import { isCorrected } from "./history";
import { anyRuling, proposed } from "./testing";
import { decide, type Ruling } from "./transitions";
import { type UndoneEvent, undo } from "./undo";

const by = { userId: "u1", at: "2024-01-02T03:04:05.678Z" };
const hashOf = (fact: FactState) => approvalContent(fact, "t");

interface Logged extends UndoneEvent {
  readonly id: string;
  readonly undoes: string | null;
}

/** A fact with its log, as the server keeps them. */
class Row {
  readonly log: Logged[] = [];
  constructor(public fact: FactState) {}

  decide(ruling: Ruling): Logged | null {
    const full = ruling.kind === "approve" ? { ...ruling, approvalHash: hashOf(this.fact) } : ruling;
    const result = decide(this.fact, full, by);
    if (!result.ok) return null;
    return this.append(ruling.kind, result.fact, result.changes, null);
  }

  undo(event: Logged): Logged | null {
    const result = undo(this.fact, event, hashOf);
    return result.ok ? this.append("undo", result.fact, result.changes, event.id) : null;
  }

  private append(kind: Logged["kind"], fact: FactState, changes: Changes, undoes: string | null): Logged {
    const event: Logged = { id: String(this.log.length), kind, changes, undoes };
    this.log.push(event);
    // The log is read back from jsonb: nothing that JSON cannot hold may matter.
    this.fact = JSON.parse(JSON.stringify({ ...fact, corrected: isCorrected(this.log) }));
    return event;
  }
}

function decided(...rulings: Ruling[]): { row: Row; events: Logged[] } {
  const row = new Row(proposed());
  const events = rulings.map((ruling) => row.decide(ruling));
  return { row, events: events.filter((event) => event !== null) };
}

const approve: Ruling = { kind: "approve", approvalHash: "" };
const correct = (changes: Record<string, string>): Ruling => ({ kind: "correct", changes });

describe("undo", () => {
  it("leads any sequence of decisions back to the start, in reverse", () => {
    fc.assert(
      fc.property(fc.array(anyRuling, { maxLength: 12 }), (rulings) => {
        const start = proposed();
        const row = new Row(start);
        const events = rulings.map((ruling) => row.decide(ruling)).filter((event) => event !== null);
        for (const event of events.reverse()) expect(row.undo(event)).not.toBeNull();
        expect(row.fact).toEqual(start);
      }),
    );
  });

  it("can itself be taken back: redo in reverse leads to the last state again", () => {
    fc.assert(
      fc.property(fc.array(anyRuling, { maxLength: 8 }), (rulings) => {
        const row = new Row(proposed());
        const events = rulings.map((ruling) => row.decide(ruling)).filter((event) => event !== null);
        const last = row.fact;
        const undone = events.reverse().map((event) => row.undo(event));
        for (const event of undone.reverse()) expect(event && row.undo(event)).not.toBeNull();
        expect(row.fact).toEqual(last);
      }),
    );
  });

  it("never leaves a fact approved that is not what was approved, whatever is taken back in whatever order", () => {
    const step = fc.oneof(
      anyRuling.map((ruling) => ({ ruling })),
      fc.nat(20).map((at) => ({ at })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const row = new Row(proposed());
        for (const one of steps) {
          if ("ruling" in one) row.decide(one.ruling);
          else {
            const event = row.log[one.at];
            if (event && !row.log.some(({ undoes }) => undoes === event.id)) row.undo(event);
          }
          const { status, approvalHash } = row.fact;
          expect(approvalHash).toBe(status === "approved" ? hashOf(row.fact) : null);
        }
      }),
    );
  });

  it("takes back an earlier correction of another field and keeps the later one", () => {
    const { row, events } = decided(correct({ place: "江南" }), correct({ unit: "件" }));
    const [first] = events;
    expect(first && row.undo(first)).not.toBeNull();
    expect(row.fact).toMatchObject({ place: "云岭", unit: "件", corrected: true });
  });

  it("refuses where what the event made has changed since", () => {
    const { row, events } = decided(correct({ place: "江南" }), correct({ place: "海东" }));
    const [first] = events;
    const before = row.fact;
    expect(first && row.undo(first)).toBeNull();
    expect(row.fact).toBe(before);
  });

  it("refuses to take a correction from under an approval", () => {
    const { row, events } = decided(correct({ place: "江南" }), approve);
    const [correction, approval] = events;
    expect(correction && row.undo(correction)).toBeNull();
    expect(approval && row.undo(approval)).not.toBeNull();
    expect(correction && row.undo(correction)).not.toBeNull();
    expect(row.fact).toEqual(proposed());
  });

  it("refuses to take a correction from under a rejection: the fields were rejected as they stood", () => {
    const { row, events } = decided(correct({ place: "江南" }), { kind: "reject", reason: "other", note: null });
    const [correction] = events;
    expect(correction && row.undo(correction)).toBeNull();
    expect(row.fact).toMatchObject({ place: "江南", status: "rejected" });
  });

  it("refuses to approve again what has changed since: a correction undone beneath a later one", () => {
    const { row, events } = decided(approve, correct({ place: "江南" }), correct({ unit: "件" }));
    const [, first] = events;
    expect(first && row.undo(first)).toBeNull();
  });

  it("refuses what the engine proposed", () => {
    expect(undo(proposed(), { kind: "propose", changes: {} }, hashOf)).toEqual({ ok: false });
  });

  it("withdraws a fact that a person made, and brings it back", () => {
    const row = new Row(proposed());
    const made: Logged = { id: "c", kind: "create", undoes: null, changes: { place: { from: null, to: "云岭" } } };
    const undone = row.undo(made);
    expect(row.fact).toMatchObject({ status: "rejected", withdrawn: true, rejectReason: null });
    expect(undone && row.undo(undone)).not.toBeNull();
    expect(row.fact).toEqual(proposed());
  });

  it("does not withdraw a fact that has been approved or corrected since", () => {
    const made: Logged = { id: "c", kind: "create", undoes: null, changes: { place: { from: null, to: "云岭" } } };
    for (const ruling of [approve, correct({ place: "江南" })]) {
      const { row } = decided(ruling);
      expect(row.undo(made)).toBeNull();
    }
  });
});

describe("stillHas", () => {
  it("does not mind the order of keys, but every value", () => {
    const fact = proposed({ evidence: [{ quote: "x", end: 2, start: 1, role: "value" }] });
    const changes = (end: number) => ({
      evidence: { from: [], to: [{ role: "value", start: 1, end, quote: "x" }] },
    });
    expect(stillHas(fact, changes(2))).toBe(true);
    expect(stillHas(fact, changes(3))).toBe(false);
  });

  it("is false for a key that no state has", () => {
    expect(stillHas(proposed(), { nothing: { from: 1, to: undefined } })).toBe(false);
  });
});
