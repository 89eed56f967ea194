import { describe, expect, it } from "vitest";
import { orderEvidence, positionOf, quoteEvidence } from "./evidence";
import { plainFields } from "./plain-fields";

describe("quoteEvidence", () => {
  it("reads the words at the offsets, past characters of two code units", () => {
    const text = "𠮷田镇收粮12吨";
    expect(quoteEvidence(text, [{ role: "value", start: 6, end: 9 }])).toEqual([
      { role: "value", start: 6, end: 9, quote: "12吨" },
    ]);
  });
});

describe("orderEvidence", () => {
  it("orders by role and keeps the reading order of pieces", () => {
    const spans = [
      { role: "value", start: 1 },
      { role: "evidence", start: 50 },
      { role: "evidence", start: 3 },
    ] as const;
    expect(orderEvidence(spans).map(({ start }) => start)).toEqual([50, 3, 1]);
  });
});

describe("positionOf", () => {
  it("is that of the figure, else of the change, else of the words", () => {
    const sentence = { role: "evidence", start: 3, end: 30 } as const;
    const change = { role: "change", start: 20, end: 24 } as const;
    expect(positionOf([sentence, change, { role: "value", start: 9, end: 12 }])).toBe(9);
    expect(positionOf([sentence, change])).toBe(20);
    expect(positionOf([sentence])).toBe(3);
  });
});

describe("plainFields", () => {
  it("drops blanks at the ends and the sign of zero, nothing else", () => {
    expect(plainFields({ place: " 云岭 ", value: "-0.0", change: "-0.5", unit: "", period: null })).toEqual({
      place: "云岭",
      value: "0.0",
      change: "-0.5",
      unit: "",
      period: null,
    });
  });
});
