import { describe, expect, it } from "vitest";
import { columnIds } from "./columns";
import { planClear, planPaste } from "./paste-plan";
import { sampleFact } from "./sample-fact";

const facts = [
  sampleFact({ id: "f1" }),
  sampleFact({ id: "f2", indicator: "破案", period: null }),
  sampleFact({ id: "f3", change: "5", changeUnit: "%", basis: "yoy" }),
];
const none = () => false;
const from = (row: number, column: (typeof columnIds)[number], rows = 1, columns = 1) => {
  const left = columnIds.indexOf(column);
  return { top: row, bottom: row + rows - 1, left, right: left + columns - 1 };
};

describe("planPaste", () => {
  it("makes one correction of all cells of a fact", () => {
    const plan = planPaste(
      facts,
      from(0, "place"),
      [
        ["乙县", "结案", "2023"],
        ["乙县", "破案", "2023"],
      ],
      none,
    );
    expect(plan).toEqual({
      corrections: [
        { factId: "f1", changes: { place: "乙县", indicator: "结案", period: "2023" } },
        { factId: "f2", changes: { place: "乙县", period: "2023" } },
      ],
      cells: 5,
      refused: [],
    });
  });

  it("refuses what is wrong with its reason and takes the rest", () => {
    const plan = planPaste(facts, from(0, "indicator"), [["结案", "2023年", "三百"]], none);
    expect(plan.corrections).toEqual([{ factId: "f1", changes: { indicator: "结案" } }]);
    expect(plan.cells).toBe(1);
    expect(plan.refused).toEqual([
      { factId: "f1", column: "period", text: "2023年", why: "period-form" },
      { factId: "f1", column: "value", text: "三百", why: "decimal-form" },
    ]);
  });

  it("refuses what is beyond the table", () => {
    const plan = planPaste(facts, from(2, "confidence"), [["0.9", "x"], ["0.9"]], none);
    expect(plan.corrections).toEqual([]);
    expect(plan.refused.map(({ factId, column, why }) => [factId, column, why])).toEqual([
      ["f3", null, "beyond"],
      [null, "confidence", "beyond"],
    ]);
  });

  it("leaves a fact alone that somebody else has decided on", () => {
    const plan = planPaste(facts, from(0, "period"), [["2023"], ["2023"]], (id) => id === "f1");
    expect(plan.corrections).toEqual([{ factId: "f2", changes: { period: "2023" } }]);
    expect(plan.refused).toEqual([{ factId: "f1", column: "period", text: "2023", why: "conflict" }]);
  });

  it("fills a range with a single cell", () => {
    const plan = planPaste(facts, from(0, "period", 3), [["2024"]], none);
    expect(plan.corrections.map(({ factId }) => factId)).toEqual(["f1", "f2", "f3"]);
  });

  it("takes cells together that are right only together", () => {
    const bare = [sampleFact({ value: null, unit: null, bound: null, change: "5", changeUnit: "%" })];
    // Without the new level the row would state nothing once its change is gone.
    const plan = planPaste(bare, from(0, "value"), [["30起", ""]], none);
    expect(plan.refused).toEqual([]);
    expect(plan.corrections[0]?.changes).toMatchObject({ value: "30", unit: "起", bound: "=", change: null });
  });

  it("changes nothing where everything says the same", () => {
    expect(planPaste(facts, from(0, "status"), [["proposed", "甲县", "立案"]], none)).toEqual({
      corrections: [],
      cells: 0,
      refused: [],
    });
  });
});

describe("planClear", () => {
  it("empties what may be empty and says what may not", () => {
    const plan = planClear(facts, from(2, "indicator", 1, 4), none);
    expect(plan.refused.map(({ column, why }) => [column, why])).toEqual([
      ["indicator", "cannot-clear"],
      ["change", "nothing-stated"],
    ]);
    expect(plan.corrections).toEqual([
      { factId: "f3", changes: { period: null, value: null, unit: null, bound: null } },
    ]);
  });
});
