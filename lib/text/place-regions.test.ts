import { describe, expect, test } from "vitest";
import { leadingRegion, regionAt, regionFirsts } from "./place-regions";

describe("regionAt", () => {
  test("the longest name, as it is recorded", () => {
    expect(regionAt("在长三角地区立案", 1)).toEqual({ name: "长三角", length: 5 });
    expect(regionAt("京津冀及周边地区空气", 0)).toEqual({ name: "京津冀及周边地区", length: 8 });
    expect(regionAt("在长三角地区立案", 0)).toBeNull();
  });

  test("what only begins so", () => {
    for (const words of ["长三角一体化示范区", "京津冀协同发展", "黄河流域委员会", "太湖流域管理局"])
      expect(regionAt(words, 0)).toBeNull();
  });

  test("every region is asked for by its first character", () => {
    expect(regionFirsts).toContain("汾");
  });
});

test("leadingRegion", () => {
  expect(leadingRegion("2024年1月京津冀地区空气质量")).toBe("京津冀");
  expect(leadingRegion("本月，太湖流域国考断面218个")).toBe("太湖流域");
  expect(leadingRegion("青川融入长三角")).toBeNull();
});
