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
