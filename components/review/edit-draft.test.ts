import { describe, expect, it } from "vitest";
import { numberHint, readDraft } from "./edit-draft";
import { sampleFact } from "./sample-fact";

const fact = sampleFact({ change: "-13.4", changeUnit: "%", basis: "yoy" });
const changes = (draft: Parameters<typeof readDraft>[1]) => readDraft(fact, draft).changes;

describe("readDraft", () => {
  it("makes no change of what is typed again as it was", () => {
    expect(changes({ value: "12", unit: "起", bound: "=" })).toEqual({});
    expect(changes({ place: " 甲县 " })).toEqual({});
  });

  it("multiplies 万 out and takes the unit that is typed with it", () => {
    expect(changes({ value: "4705万元" })).toEqual({ value: "47050000", unit: "元" });
    expect(numberHint("value", "4705万元")).toBe("47050000元");
    expect(numberHint("value", "4705")).toBeNull();
    expect(numberHint("place", "4705万元")).toBeNull();
  });

  it("says what is wrong and keeps the rest", () => {
    const { problems, changes: kept } = readDraft(fact, { period: "2022年" });
    expect(problems).toEqual([{ field: "period", code: "period-form" }]);
    expect(kept).toEqual({ period: "2022年" });
    expect(readDraft(fact, { value: "三百" }).problems).toEqual([{ field: "value", code: "decimal-form" }]);
  });

  it("clears what hangs on a cleared field", () => {
    expect(changes({ value: "" })).toEqual({ value: null, unit: null, bound: null });
    expect(changes({ change: "" })).toEqual({ change: null, changeUnit: null, basis: null });
    expect(readDraft(sampleFact(), { value: "" }).problems).toEqual([{ field: "value", code: "nothing-stated" }]);
  });

  it("gives a new level a qualifier and a unit", () => {
    const bare = sampleFact({ value: null, unit: null, bound: null, change: "5", changeUnit: "%" });
    expect(readDraft(bare, { value: "30" }).changes).toEqual({ value: "30", unit: "", bound: "=" });
  });

  it("does not hold up a correction for what was wrong elsewhere before", () => {
    const wrong = sampleFact({ period: "去年" });
    expect(readDraft(wrong, { value: "13" }).problems).toEqual([]);
    expect(readDraft(wrong, { period: "前年" }).problems).toHaveLength(1);
  });
});
