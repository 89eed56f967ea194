import { describe, expect, it } from "vitest";
import { mendedBy, sameCorrection } from "./alike";

const source = { how: "inherited", span: { start: 3, end: 5 } };

describe("mendedBy", () => {
  it("says what was wrong, what it became and where it had come from", () => {
    const mended = mendedBy({
      place: { from: "江南", to: "云岭" },
      "sources.place": { from: source, to: null },
      basis: { from: null, to: "yoy" },
      status: { from: "approved", to: "proposed" },
    });
    expect(mended).toEqual([
      { field: "place", from: "江南", to: "云岭", source },
      { field: "basis", from: null, to: "yoy", source: null },
    ]);
    expect(sameCorrection(mended)).toEqual({ place: "云岭", basis: "yoy" });
  });

  it("is empty where a figure was mended, for equal figures are chance, and where no field was", () => {
    expect(mendedBy({ value: { from: "5", to: "50" }, unit: { from: "件", to: "起" } })).toEqual([]);
    expect(mendedBy({ status: { from: "proposed", to: "approved" } })).toEqual([]);
  });
});
