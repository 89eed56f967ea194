import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidenceRoles } from "@/lib/fact/fact";
import { notFactReasons } from "@/lib/fact/not-fact";
import { contains } from "@/lib/text/span";
import { factStatuses, rejectReasons } from "./decision";
import { coveringRoles } from "./evidence";
import { type LedgerFact, type LedgerNumeral, settle } from "./ledger";

const numeral = (start: number, end: number, more: Partial<LedgerNumeral> = {}): LedgerNumeral => ({
  start,
  end,
  reason: null,
  byPerson: false,
  ...more,
});
const fact = (role: LedgerFact["evidence"][number]["role"], start: number, end: number): LedgerFact => ({
  status: "proposed",
  rejectReason: null,
  withdrawn: false,
  evidence: [{ role, start, end }],
});
const one = (of: LedgerNumeral, ...facts: LedgerFact[]) => settle([of], facts)[0];

describe("settle", () => {
  it.each(coveringRoles)("counts what stands in a %s as covered", (role) => {
    expect(one(numeral(5, 7), fact(role, 5, 8))).toBe("covered");
  });

  it("does not count the sentence around, nor the place", () => {
    expect(one(numeral(5, 7), fact("evidence", 0, 20), fact("place", 0, 20))).toBe("open");
  });

  it("asks for the whole numeral: a figure linked to a part of it leaves it open", () => {
    expect(one(numeral(5, 10), fact("value", 7, 11))).toBe("open");
    expect(one(numeral(5, 10), fact("value", 5, 7), fact("change", 7, 10))).toBe("open");
  });

  it("lets an approved fact cover and a rejected one not", () => {
    expect(one(numeral(5, 7), { ...fact("value", 5, 8), status: "approved" })).toBe("covered");
    for (const rejectReason of rejectReasons.filter((reason) => reason !== "not-a-fact")) {
      expect(one(numeral(5, 7), { ...fact("value", 5, 8), status: "rejected", rejectReason })).toBe("open");
    }
  });

  it("takes a figure rejected as no fact for settled, its period not", () => {
    const rejected = { status: "rejected", rejectReason: "not-a-fact" } as const;
    expect(one(numeral(5, 7), { ...fact("value", 5, 8), ...rejected })).toBe("notFact");
    expect(one(numeral(5, 7), { ...fact("period", 5, 8), ...rejected })).toBe("open");
    expect(one(numeral(5, 7), { ...fact("value", 5, 8), ...rejected, withdrawn: true })).toBe("open");
  });

  it("keeps a numeral open that a person wants open, also over a figure rejected as no fact", () => {
    const rejected = { ...fact("value", 5, 8), status: "rejected", rejectReason: "not-a-fact" } as const;
    expect(one(numeral(5, 7, { byPerson: true }), rejected)).toBe("open");
  });

  it("follows the reason where nothing covers, whoever gave it", () => {
    expect(one(numeral(5, 7, { reason: "date" }))).toBe("notFact");
    expect(one(numeral(5, 7, { reason: "date", byPerson: true }))).toBe("notFact");
    expect(one(numeral(5, 7, { reason: "date" }), fact("value", 5, 7))).toBe("covered");
  });

  const anyNumeral = fc
    .record({
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 5 }),
      reason: fc.option(fc.constantFrom(...notFactReasons)),
      byPerson: fc.boolean(),
    })
    .map(({ start, length, reason, byPerson }) => ({ start, end: start + length, reason, byPerson }));
  const anyFact: fc.Arbitrary<LedgerFact> = fc.record({
    status: fc.constantFrom(...factStatuses),
    rejectReason: fc.option(fc.constantFrom(...rejectReasons)),
    withdrawn: fc.boolean(),
    evidence: fc.array(
      fc
        .record({ role: fc.constantFrom(...evidenceRoles), start: fc.nat(60), length: fc.integer({ min: 1, max: 12 }) })
        .map(({ role, start, length }) => ({ role, start, end: start + length })),
      { maxLength: 5 },
    ),
  });

  it("never loses a numeral, and never calls one settled that nothing settles", () => {
    fc.assert(
      fc.property(fc.array(anyNumeral, { maxLength: 20 }), fc.array(anyFact, { maxLength: 12 }), (numerals, facts) => {
        const statuses = settle(numerals, facts);
        expect(statuses).toHaveLength(numerals.length);
        for (const [index, each] of numerals.entries()) {
          // Said again the slow way, span by span.
          const within = (of: LedgerFact) =>
            of.evidence.filter((span) => coveringRoles.includes(span.role) && contains(span, each));
          const covered = facts.some((of) => of.status !== "rejected" && within(of).length > 0);
          const dismissed = facts.some(
            (of) =>
              of.status === "rejected" &&
              of.rejectReason === "not-a-fact" &&
              !of.withdrawn &&
              within(of).some((span) => span.role !== "period"),
          );
          const settled = each.reason !== null || (dismissed && !each.byPerson);
          expect(statuses[index]).toBe(covered ? "covered" : settled ? "notFact" : "open");
        }
      }),
      { numRuns: 500 },
    );
  });
});
