import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factStatuses, numeralStatuses } from "./decision";
import { countReview, progressOf, recount } from "./progress";

const facts = [{ status: "proposed" }, { status: "proposed" }, { status: "approved" }] as const;
const numerals = [{ status: "open" }, { status: "covered" }, { status: "open" }] as const;

describe("progressOf", () => {
  it("counts by status", () => {
    expect(progressOf(countReview(facts, numerals))).toEqual({
      facts: 3,
      approved: 1,
      rejected: 0,
      openFacts: 2,
      numerals: 3,
      openNumerals: 2,
      complete: false,
    });
  });

  it("is complete exactly when no fact and no numeral is open", () => {
    const status = fc.record({ status: fc.constantFrom(...factStatuses) });
    const numeral = fc.record({ status: fc.constantFrom(...numeralStatuses) });
    fc.assert(
      fc.property(
        fc.array(status, { maxLength: 4 }),
        fc.array(numeral, { maxLength: 4 }),
        (someFacts, someNumerals) => {
          const { complete } = progressOf(countReview(someFacts, someNumerals));
          const anyOpen =
            someFacts.some((f) => f.status === "proposed") || someNumerals.some((n) => n.status === "open");
          expect(complete).toBe(!anyOpen);
        },
      ),
    );
  });
});

describe("recount", () => {
  it("comes to what counting all again comes to", () => {
    const fact = fc.record({ status: fc.constantFrom(...factStatuses) });
    const numeral = fc.record({ status: fc.constantFrom(...numeralStatuses) });
    const some = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 6 });
    fc.assert(
      fc.property(some(fact), some(fact), some(fact), some(numeral), some(numeral), some(numeral), (...rows) => {
        const [keptFacts, oldFacts, newFacts, keptNumerals, oldNumerals, newNumerals] = rows;
        const all = countReview([...keptFacts, ...oldFacts], [...keptNumerals, ...oldNumerals]);
        const now = recount(all, countReview(oldFacts, oldNumerals), countReview(newFacts, newNumerals));
        expect(now).toEqual(countReview([...keptFacts, ...newFacts], [...keptNumerals, ...newNumerals]));
      }),
    );
  });
});
