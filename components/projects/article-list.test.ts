import { describe, expect, it } from "vitest";
import type { ArticleSummary } from "@/lib/api/views";
import { type ArticleFilter, listArticles, nextOpen } from "./article-list";

function article(title: string, open: number, rest: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: title,
    sourceId: "source",
    ordinal: 0,
    title,
    byline: null,
    date: null,
    place: null,
    fileName: "page.txt",
    assignee: null,
    progress: {
      facts: 5,
      approved: 5 - open,
      rejected: 0,
      openFacts: open,
      numerals: 9,
      openNumerals: 0,
      complete: open === 0,
    },
    ...rest,
  };
}

const me = { id: "me", name: "我", gone: false };
const articles = [
  article("消防简报", 0, { date: "2022-11", place: "乙县", assignee: me }),
  article("阿里年报", 3, { date: "2023" }),
  article("交通公报", 4, { fileName: "Traffic.TXT" }),
];
const everything: ArticleFilter = { words: "", state: "all", assignee: "anyone", order: "imported" };
const titles = (filter: Partial<ArticleFilter>) =>
  listArticles(articles, { ...everything, ...filter }, "zh-CN", me.id).map(({ title }) => title);

describe("listArticles", () => {
  it("shows one's own, or those that are nobody's", () => {
    expect(titles({ assignee: "mine" })).toEqual(["消防简报"]);
    expect(titles({ assignee: "nobody" })).toEqual(["阿里年报", "交通公报"]);
  });

  it("keeps the order of the import", () => {
    expect(titles({})).toEqual(["消防简报", "阿里年报", "交通公报"]);
  });

  it("sorts Chinese titles by pinyin", () => {
    expect(titles({ order: "title" })).toEqual(["阿里年报", "交通公报", "消防简报"]);
  });

  it("puts the latest first and those without a date last", () => {
    expect(titles({ order: "date" })).toEqual(["阿里年报", "消防简报", "交通公报"]);
  });

  it("puts those with the most left to do first", () => {
    expect(titles({ order: "open" })).toEqual(["交通公报", "阿里年报", "消防简报"]);
  });

  it("tells complete articles from open ones", () => {
    expect(titles({ state: "complete" })).toEqual(["消防简报"]);
    expect(titles({ state: "open" })).toEqual(["阿里年报", "交通公报"]);
  });

  it("finds all words, in any field and either case", () => {
    expect(titles({ words: "traffic" })).toEqual(["交通公报"]);
    expect(titles({ words: " 乙县  2022 " })).toEqual(["消防简报"]);
    expect(titles({ words: "乙县 2023" })).toEqual([]);
  });
});

describe("nextOpen", () => {
  it("is the first that is not complete", () => {
    expect(nextOpen(articles, me.id)?.title).toBe("阿里年报");
  });

  it("is one's own before nobody's, and another's last", () => {
    const other = { id: "other", name: "他", gone: false };
    const theirs = article("他的", 1, { assignee: other });
    const mine = article("我的", 1, { assignee: me });
    expect(nextOpen([theirs, ...articles, mine], me.id)?.title).toBe("我的");
    expect(nextOpen([theirs, ...articles], me.id)?.title).toBe("阿里年报");
    expect(nextOpen([theirs], me.id)?.title).toBe("他的");
    const left = article("前任的", 1, { assignee: { ...other, gone: true } });
    expect(nextOpen([theirs, left], me.id)?.title).toBe("前任的");
  });

  it("is none when all are complete", () => {
    expect(nextOpen(articles.slice(0, 1), me.id)).toBeNull();
  });
});
