import { expect, test } from "vitest";
import { firstIdAt, newId } from "./new-id";

test("makes ids of version 7 that sort in the order in which they were made, thousands in a millisecond", () => {
  const from = Date.now();
  const ids = Array.from({ length: 20_000 }, newId);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const moment = Number.parseInt((ids[0] ?? "").replace("-", "").slice(0, 12), 16);
  expect(Math.abs(moment - from)).toBeLessThan(1000);
});

test("tells ids of a moment from those made before", () => {
  const id = newId();
  const moment = Number.parseInt(id.replace("-", "").slice(0, 12), 16);
  expect(firstIdAt(new Date(moment)) < id).toBe(true);
  expect(firstIdAt(new Date(moment + 1)) > id).toBe(true);
  expect(firstIdAt(new Date("1969-01-01"))).toBe("00000000-0000-0000-0000-000000000000");
});
