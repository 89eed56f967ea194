import { expect, test } from "vitest";
import { hashRequest } from "./request-hash";

const asked = { factId: "f", version: 1, decision: { kind: "correct", changes: { place: "甲", unit: "件" } } };

test("is the same whatever the order of the keys, at any depth", () => {
  const other = { version: 1, decision: { changes: { unit: "件", place: "甲" }, kind: "correct" }, factId: "f" };
  expect(hashRequest("u", other)).toBe(hashRequest("u", asked));
});

test("differs by person, by content and by the order of a list", () => {
  const hashes = [
    hashRequest("u", asked),
    hashRequest("v", asked),
    hashRequest("u", { ...asked, version: 2 }),
    hashRequest("u", { evidence: [1, 2] }),
    hashRequest("u", { evidence: [2, 1] }),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});
