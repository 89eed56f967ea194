import { describe, expect, test } from "vitest";
import { checkCuts } from "./check-cuts";

const text = "甲乙丙丁 𠮷戊";

describe("checkCuts", () => {
  test.each([
    [[[0, 4]]],
    [
      [
        [0, 2],
        [2, 8],
      ],
    ],
    [
      [
        [1, 2],
        [5, 7],
      ],
    ],
  ])("%j can be made", (cuts) => {
    expect(
      checkCuts(
        text,
        cuts.map(([start = 0, end = 0]) => ({ start, end })),
      ),
    ).toBeNull();
  });

  test.each([
    [
      [
        [0, 3],
        [2, 4],
      ],
      1,
      "order",
    ],
    [
      [
        [2, 4],
        [0, 2],
      ],
      1,
      "order",
    ],
    [[[3, 2]], 0, "order"],
    [[[0, 9]], 0, "outside-text"],
    [[[-1, 2]], 0, "outside-text"],
    [
      [
        [0, 4],
        [4, 5],
      ],
      1,
      "empty",
    ],
    [[[2, 2]], 0, "empty"],
    [[[0, 6]], 0, "inside-character"],
    [
      [
        [0, 5],
        [6, 8],
      ],
      1,
      "inside-character",
    ],
  ] as const)("%j: cut %i %s", (cuts, index, problem) => {
    expect(
      checkCuts(
        text,
        cuts.map(([start, end]) => ({ start, end })),
      ),
    ).toEqual({ index, problem });
  });
});
