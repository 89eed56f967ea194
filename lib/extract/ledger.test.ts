import { describe, expect, it } from "vitest";
import { extract } from "./extract";
import { articleOf, ledgerOf } from "./testing/read";

describe("the ledger", () => {
  it("says of each numeral what became of it", () => {
    expect(ledgerOf("2023年，青川公安深入推进一体化建设，荣获二等奖，抓获嫌疑人12名，同比上升8%。")).toEqual([
      "2023 date",
      "一 set-phrase",
      "二 ordinal",
    ]);
  });

  it("knows the numbers that open items", () => {
    expect(ledgerOf("1. 民生行动：查办案件906件。\n（2）抽检合格。\n三、下阶段\n1.5万人参加活动。")).toEqual([
      "1 ordinal",
      "2 ordinal",
      "三 ordinal",
    ]);
  });

  it("leaves open what no rule knows", () => {
    expect(ledgerOf("代号为77的行动。")).toEqual(["77 open"]);
  });

  it("points at the fact whose figure covers the numeral", () => {
    const text = "抓获嫌疑人12名，破案率从80%升至95%。";
    const { facts, ledger } = extract(text, articleOf(text));
    expect(ledger.map(({ fact }) => fact)).toEqual([0, 1, 1]);
    expect(facts).toHaveLength(2);
  });
});
