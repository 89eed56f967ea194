import { describe, expect, it } from "vitest";
import { publisherPlace } from "./place-publisher";

describe("publisherPlace", () => {
  it.each([
    ["佛山晚报讯（记者 王某）全市秋收过半。", "佛山"],
    ["湖南日报全媒体记者 李某\n全省秋收过半。", "湖南"],
    ["榆树融媒讯 全市收购玉米45万吨。", "榆树"],
    ["佛山晚报2031年10月15日讯（记者 王某）全市秋收过半。", "佛山"],
    ["佛山日报 2031年7月19日 星期三\n全市秋收过半。", "佛山"],
    ["全市秋收过半。\n（《佛山日报》）", "佛山"],
  ])("%s", (words, short) => {
    expect(publisherPlace(words)?.short).toBe(short);
  });

  it("finds none in a paper called after no place, or in words that only look alike", () => {
    expect(publisherPlace("晨光晚报讯 全市秋收过半。")).toBeNull();
    expect(publisherPlace("佛山日报告了数据，佛山发布公告，佛山晚报2031份。")).toBeNull();
  });
});
