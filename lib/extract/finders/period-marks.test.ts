import { describe, expect, test } from "vitest";
import { fixedHolidays, nowWords, openSpans, otherYearWords, wholeYearWords, yearWords } from "../lexicon/periods";
import { markTimes } from "./period-marks";

const marked = (words: string) => markTimes(words).marks.map(({ start, end }) => words.slice(start, end));
const spans = (words: string) => markTimes(words).spans.map(({ start, end }) => words.slice(start, end));
const quoted = (words: string) => markTimes(words).quotes.map(({ start, end }) => words.slice(start, end));

describe("where a time may open", () => {
  test.each([...Object.keys(yearWords), ...Object.keys(otherYearWords), ...nowWords, ...openSpans, ...wholeYearWords])(
    "with %s, as its lexicon says",
    (word) => {
      expect(marked(`，${word}，`)).toEqual([word]);
    },
  );

  test.each(fixedHolidays.map(([name]) => name))("with the holiday %s", (name) => {
    expect(marked(`，${name}期间，`)).toEqual([`${name}期间`]);
  });

  test.each([
    ["2021年", ["2021年"]],
    ["2021 年 3 月", ["2021 年 3 月"]],
    ["二〇二一年十一月", ["二〇二一年十一月"]],
    ["1—6月入库304吨", ["1—6月"]],
    ["2022/23学年", ["2022/23学年"]],
    ["第三季度比首季度", ["第三季度", "首季度"]],
    ["2019-2021年度", ["2019-2021年度"]],
  ])("in %s", (words, found) => {
    expect(marked(words)).toEqual(found);
  });

  test.each(["304起", "1.2万吨", "上级", "同比", "本地", "一家", "12345年", "前来"])("not in %s", (words) => {
    expect(marked(words)).toEqual([]);
  });
});

test("of two that begin at one point the longer one, and what follows it", () => {
  expect(marked("2021年1月至10月，5件")).toEqual(["2021年1月至10月"]);
  expect(marked("3月5日至7日，9月")).toEqual(["3月5日至7日", "9月"]);
});

describe("the words that 以来 and 至今 end", () => {
  test.each([
    ["新规施行以来，办结60件", ["新规施行以来"]],
    ["县里，站点开放至今、别处以来", ["站点开放至今", "、别处以来"]],
    ["，以来", []],
    ["以来以来", ["以来以来"]],
    [`${"长".repeat(40)}以来`, [`${"长".repeat(30)}以来`]],
    ["😀".repeat(31).concat("以来"), ["😀".repeat(30).concat("以来")]],
  ])("%s", (words, found) => {
    expect(spans(words)).toEqual(found);
  });
});

test("names in quotation marks hold no clause", () => {
  expect(quoted("“2022年度先进”、《2021年报》，“他说，2020年来过”")).toEqual(["“2022年度先进”", "《2021年报》"]);
});
