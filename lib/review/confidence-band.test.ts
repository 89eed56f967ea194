import { expect, test } from "vitest";
import { bandOf } from "./confidence-band";

test("a band begins at its least confidence", () => {
  expect([0.99, 0.85, 0.849, 0.6, 0.59, 0].map(bandOf)).toEqual(["high", "high", "middle", "middle", "low", "low"]);
});
