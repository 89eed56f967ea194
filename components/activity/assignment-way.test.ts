import { expect, it } from "vitest";
import { assignmentWay } from "./assignment-way";

const [owner, ming, hua] = ["o", "m", "h"].map((id) => ({ id, name: id }));

it.each([
  [null, ming, "give"],
  [null, owner, "take"],
  [ming, hua, "pass"],
  [owner, hua, "passOwn"],
  [ming, owner, "takeOver"],
  [ming, null, "back"],
  [owner, null, "giveUp"],
] as const)("from %o to %o", (from, to, way) => {
  if (!owner) throw new Error("There is an owner.");
  expect(assignmentWay({ by: owner, from: from ?? null, to: to ?? null })).toBe(way);
});
