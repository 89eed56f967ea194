import { describe, expect, it } from "vitest";
import { findNumerals } from "./ledger";

function numerals(text: string): string[] {
  return findNumerals(text, { start: 0, end: text.length }).map((span) => text.slice(span.start, span.end));
}

describe("findNumerals", () => {
  it.each([
    ["立案306起，同比下降13.8%", ["306", "13.8"]],
    ["投入1,234.5万元和2亿余元", ["1,234.5万", "2亿"]],
    ["共1\u2009234户", ["1\u2009234"]],
    ["２０３１年增长３４．７％", ["２０３１", "３４．７"]],
    ["2023·3·5", ["2023", "3", "5"]],
    ["2023.10.12", ["2023", "10", "12"]],
    ["1至3月", ["1", "3"]],
    ["连续十四年", ["十四"]],
    ["二〇三一年十一月一日", ["二〇三一", "十一", "一"]],
    ["三分之二、百分之九十五、千分之3.5", ["三分之二", "百分之九十五", "千分之3.5"]],
    ["八成四的人，两成，三四成", ["八成四", "两成", "三四成"]],
    ["三成立了新队", ["三"]],
    ["几十万人、十几起、数百户、几起", ["几十万", "十几", "数百"]],
    ["人数百分之五", ["百分之五"]],
    ["一半、两起、零容忍、百姓、万车死亡率", ["一", "两", "零", "百", "万"]],
    ["六十五点二", ["六十五点二"]],
    ["叁佰万元，收拾陆某", ["叁佰万"]],
    ["“1+N”和“3+29”", ["1", "3", "29"]],
    ["兩萬三千", ["兩萬三千"]],
    ["COVID-19、G20、PM2.5", ["19", "20", "2.5"]],
  ])("%s", (text, expected) => {
    expect(numerals(text)).toEqual(expected);
  });

  it("finds no numeral in words without one", () => {
    expect(numerals("首批、双向、半途、成立、点名、第几")).toEqual([]);
  });

  it("finds the digits of every script, of two units too", () => {
    const characters = Array.from({ length: 0x1fbfa }, (_, code) => String.fromCodePoint(code));
    const digits = characters.filter((character) => /\p{Nd}/u.test(character));
    expect(digits.length).toBeGreaterThan(600);
    expect(digits.filter((digit) => numerals(`第${digit}号`)[0] !== digit)).toEqual([]);
  });

  it("looks only within the span and keeps offsets beside astral characters", () => {
    const text = "12𠮷34𝟓起56";
    expect(findNumerals(text, { start: 2, end: 9 })).toEqual([{ start: 4, end: 8 }]);
  });
});
