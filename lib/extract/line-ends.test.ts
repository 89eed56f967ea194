import { describe, expect, it } from "vitest";
import { lineEnds } from "./line-ends";

const ends = (kind: "box" | "paragraph", ...lines: string[]) => {
  const seams = lines.slice(0, -1).map((_, index) => lines.slice(0, index + 1).join("").length);
  return lineEnds({ kind, words: lines.join(""), seams });
};

describe("lineEnds", () => {
  it("ends a clause with each line of a box", () => {
    expect(ends("box", "出动警力", "120人", "同比增长5%")).toEqual([4, 8]);
  });

  it("ends a clause with each line of a list that print has set without stops", () => {
    expect(ends("paragraph", "接处警  3,876起", "日均接警 106起", "平均用时 7分30秒")).toEqual([11, 20]);
  });

  it("keeps a figure and the words below it together", () => {
    expect(ends("box", "3,245起", "接报警情")).toEqual([]);
  });

  it.each([
    ["a column cuts prose", ["全年共立案304", "起，同比下降5%"]],
    ["a line without a figure", ["接处警  3,876起", "各项工作扎实推进"]],
    ["one line", ["接处警 3,876起"]],
  ])("%s", (_, lines) => {
    expect(ends("paragraph", ...lines)).toEqual([]);
  });
});
