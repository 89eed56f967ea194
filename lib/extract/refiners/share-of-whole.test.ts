import { describe, expect, it } from "vitest";
import { factsOf } from "../testing/read";
import { shareName, wholeOf } from "./share-of-whole";

describe("wholeOf", () => {
  it.each([
    ["占营收的比重", "营收"],
    ["占全部投资的比例", "全部投资"],
    ["占比", ""],
    ["占", ""],
    ["比重", ""],
  ])("%s", (words, whole) => {
    expect(wholeOf(words)).toBe(whole);
  });

  it.each(["占用耕地的项目".slice(2), "比重瓶", "出口占比"])("%s opens no share", (words) => {
    expect(wholeOf(words)).toBeNull();
  });
});

describe("shareName", () => {
  it("says the whole once, and no share of a share", () => {
    expect(shareName("出口", "总值")).toBe("出口占总值比重");
    expect(shareName("出口占比", "")).toBe("出口占比");
    expect(shareName("出口占总值比重", "全省总值")).toBe("出口占全省总值比重");
  });
});

describe("dealtShares", () => {
  it.each([
    [
      "接待游客21万人次，实现旅游收入1.1亿元，恢复到2019年同期的82.6%和75.4%。",
      ["接待游客恢复 =82.6%", "实现旅游收入恢复 =75.4%"],
    ],
    ["甲稻12吨、乙稻9吨，占比分别为40%和30%。", ["甲稻占比 =40%", "乙稻占比 =30%"]],
  ])("%s", (words, expected) => {
    expect(factsOf(words).slice(2)).toEqual(expected);
  });

  it("leaves a single share to the level beside it", () => {
    expect(factsOf("甲稻12吨、乙稻9吨，占30%。").at(-1)).toBe("乙稻占比 =30%");
  });
});
