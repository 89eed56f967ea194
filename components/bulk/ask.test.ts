import { describe, expect, it } from "vitest";
import { batchRequest } from "@/lib/api/batches";
import { everyFact } from "@/lib/review/fact-filter";
import { foreseen, requestOf, selectionOf } from "./ask";

const ids = ["0f5bb4d5-3a3e-4d6c-8a39-1a1f3a1f9f10", "0f5bb4d5-3a3e-4d6c-8a39-1a1f3a1f9f11"];

describe("selectionOf", () => {
  it("names what was picked one by one, and else the filter with what was taken out", () => {
    const filter = { ...everyFact, q: "盗窃" };
    expect(selectionOf(filter, { kind: "some", ids: new Set(ids) })).toEqual({ factIds: ids });
    expect(selectionOf(filter, { kind: "all", except: new Set() })).toEqual({ filter });
    expect(selectionOf(filter, { kind: "all", except: new Set(ids) })).toEqual({ filter, except: ids });
  });
});

describe("requestOf", () => {
  it("asks at once where nothing is to be chosen, in the form that the API takes", () => {
    const ask = { selection: { factIds: ids }, decision: null };
    for (const kind of ["approve", "reopen"] as const) {
      expect(batchRequest.safeParse(requestOf({ ...ask, kind })).success).toBe(true);
    }
    expect(requestOf({ ...ask, kind: "reject" })).toBeNull();
    expect(requestOf({ ...ask, kind: "correct" })).toBeNull();
    const decision = { kind: "correct", changes: { place: "云岭" } } as const;
    expect(requestOf({ ...ask, kind: "correct", decision })).toEqual({ selection: ask.selection, decision });
  });
});

describe("foreseen", () => {
  it("tells what is so already from what stands in the way", () => {
    const problems = [
      { code: "already-so", count: 3 },
      { code: "evidence-mismatch", count: 2 },
      { code: "wrong-status", count: 1 },
    ] as const;
    const view = { total: 10, problems } as unknown as Parameters<typeof foreseen>[0];
    expect(foreseen(view)).toEqual({ changing: 4, already: 3, staying: 3 });
  });
});
