import { describe, expect, it } from "vitest";
import { ownLevel } from "./own-level";

describe("ownLevel", () => {
  it.each([
    ["记者从省高院获悉，全省法院受理案件40万件。", "province"],
    ["据省农业农村厅统计，我省秋收过半。", "province"],
    ["据市人社局消息，全市新增就业4万人，占全省的一成。全市失业率3%。", "prefecture"],
    ["全州接待游客40万人次。", "prefecture"],
    ["我县新建学校4所，县教育局负责。", "county"],
  ])("%s", (words, level) => {
    expect(ownLevel(words)).toBe(level);
  });

  it("says nothing where two levels are spoken of alike, or none is", () => {
    expect(ownLevel("全省第一，全市点赞。")).toBeNull();
    expect(ownLevel("青禾县公安局破案3起，节省开支4万元。")).toBeNull();
  });

  it("leaves a body that is called by its place", () => {
    expect(ownLevel("甘肃省教育厅公布数据。")).toBeNull();
  });
});
