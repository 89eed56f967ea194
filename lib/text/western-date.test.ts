import { describe, expect, test } from "vitest";
import { westernDate } from "./western-date";

describe("dates read as western ones in digits", () => {
  test.each([
    ["二〇三一年十一月二日", "2031年11月2日"],
    ["二零三一年三月二十三日", "2031年3月23日"],
    ["民国120年7月9日", "2031年7月9日"],
    ["中华民国 120 年7月", "2031 年7月"],
    ["120年8月旅客增加", "2031年8月旅客增加"],
    ["公布120年第3季统计", "公布2031年第3季统计"],
    ["，较112年增加，112年受理", "，较2023年增加，2023年受理"],
    ["发布日期:120-07-09", "发布日期:2031-07-09"],
  ])("%s", (words, read) => {
    expect(westernDate(words)).toBe(read);
  });

  test.each([
    "建校113年",
    "113年来",
    "在120年的历史上",
    "，100年前",
    "2031年",
    "1120年",
    "电话120-3345",
    "120起",
    "十一名",
  ])("not %s", (words) => {
    expect(westernDate(words)).toBe(words);
  });
});
