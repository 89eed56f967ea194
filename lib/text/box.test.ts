import { describe, expect, it } from "vitest";
import { statementsOf } from "./box";
import { readLines } from "./lines";

const statements = (text: string) =>
  statementsOf(text, readLines(text, { start: 0, end: text.length })).map((spans) =>
    spans.map(({ start, end }) => text.slice(start, end)).join("⏎"),
  );

describe("statementsOf", () => {
  it.each([
    ["检查单位80家\n同比增加7%", ["检查单位80家⏎同比增加7%"]],
    ["检查单位\n80家\n拘留7人", ["检查单位⏎80家", "拘留7人"]],
    // 分别 deals out to the lines before.
    [
      "拘留7人\n发生火灾31起\n亡4人\n财产损失8.5万元\n同比分别下降7%、20%、14%",
      ["拘留7人", "发生火灾31起⏎亡4人⏎财产损失8.5万元⏎同比分别下降7%、20%、14%"],
    ],
    ["立案8件、结案6件\n同比分别下降7%、20%", ["立案8件、结案6件⏎同比分别下降7%、20%"]],
  ])("%j", (text, expected) => {
    expect(statements(text)).toEqual(expected);
  });

  it.each([
    // More changes than figures before them, and a line between that states none.
    ["亡4人\n同比分别下降7%、20%、14%", ["亡4人⏎同比分别下降7%、20%、14%"]],
    [
      "发生火灾31起\n严防严控\n财产损失8.5万元\n同比分别下降7%、20%",
      ["发生火灾31起", "严防严控", "财产损失8.5万元⏎同比分别下降7%、20%"],
    ],
    // A line with a change of its own has none to give.
    [
      "发生火灾31起，同比下降3%\n财产损失8.5万元\n同比分别下降7%、20%",
      ["发生火灾31起，同比下降3%", "财产损失8.5万元⏎同比分别下降7%、20%"],
    ],
  ])("%j stays as print has it", (text, expected) => {
    expect(statements(text)).toEqual(expected);
  });
});
