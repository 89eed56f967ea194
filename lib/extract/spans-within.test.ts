import { expect, it } from "vitest";
import { firstAfter, lastBefore, spansWithin } from "./spans-within";

const spans = [
  { start: 0, end: 2 },
  { start: 4, end: 6 },
  { start: 8, end: 9 },
];

it("finds spans by position", () => {
  expect(firstAfter(spans, 2)).toBe(1);
  expect(spansWithin(spans, 1, 5)).toEqual(spans.slice(0, 2));
  expect(spansWithin(spans, 2, 4)).toEqual([]);
  expect(lastBefore(spans, 8)).toBe(spans[1]);
  expect(lastBefore(spans, 5)).toBe(spans[1]);
  expect(lastBefore(spans, 0)).toBeUndefined();
});
