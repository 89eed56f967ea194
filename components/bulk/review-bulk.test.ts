import { describe, expect, it } from "vitest";
import type { ReviewState } from "@/components/review/review-state";
import { sampleFact } from "@/components/review/sample-fact";
import { newestCorrection } from "./review-bulk";

const was = sampleFact({ id: "1" });
const now = { ...was, place: "江南" };

function state(done: ReviewState["done"], events: [string, string][]): ReviewState {
  const shown = new Map([["1", now]]);
  return { done, events: new Map(events), facts: { shown, lanes: new Map() } } as unknown as ReviewState;
}

const item = { kind: "fact", id: "1" } as const;

describe("newestCorrection", () => {
  it("is the event that changed a field, also with an approval after it", () => {
    const done = [
      { requestId: "a", item, before: was },
      { requestId: "b", item, before: now },
    ];
    expect(
      newestCorrection(
        state(done, [
          ["a", "event"],
          ["b", "other"],
        ]),
      ),
    ).toBe("event");
  });

  it("is none before the server has answered, of approvals alone, and of numerals", () => {
    expect(newestCorrection(state([{ requestId: "a", item, before: was }], []))).toBeNull();
    expect(newestCorrection(state([{ requestId: "b", item, before: now }], [["b", "other"]]))).toBeNull();
    const numeral = { requestId: "c", item: { kind: "numeral", id: "1" } as const, before: was as never };
    expect(newestCorrection(state([numeral], [["c", "other"]]))).toBeNull();
  });
});
