import { describe, expect, it } from "vitest";
import { readLines } from "./lines";
import { regularStatements } from "./regular-lines";

const statements = (...lines: string[]) => {
  const text = lines.join("\n");
  return regularStatements(text, readLines(text, { start: 0, end: text.length }))?.map((spans) =>
    spans.map(({ start, end }) => text.slice(start, end)).join("⏎"),
  );
};

describe("regularStatements", () => {
  it("puts captions to the figures above them", () => {
    expect(statements("3,245起", "接报警情", "1.2万人次", "出动消防员", "98.2%", "满意率")).toEqual([
      "3,245起⏎接报警情",
      "1.2万人次⏎出动消防员",
      "98.2%⏎满意率",
    ]);
  });

  it("puts the cells of a row together, and those of the head", () => {
    expect(statements("县区", "床位（张）", "同比（%）", "平川县", "5,120", "-3.1", "石门县", "3,870", "—")).toEqual([
      "县区⏎床位（张）⏎同比（%）",
      "平川县⏎5,120⏎-3.1",
      "石门县⏎3,870⏎—",
    ]);
  });

  it.each([
    ["captions above their figures", ["接报警情", "3,245起", "营救群众", "618人"]],
    ["a row with a cell too few", ["县区", "床位（张）", "同比（%）", "平川县", "5,120", "-3.1", "石门县", "3,870"]],
    ["a line that is no cell", ["3,245起", "接报警情", "同比增长5%", "出动消防员"]],
    ["one row", ["县区", "床位（张）", "平川县", "5,120"]],
  ])("%s", (_, lines) => {
    expect(statements(...lines)).toBeUndefined();
  });
});
