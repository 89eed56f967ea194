import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factItem, nextOpen, numeralItem, openItems } from "./queue";

const facts = [
  { id: "f2", status: "proposed", position: 40 },
  { id: "f1", status: "proposed", position: 10 },
  { id: "f3", status: "approved", position: 60 },
] as const;
const numerals = [
  { id: "n1", status: "open", start: 25 },
  { id: "n2", status: "covered", start: 30 },
  { id: "n3", status: "open", start: 40 },
] as const;
const open = openItems(facts, numerals);

describe("openItems", () => {
  it("puts facts and numerals that are open in the order of the text, facts first at one place", () => {
    expect(open.map(({ id }) => id)).toEqual(["f1", "n1", "f2", "n3"]);
  });
});

describe("nextOpen", () => {
  it("goes on from what is in hand, decided or not, and round the end", () => {
    expect(nextOpen(open, factItem("f1", 10))?.id).toBe("n1");
    expect(nextOpen(open, factItem("f3", 60))?.id).toBe("f1");
    expect(nextOpen(open, numeralItem("n2", 30))?.id).toBe("f2");
    expect(nextOpen(open, null)?.id).toBe("f1");
  });

  it("goes back, round the start", () => {
    expect(nextOpen(open, factItem("f3", 60), "backwards")?.id).toBe("n3");
    expect(nextOpen(open, factItem("f1", 10), "backwards")?.id).toBe("n3");
    expect(nextOpen(open, null, "backwards")?.id).toBe("n3");
  });

  it("is null when nothing is open", () => {
    expect(nextOpen([], factItem("f1", 10))).toBeNull();
  });

  it("visits everything that is open exactly once before it comes round", () => {
    const rows = fc.uniqueArray(fc.record({ id: fc.uuid(), position: fc.nat(9) }), {
      selector: (row) => row.id,
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, rows, (someFacts, someNumerals) => {
        const items = openItems(
          someFacts.map((row) => ({ ...row, status: "proposed" })),
          someNumerals.map((row) => ({ id: row.id, start: row.position, status: "open" })),
        );
        const seen = [];
        let inHand = null;
        for (const _ of items) {
          inHand = nextOpen(items, inHand);
          seen.push(inHand);
        }
        expect(seen).toEqual(items);
        expect(nextOpen(items, inHand)).toEqual(items[0]);
      }),
    );
  });
});
