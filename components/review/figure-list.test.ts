import { describe, expect, it } from "vitest";
import { isOpenFigure, listFigures } from "./figure-list";
import { sampleFact, sampleNumeral } from "./sample-fact";

const numeral = (id: string, start: number, status: "covered" | "open" | "notFact") =>
  sampleNumeral({ id, start, end: start + 2, status });

describe("listFigures", () => {
  it("lists figures and free numerals in the order of the text, and says what is open", () => {
    const fact = sampleFact({
      id: "f",
      status: "approved",
      evidence: [
        { role: "evidence", start: 0, end: 30, quote: "" },
        { role: "value", start: 10, end: 12, quote: "" },
        { role: "period", start: 0, end: 2, quote: "" },
        { role: "change", start: 20, end: 22, quote: "" },
      ],
    });
    const numerals = [numeral("c", 10, "covered"), numeral("o", 14, "open"), numeral("n", 2, "notFact")];
    const listed = listFigures([fact], numerals);
    expect(listed.map(({ item, role, status }) => [item.id, role, status])).toEqual([
      ["n", null, "notFact"],
      ["f", "value", "approved"],
      ["o", null, "open"],
      ["f", "change", "approved"],
    ]);
    expect(listed.filter(isOpenFigure).map(({ item }) => item.id)).toEqual(["o"]);
  });
});
