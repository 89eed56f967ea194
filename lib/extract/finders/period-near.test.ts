/** Times that are told from the day of writing, and what only looks like one. */
import { describe, expect, test } from "vitest";
import type { PeriodAnchor } from "./period-uses";
import { findPeriods } from "./periods";

/** A Tuesday. */
const dated: PeriodAnchor = { date: "2024-10-15", reportYear: "2024" };

const find = (words: string, anchor: PeriodAnchor = dated) =>
  findPeriods(words, { start: 0, end: words.length }, anchor).map((one) => [
    words.slice(one.start, one.end),
    one.period,
    one.isPrior,
  ]);

describe("days, weeks and months before the day of writing", () => {
  test.each<[string, string, string | null]>([
    ["昨日，收寄快件40件", "昨日", "2024-10-14"],
    ["昨天全市收寄快件40件", "昨天", "2024-10-14"],
    ["昨（14）日收寄快件40件", "昨（14）日", "2024-10-14"],
    ["昨晚处置警情40起", "昨晚", "2024-10-14"],
    ["昨晚8时至今晨6时处置警情40起", "昨晚8时至今晨6时", "2024-10-14/2024-10-15"],
    ["今早清理树木40棵", "今早", "2024-10-15"],
    ["前天收寄快件40件", "前天", "2024-10-13"],
    ["上周成交40套", "上周", "2024-10-07/2024-10-13"],
    ["上一周查处40起", "上一周", "2024-10-07/2024-10-13"],
    ["本周成交40套", "本周", "2024-10-14/2024-10-15"],
    ["上月28日至本月3日收寄快件40件", "上月28日至本月3日", "2024-09-28/2024-10-03"],
    ["本月1日至5日收寄快件40件", "本月1日至5日", "2024-10-01/2024-10-05"],
    ["上月二十一日至三十日收寄快件40件", "上月二十一日至三十日", "2024-09-21/2024-09-30"],
    ["上月，收寄快件40件", "上月", "2024-09"],
    ["上个月收寄快件40件", "上个月", "2024-09"],
    ["上月末存款40亿元", "上月末", "2024-09"],
  ])("%s", (words, surface, period) => {
    expect(find(words)).toEqual([[surface, period, false]]);
  });

  test("a month or a year of writing leaves them open", () => {
    const month: PeriodAnchor = { date: "2024-10", reportYear: "2024" };
    expect(find("昨日收寄40件，上周收寄90件。", month)).toEqual([
      ["昨日", null, false],
      ["上周", null, false],
    ]);
    expect(find("昨（14）日收寄40件", month)).toEqual([["昨（14）日", "2024-10-14", false]]);
    expect(find("上月收寄40件", { date: "2024", reportYear: "2024" })).toEqual([["上月", null, false]]);
  });

  test("what is compared with is told from the month that is spoken of", () => {
    expect(find("9月，上涨3%，比上月回落1%")).toEqual([
      ["9月", "2024-09", false],
      ["上月", "2024-08", true],
    ]);
  });

  test("over the turn of a month and a year", () => {
    const anchor: PeriodAnchor = { date: "2024-01-01", reportYear: "2024" };
    expect(find("昨日发送40人次，上月发送90人次", anchor)).toEqual([
      ["昨日", "2023-12-31", false],
      ["上月", "2023-12", false],
    ]);
  });

  test.each([
    "最高峰出现在40处",
    "今天的中国有40个品种",
    "今日头条刊登40条",
    "周期本周期为40天",
    "本周末开放40处",
    "以前天数为40天后",
    "本周年庆典40场",
  ])("%s names none", (words) => {
    expect(find(words)).toEqual([]);
  });
});

describe("the period that a report defines as its own", () => {
  const half: PeriodAnchor = { ...dated, reportSpan: { start: "2024-01", end: "2024-06" } };
  const days: PeriodAnchor = {
    date: "2024-01-02",
    reportYear: "2024",
    reportSpan: { start: "2023-12-30", end: "2024-01-01" },
  };

  test("报告期 is it, and says nothing where there is none", () => {
    expect(find("报告期内，雇员成本40亿元", half)).toEqual([["报告期内", "2024-01/2024-06", false]]);
    expect(find("本报告期新签订单40亿元", half)).toEqual([["本报告期", "2024-01/2024-06", false]]);
    expect(find("报告期末，总资产40亿元", half)).toEqual([["报告期末", "2024-06-30", false]]);
    expect(find("年初至报告期末，营收40亿元", { ...half, reportSpan: { start: "2024-07", end: "2024-09" } })).toEqual([
      ["年初至报告期末", "2024-01/2024-09", false],
    ]);
    expect(find("报告期末，总资产40亿元")).toEqual([]);
    expect(find("报告期内，雇员成本40亿元")).toEqual([]);
  });

  test("a day since when something runs, to the end of the days that are reported", () => {
    expect(find("2023年12月1日行动启动以来，排查40处", days)[0]?.[1]).toBe("2023-12-01/2024-01-01");
    expect(find("2023年12月以来，排查40处", days)[0]?.[1]).toBe("2023-12/2024-01");
  });
});

describe("a day in a span over the turn of the year", () => {
  const holiday: PeriodAnchor = {
    date: "2024-01-02",
    reportYear: "2023",
    reportSpan: { start: "2023-12-30", end: "2024-01-01" },
  };
  test.each([
    ["最高峰出现在12月31日，达40万辆次", "2023-12-31"],
    ["1月1日，流量30万辆次", "2024-01-01"],
  ])("%s", (words, period) => {
    expect(find(words, holiday).map(([, one]) => one)).toEqual([period]);
  });
});

test("a joint holiday has the days of either name", () => {
  expect(find("2023年中秋国庆假期接待40人次").map(([, one]) => one)).toEqual(["2023-09-29/2023-10-06"]);
  expect(find("2022年中秋假期接待40人次").map(([, one]) => one)).toEqual(["2022-09-10/2022-09-12"]);
});

describe("times that are of a bracket or a ranking alone", () => {
  test("the other date of a bracket reaches to its end", () => {
    const words = "10月1日，结余9亿元（2023年12月31日：8亿元），负债率58%";
    const [, other] = findPeriods(words, { start: 0, end: words.length }, dated);
    expect(other?.reach).toBe(words.indexOf("）"));
  });

  test("创开园以来新高 measures a ranking", () => {
    const kinds = (words: string) => findPeriods(words, { start: 0, end: words.length }, dated).map(({ kind }) => kind);
    expect(kinds("接待40人次，创开园以来新高")).toEqual(["record"]);
    expect(kinds("开园以来，接待40人次")).toEqual(["since"]);
  });
});
