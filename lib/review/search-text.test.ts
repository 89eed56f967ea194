import { describe, expect, it } from "vitest";
import { sampleFields } from "@/lib/fact/testing";
import { searchForm, searchText } from "./search-text";

const evidence = [
  { role: "evidence", start: 0, end: 9, quote: "ＧＤＰ增長５％。" },
  { role: "value", start: 5, end: 6, quote: "別處的字" },
] as const;

describe("searchText", () => {
  it("holds the fields and the sentence, folded", () => {
    const words = searchText({ ...sampleFields, place: "雲嶺", indicator: "GDP", value: "34" }, evidence);
    expect(words).toContain("云岭 gdp");
    expect(words).toContain(" 34 ");
    expect(words).toContain("gdp增长5%。");
  });

  it("leaves out what is not set and the words that only the figures point at", () => {
    const words = searchText({ ...sampleFields, unit: null, prior: null }, evidence);
    expect(words).not.toMatch(/null| {2}|别处/u);
  });
});

describe("searchForm", () => {
  it("makes one of full and half width, traditional and simplified, capital and small", () => {
    expect(searchForm("ＧＤＰ增長")).toBe(searchForm("gdp增长"));
  });
});
