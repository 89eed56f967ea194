import { expect, test } from "vitest";
import { matchCuts } from "./match-cuts";

const spans = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }));

test.each([
  ["moved boundary", spans([0, 50], [50, 100]), spans([0, 60], [60, 100]), [0, 1]],
  ["one split in two: the larger part goes on", spans([0, 100]), spans([0, 30], [30, 100]), [null, 0]],
  ["two joined: the larger goes on", spans([0, 30], [30, 100]), spans([0, 100]), [1]],
  ["equal parts: the earlier", spans([0, 100]), spans([0, 50], [50, 100]), [0, null]],
  ["touching shares nothing", spans([0, 50]), spans([50, 100]), [null]],
  ["a part cut away", spans([0, 40], [40, 80], [80, 100]), spans([0, 40], [80, 100]), [0, 2]],
])("%s", (_, before, after, matches) => {
  expect(matchCuts(before, after)).toEqual(matches);
});
