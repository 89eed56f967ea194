import { expect, test } from "vitest";
import { releasedChanges } from "./released-changes";

const changes = {
  status: { from: "proposed", to: "rejected" },
  decidedBy: { from: null, to: "u1" },
  rejectNote: { from: null, to: "老李说的" },
};
const keyOf = (userId: string) => (userId === "u1" ? "P1" : null);

test("people are named by key, and free words are told only where people are named", () => {
  expect(releasedChanges(changes, keyOf, true)).toEqual({ ...changes, decidedBy: { from: null, to: "P1" } });
  expect(releasedChanges(changes, keyOf, false)).toEqual({
    status: changes.status,
    decidedBy: { from: null, to: "P1" },
  });
  const unknown = { decidedBy: { from: "u2", to: null } };
  expect(releasedChanges(unknown, keyOf, true)).toEqual({ decidedBy: { from: null, to: null } });
});
