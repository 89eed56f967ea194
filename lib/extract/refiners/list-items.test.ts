import { describe, expect, it } from "vitest";
import { readingOf } from "../testing/read";
import { itemsOf, sharedTail } from "./list-items";

const items = (words: string, end = words.indexOf("分别")) => {
  const reading = readingOf(words);
  const start = reading.clauses.findLast((clause) => clause.start <= end)?.start ?? 0;
  return itemsOf(reading, start, end).map((span) => words.slice(span.start, span.end));
};

describe("itemsOf", () => {
  it.each([
    ["事故数、死亡人数、受伤人数分别下降", ["事故数", "死亡人数", "受伤人数"]],
    ["立案和破案分别上升", ["立案", "破案"]],
    ["立案、破案以及抓获数分别上升", ["立案", "破案", "抓获数"]],
    ["“甲、乙”专班、丙队分别出动", ["“甲、乙”专班", "丙队"]],
    ["事故数、死亡人数，同比分别下降", ["事故数", "死亡人数"]],
    ["立案、破案与前两年平均数相比分别下降", ["立案", "破案"]],
  ])("%s", (words, expected) => {
    expect(items(words)).toEqual(expected);
  });

  it("finds one item where there is no list", () => {
    expect(items("刑事案件分别下降")).toEqual(["刑事案件"]);
  });
});

describe("sharedTail", () => {
  const tail = (words: string) => {
    let start = 0;
    const spans = words.split("、").map((item) => {
      const span = { start, end: start + item.length };
      start += item.length + 1;
      return span;
    });
    const shared = sharedTail(words, spans);
    return shared && words.slice(shared.start, shared.end);
  };

  it.each([
    ["摩托车、电动自行车驾乘人员佩戴率", "驾乘人员佩戴率"],
    ["小学、初中毛入学率", "毛入学率"],
    // Of unequal length: by the noun of measure, or by the class word before it.
    ["工业机器人、锂电池产量", "产量"],
    ["锂电池、工业机器人产量", "产量"],
    ["小学、初中生师比", "生师比"],
    ["健身、美容美发、教育培训类投诉", "类投诉"],
    ["一、二、三季度进出口", "季度进出口"],
    // Behind a noun that stands for the whole list.
    ["东站、西站两站发送旅客", "发送旅客"],
    ["减速器、电机、泵三大业务实现收入", "实现收入"],
  ])("%s", (words, expected) => {
    expect(tail(words)).toBe(expected);
  });

  it.each(["立案数、破案数", "手机、电脑", "第一产业、第二产业", "门诊量、出院人数"])("%s share nothing", (words) => {
    expect(tail(words)).toBeNull();
  });
});
