import { describe, expect, it } from "vitest";
import { itemAt } from "./hit";
import { ofFact, standing } from "./marks";
import { sampleFact, sampleNumeral } from "./sample-fact";

// 2022年甲县立案12起，下降5%。
const evidence = [
  { role: "evidence" as const, start: 0, end: 18, quote: "2022年甲县立案12起，下降5%。" },
  { role: "value" as const, start: 9, end: 12, quote: "12起" },
  { role: "change" as const, start: 15, end: 17, quote: "5%" },
  { role: "period" as const, start: 0, end: 5, quote: "2022年" },
];
const fact = sampleFact({ evidence });

describe("marks", () => {
  it("give every figure its fact's status and every open numeral its own", () => {
    const marks = standing(
      [fact, sampleFact({ id: "f2", status: "approved", evidence: evidence.slice(2, 3) })],
      [sampleNumeral({ start: 20, end: 22 }), sampleNumeral({ id: "n2", start: 30, end: 31, status: "notFact" })],
    );
    expect(marks.proposed.map(({ start }) => start)).toEqual([9, 15]);
    expect(marks.approved.map(({ start }) => start)).toEqual([15]);
    expect(marks.open.map(({ start }) => start)).toEqual([20]);
  });

  it("tell the words of the fact in hand apart, and find those it inherited", () => {
    const marks = ofFact(
      sampleFact({ evidence, sources: { place: { how: "inherited", span: { start: 90, end: 92 } } } }),
    );
    expect(marks.value).toMatchObject([{ start: 9, end: 12 }]);
    expect(marks.period).toMatchObject([{ start: 0, end: 5 }]);
    expect(marks.place).toEqual([{ start: 90, end: 92 }]);
    expect(marks.prior).toEqual([]);
  });
});

describe("itemAt", () => {
  const numerals = [
    sampleNumeral({ id: "year", start: 0, end: 4, status: "covered" }),
    sampleNumeral({ id: "covered", start: 9, end: 11, status: "covered" }),
    sampleNumeral({ id: "open", start: 20, end: 22 }),
  ];
  const twin = sampleFact({ id: "f2", evidence: evidence.slice(1, 2) });

  it("finds the fact of a figure, its unit included, and goes round where several share it", () => {
    expect(itemAt(11, [fact, twin], numerals, null)).toEqual({ kind: "fact", id: "f1" });
    expect(itemAt(11, [fact, twin], numerals, { kind: "fact", id: "f1" })).toEqual({ kind: "fact", id: "f2" });
    expect(itemAt(11, [fact, twin], numerals, { kind: "fact", id: "f2" })).toEqual({ kind: "fact", id: "f1" });
  });

  it("finds an open numeral, and the fact that a date belongs to", () => {
    expect(itemAt(20, [fact], numerals, null)).toEqual({ kind: "numeral", id: "open" });
    expect(itemAt(2, [fact], numerals, null)).toEqual({ kind: "fact", id: "f1" });
  });

  it("finds nothing in plain words", () => {
    expect(itemAt(7, [fact], numerals, null)).toBeNull();
    expect(itemAt(12, [fact], numerals, null)).toBeNull();
  });
});
