import { expect, it } from "vitest";
import type { Entry } from "./entry";
import { unsentBefore } from "./unsent";

function entry(articleId: string, order: number): Entry {
  return {
    form: 1,
    requestId: `${articleId}${order}`,
    account: "anna",
    projectId: "p",
    articleId,
    articleTitle: `题${articleId}`,
    holder: "h",
    order,
    item: { kind: "fact", id: "f" },
    work: { kind: "decide", decision: { kind: "approve" } },
    version: 1,
    event: null,
    refusal: null,
  };
}

it("counts by article what was decided some time ago, the oldest first", () => {
  const entries = [entry("b", 30_000), entry("a", 20_000), entry("b", 10_000), entry("c", 50_000)];
  expect(unsentBefore(entries, 45)).toEqual([
    { projectId: "p", articleId: "b", articleTitle: "题b", count: 2 },
    { projectId: "p", articleId: "a", articleTitle: "题a", count: 1 },
  ]);
  expect(unsentBefore(entries, 5)).toEqual([]);
});
