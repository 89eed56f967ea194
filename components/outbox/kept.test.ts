import { describe, expect, it } from "vitest";
import { makeDecisions } from "@/components/review/decisions";
import { sampleFact } from "@/components/review/sample-fact";
import { createSender } from "@/components/review/sender";
import { createReviewStore } from "@/components/review/store";
import type { ReviewView } from "@/lib/api/views";
import { keptOf } from "./kept";

const view: ReviewView = {
  project: { id: "p", name: "样例", role: "reviewer" },
  article: { id: "art", start: 0, end: 8, title: "样例", byline: null, date: null, place: null },
  text: "甲县立案12起。",
  source: { id: "s", fileName: "a.txt", sha256: "0", encoding: "utf-8" },
  facts: [
    sampleFact({ id: "f1", place: "甲" }),
    sampleFact({ id: "f2", place: "甲" }),
    sampleFact({ id: "f3", place: "甲" }),
  ],
  numerals: [],
  articles: [{ id: "art", title: "样例", complete: false }],
  newestEvent: null,
};

/** A screen whose decisions never come to the server. */
function screen() {
  const store = createReviewStore(view);
  const sender = createSender(store, () => new Promise(() => undefined));
  const places = () => ["f1", "f2", "f3"].map((id) => store.get().facts.shown.get(id)?.place);
  return { store, decisions: makeDecisions(store, sender), places };
}

describe("what the device keeps of a paste", () => {
  it("is taken back by one undo after a reload, and what was decided before it stays", () => {
    const before = screen();
    before.store.dispatch({ kind: "take", item: { kind: "fact", id: "f3" } });
    before.decisions.correct("f3", { place: "丙" });
    const corrections = ["f1", "f2"].map((factId) => ({ factId, changes: { place: "乙" } }));
    before.decisions.correctAll({ corrections, cells: 2, refused: [] });
    expect(before.places()).toEqual(["乙", "乙", "丙"]);
    const kept = [...keptOf(before.store.get()).values()].toSorted((a, b) =>
      a.item?.id === "f3" ? -1 : b.item ? 0 : 1,
    );
    expect(kept.map(({ group }) => group !== undefined)).toEqual([false, true, true]);

    const after = screen();
    after.store.dispatch({ kind: "restored", kept });
    expect(after.places()).toEqual(["乙", "乙", "丙"]);
    after.decisions.undo();
    expect(after.places()).toEqual(["甲", "甲", "丙"]);
  });
});
