import { describe, expect, it } from "vitest";
import { doubtsIn } from "./confidence-words";

const step = (rule: string, field = "confidence") => ({ rule, field, span: null, to: "0.8" });

describe("doubtsIn", () => {
  it("names the doubts of a trace in their order, and nothing else of it", () => {
    const trace = [step("level", "value"), step("confidence-base"), step("period-open"), step("in-box")];
    expect(doubtsIn(trace)).toEqual(["period-open", "in-box"]);
  });

  it("leaves out doubts that have no words any more", () => {
    expect(doubtsIn([step("no-such-doubt"), step("toString"), step("place-missing")])).toEqual(["place-missing"]);
    expect(doubtsIn([])).toEqual([]);
  });
});
