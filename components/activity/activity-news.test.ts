import { expect, it } from "vitest";
import type { ActivityPage, BatchEntry } from "@/lib/api/activity";
import { newsIn, renewed } from "./activity-news";

const person = { id: "p", name: "李" };

function entry(id: string, items = 1): BatchEntry {
  const decision = { kind: "approve" } as const;
  const rest = { batchId: id, kind: "approve", decision, of: person, unfinished: false, undone: false } as const;
  return { type: "batch", id, at: "2026-11-22T03:00:00Z", by: person, items, ...rest };
}

const page = (ids: readonly string[], next: string | null = null): ActivityPage => ({
  entries: ids.map((id) => entry(id)),
  next,
});

it("counts what is not known, wherever it stands", () => {
  const known = page(["3", "2", "1"]).entries;
  expect(newsIn(page(["4", "3", "2x", "2"], "2"), known)).toMatchObject({ count: 2, isMore: false });
  expect(newsIn(page(["3", "2"], "2"), known)).toBeNull();
  expect(newsIn(page([]), known)).toBeNull();
});

it("says that there may be more where nothing of the newest page is known", () => {
  const known = page(["1"]).entries;
  expect(newsIn(page(["9", "8"], "8"), known)).toMatchObject({ count: 2, isMore: true });
  expect(newsIn(page(["9", "8"]), [])).toMatchObject({ count: 2, isMore: false });
});

it("renews what is shown and adds nothing", () => {
  const shown = page(["3", "2"], "2");
  expect(renewed(shown, page(["4", "3", "2"]))).toBe(shown);
  const grown = renewed(shown, { entries: [entry("4"), entry("3", 500)], next: null });
  expect(grown).toEqual({ entries: [entry("3", 500), entry("2")], next: "2" });
});
