import { describe, expect, it } from "vitest";
import { destinations } from "./go-to";
import { sampleFact } from "./sample-fact";

const facts = [
  sampleFact({ id: "f1", indicator: "立案", value: "2" }),
  sampleFact({ id: "f2", indicator: "破案", value: "155", unit: "起" }),
  sampleFact({ id: "f3", indicator: "抓获嫌疑人", value: "12", unit: "人" }),
];
const view = {
  article: { id: "a1", start: 0, end: 1, title: "甲县", byline: null, date: null, place: null },
  articles: [
    { id: "a1", title: "甲县破案", complete: false },
    { id: "a2", title: "乙县破案", complete: false },
    { id: "a3", title: "Harvest", complete: false },
  ],
};
const ids = (query: string) => destinations(query, facts, view).map(({ id }) => id);

describe("destinations", () => {
  it("finds a fact by its number first, then by figures and words", () => {
    expect(ids("2")).toEqual(["f2", "f1", "f3", "a2"]);
    expect(ids("155起")).toEqual(["f2"]);
    expect(ids("甲县 嫌疑")).toEqual(["f3"]);
  });

  it("finds other articles, and not the one that is open", () => {
    expect(ids("破案")).toEqual(["f2", "a2"]);
    expect(ids("harv")).toEqual(["a3"]);
    expect(ids("3")).toEqual(["f3", "a3"]);
  });

  it("finds nothing for nothing", () => {
    expect(ids("  ")).toEqual([]);
    expect(ids("没有")).toEqual([]);
  });
});
