import { expect, test } from "vitest";
import { releasedChanges } from "@/lib/release/released-changes";
import type { Changes } from "@/lib/review/fact-state";
import { sortedJson } from "./sorted-json";
import { storedChanges } from "./stored-changes";

const keyOf = (userId: string) => (userId === "u1" ? "P1" : null);

test.each<Changes>([
  {},
  { decidedBy: { from: null, to: "u1" } },
  { decidedBy: { from: "u2", to: null }, status: { from: "approved", to: "proposed" } },
  { status: { from: "proposed", to: "rejected" }, rejectNote: { from: null, to: "老李：\u2028“不对”\n" } },
  {
    evidence: { to: [{ end: 3, role: "value", quote: '3"起', start: 1 }], from: null },
    value: { to: "3", from: null },
  },
])("says what the release tells of the changes (%o)", (changes) => {
  for (const names of [true, false]) {
    const expected = sortedJson(releasedChanges(changes, keyOf, names));
    expect(storedChanges(JSON.stringify(changes), keyOf, names)).toBe(expected);
  }
});
