import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseQueueOrder, factItem, nextOpen, numeralItem, openItems, queueOrders } from "./queue";

const facts = [
  { id: "f2", status: "proposed", position: 40, confidence: 0.5 },
  { id: "f1", status: "proposed", position: 10, confidence: 0.9 },
  { id: "f3", status: "approved", position: 60, confidence: 0.1 },
  { id: "f4", status: "proposed", position: 70, confidence: null },
  { id: "f5", status: "proposed", position: 80, confidence: 0.5 },
] as const;
const numerals = [
  { id: "n1", status: "open", start: 25 },
  { id: "n2", status: "covered", start: 30 },
  { id: "n3", status: "open", start: 40 },
] as const;
const [f2, f1, f3] = facts;
const inText = openItems(facts, numerals, "text");
const byDoubt = openItems(facts, numerals, "least-certain");

describe("openItems", () => {
  it("puts facts and numerals that are open in the order of the text, facts first at one place", () => {
    expect(inText.map(({ id }) => id)).toEqual(["f1", "n1", "f2", "n3", "f4", "f5"]);
  });

  it("puts the least certain facts first, then those of people, then the numerals in the order of the text", () => {
    expect(byDoubt.map(({ id }) => id)).toEqual(["f2", "f5", "f1", "f4", "n1", "n3"]);
  });
});

describe("nextOpen", () => {
  it("goes on from what is in hand, decided or not, and round the end", () => {
    expect(nextOpen(inText, factItem(f1, "text"))?.id).toBe("n1");
    expect(nextOpen(inText, factItem(f3, "text"))?.id).toBe("f4");
    expect(nextOpen(inText, numeralItem(numerals[1], "text"))?.id).toBe("f2");
    expect(nextOpen(inText, { ...factItem(f1, "text"), at: 90 })?.id).toBe("f1");
    expect(nextOpen(inText, null)?.id).toBe("f1");
  });

  it("goes on to what is less and less doubtful", () => {
    expect(nextOpen(byDoubt, factItem(f3, "least-certain"))?.id).toBe("f2");
    expect(nextOpen(byDoubt, factItem(f2, "least-certain"))?.id).toBe("f5");
    expect(nextOpen(byDoubt, factItem(f1, "least-certain"))?.id).toBe("f4");
    expect(nextOpen(byDoubt, numeralItem(numerals[2], "least-certain"))?.id).toBe("f2");
  });

  it("goes back, round the start", () => {
    expect(nextOpen(inText, factItem(f3, "text"), "backwards")?.id).toBe("n3");
    expect(nextOpen(inText, factItem(f1, "text"), "backwards")?.id).toBe("f5");
    expect(nextOpen(inText, null, "backwards")?.id).toBe("f5");
    expect(nextOpen(byDoubt, factItem(f1, "least-certain"), "backwards")?.id).toBe("f5");
  });

  it("is null when nothing is open", () => {
    expect(nextOpen([], factItem(f1, "text"))).toBeNull();
  });

  it.each(queueOrders)("visits everything that is open exactly once before it comes round, by %s", (order) => {
    const row = fc.record({
      id: fc.uuid(),
      position: fc.nat(9),
      confidence: fc.option(fc.constantFrom(0.2, 0.5, 0.9)),
    });
    const rows = fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, (someFacts, someNumerals) => {
        const items = openItems(
          someFacts.map((fact) => ({ ...fact, status: "proposed" })),
          someNumerals.map(({ id, position }) => ({ id, start: position, status: "open" })),
          order,
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

it("chooseQueueOrder takes what it knows, else the order of the text", () => {
  expect(chooseQueueOrder("least-certain")).toBe("least-certain");
  expect([chooseQueueOrder(undefined), chooseQueueOrder("newest")]).toEqual(["text", "text"]);
});
