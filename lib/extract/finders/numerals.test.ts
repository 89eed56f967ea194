import { describe, expect, it } from "vitest";
import { readNumeral } from "./numerals";

const read = (words: string, at = 0) => {
  const numeral = readNumeral(words, at);
  return (
    numeral &&
    `${words.slice(numeral.start, numeral.end)} ${numeral.value}${numeral.more ? "+" : ""}${numeral.unit ?? ""}`
  );
};

describe("readNumeral", () => {
  it.each([
    ["304起", "304 304"],
    ["1,234,567元", "1,234,567 1234567"],
    ["1\u2009234吨", "1\u2009234 1234"],
    ["12.7521万元", "12.7521万 127521"],
    ["92.7亿条", "92.7亿 9270000000"],
    ["1.2万亿元", "1.2万亿 1200000000000"],
    ["80余万元", "80余万 800000+"],
    ["2亿余元", "2亿余 200000000+"],
    ["330.3万余人", "330.3万余 3303000+"],
    ["1亿2000万元", "1亿2000万 120000000"],
    ["30多年", "30多 30+"],
    ["5千克", "5 5"],
    ["-3.5%", "-3.5 -3.5"],
    ["0.0%", "0.0 0"],
    ["1/3以上", "1/3 0.3333"],
    ["-1/3", "-1/3 -0.3333"],
    ["一百十五人", "一百十五 115"],
    ["十四年", "十四 14"],
    ["两千三百", "两千三百 2300"],
    ["六十五点二", "六十五点二 65.2"],
    ["百分之八十七点五", "百分之八十七点五 87.5%"],
    ["千分之三", "千分之三 3‰"],
    ["三分之二", "三分之二 0.6667"],
    ["五分一", "五分一 0.2"],
    ["八成四", "八成四 84成"],
    ["四成多", "四成多 40+成"],
    ["三四成", "三四成 30+成"],
    ["两成", "两成 20成"],
    ["三四成八", "三四成 30+成"],
    ["三成四成", "三成 30成"],
    ["3成", "3成 30成"],
    ["3成员", "3 3"],
    ["五六十人", "五六十 50+"],
    ["一半", "一半 0.5"],
    ["一万余人", "一万余 10000+"],
    ["三千二", "三千二 3200"],
    ["一百二万人", "一百二万 1200000"],
    ["一百零二万人", "一百零二万 1020000"],
    ["两亿五千万", "两亿五千万 250000000"],
    ["一千零五人", "一千零五 1005"],
    ["十余起", "十余 10+"],
  ])("%s is %s", (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it.each(["成功", "年", "", "-元", "十千", "五六十十名", "千百年", "三千百", "万万元", "一万三万", "一亿两亿"])(
    "%s is none",
    (words) => {
      expect(read(words)).toBeNull();
    },
  );

  it.each([
    ["比例为1.05:1", "1.05:1 1.05"],
    ["比由上年同期的2.53:1", "2.53:1 2.53"],
    ["医护比达1.2∶1", "1.2∶1 1.2"],
    ["生师比分别为16.8:1", "16.8:1 16.8"],
    ["男女比由1.12:1降至1.08:1", "1.12:1 1.12"],
    ["比赛结果为3:1和2:1", "3 3"],
    ["比分3:1", "3 3"],
    ["结构比为8:38:1", "8 8"],
    ["师生比为1:14", "1 1"],
  ])("so many to one: %s is %s", (words, expected) => {
    expect(read(words, words.search(/[0-9]/))).toBe(expected);
  });

  it.each([
    ["共1 234 567户", "1 234 567 1234567"],
    ["城区 12 345 678", "12 12"],
    ["表1 234家", "1 1"],
    ["合计12 345 67", "12 12"],
    ["热线2833 3000", "2833 2833"],
  ])("thousands with a space: %s is %s", (words, expected) => {
    expect(read(words, words.search(/[0-9]/))).toBe(expected);
  });

  it("does not take the 分 after a place for the line of a fraction", () => {
    expect(read("百分八")).toBe("百 100");
  });

  it("does not take the 成 of a word for tenths", () => {
    expect(read("三成员")).toBe("三 3");
  });

  it("takes a bare 百 only as a candidate", () => {
    expect(readNumeral("百姓", 0)?.bare).toBe(true);
    expect(readNumeral("一百", 0)?.bare).toBe(false);
  });

  it("leaves runs of digits that no quantity has", () => {
    expect(read("1".repeat(40))).toBeNull();
  });
});
