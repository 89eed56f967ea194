import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notFactReasons } from "@/lib/fact/not-fact";
import type { NumeralDecision } from "./decision";
import { type NumeralState, settle } from "./ledger";
import { decideNumeral, undoNumeral } from "./numeral-decision";

const open = { status: "open", reason: null, byPerson: false } as const;

describe("decideNumeral", () => {
  it("records the reason as a person's", () => {
    expect(decideNumeral(open, { kind: "not-fact", reason: "date" })).toEqual({
      ok: true,
      numeral: { reason: "date", byPerson: true },
      changes: { reason: { from: null, to: "date" }, byPerson: { from: false, to: true } },
    });
  });

  it("lets a person confirm the engine's reason or change it", () => {
    const engine = { status: "notFact", reason: "date", byPerson: false } as const;
    expect(decideNumeral(engine, { kind: "not-fact", reason: "date" })).toMatchObject({
      changes: { byPerson: { from: false, to: true } },
    });
    expect(decideNumeral(engine, { kind: "not-fact", reason: "age" })).toMatchObject({ numeral: { reason: "age" } });
  });

  it("reopens what is no fact, also where that follows from a rejected fact", () => {
    for (const reason of ["date", null] as const) {
      expect(decideNumeral({ status: "notFact", reason, byPerson: false }, { kind: "reopen" })).toMatchObject({
        ok: true,
        numeral: { reason: null, byPerson: true },
      });
    }
  });

  it("refuses what a fact covers, what is open already and what has been said", () => {
    const covered = { ...open, status: "covered" } as const;
    expect(decideNumeral(covered, { kind: "not-fact", reason: "date" })).toEqual({ ok: false, code: "wrong-status" });
    expect(decideNumeral(covered, { kind: "reopen" })).toEqual({ ok: false, code: "wrong-status" });
    expect(decideNumeral(open, { kind: "reopen" })).toEqual({ ok: false, code: "wrong-status" });
    const said = { status: "notFact", reason: "date", byPerson: true } as const;
    expect(decideNumeral(said, { kind: "not-fact", reason: "date" })).toEqual({ ok: false, code: "no-change" });
  });
});

describe("undoNumeral", () => {
  const anyDecision: fc.Arbitrary<NumeralDecision> = fc.oneof(
    fc.record({ kind: fc.constant("not-fact" as const), reason: fc.constantFrom(...notFactReasons) }),
    fc.constant<NumeralDecision>({ kind: "reopen" }),
  );

  it("leads any sequence of decisions back to the start, in reverse", () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 10 }), (decisions) => {
        const start: NumeralState = { reason: null, byPerson: false };
        let now = start;
        const made = [];
        for (const decision of decisions) {
          const status = settle([{ start: 0, end: 1, ...now }], [])[0] ?? "open";
          const result = decideNumeral({ ...now, status }, decision);
          if (!result.ok) continue;
          made.push(result.changes);
          now = result.numeral;
        }
        for (const changes of made.reverse()) {
          const before = undoNumeral(now, changes);
          expect(before).not.toBeNull();
          if (before) now = before;
        }
        expect(now).toEqual(start);
      }),
    );
  });

  it("refuses where something else has been said since", () => {
    const changes = { reason: { from: null, to: "date" } };
    expect(undoNumeral({ reason: "age", byPerson: true }, changes)).toBeNull();
  });
});
