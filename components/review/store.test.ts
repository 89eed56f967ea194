import { describe, expect, it } from "vitest";
import type { ReviewView } from "@/lib/api/views";
import { makeDecisions } from "./decisions";
import { sampleFact } from "./sample-fact";
import { createSender } from "./sender";
import { createReviewStore } from "./store";

const view: ReviewView = {
  project: { id: "p", name: "样例", role: "reviewer" },
  article: { id: "art", start: 0, end: 8, title: "样例", byline: null, date: null, place: null },
  text: "甲县立案12起。",
  source: { id: "s", fileName: "a.txt", sha256: "0", encoding: "utf-8" },
  facts: ["f1", "f2", "f3"].map((id, position) => sampleFact({ id, position })),
  numerals: [],
  articles: [{ id: "art", title: "样例", complete: false }],
  newestEvent: null,
};

/** What listeners saw, change by change: who is in hand and which facts are approved. */
function watched() {
  const store = createReviewStore(view);
  const seen: string[] = [];
  store.subscribe(() => {
    const { hand, facts } = store.get();
    const approved = [...facts.shown.values()].filter(({ status }) => status === "approved").map(({ id }) => id);
    seen.push(`${hand?.id}: ${approved.join(" ")}`);
  });
  return { store, seen };
}

describe("together", () => {
  it("shows an approval and the next fact in hand as one change", () => {
    const { store, seen } = watched();
    const decisions = makeDecisions(
      store,
      createSender(store, () => new Promise(() => undefined)),
    );
    decisions.approve();
    decisions.approve();
    expect(seen).toEqual(["f2: f1", "f3: f1 f2"]);
  });

  it("has been heard of before the decision is sent", () => {
    const { store, seen } = watched();
    const heard: number[] = [];
    const send = () => new Promise<never>(() => void heard.push(seen.length));
    makeDecisions(store, createSender(store, send)).approve();
    expect(heard).toEqual([1]);
  });

  it("is heard of once, also when one is within another, and not at all when nothing changes", () => {
    const { store, seen } = watched();
    store.together(() => {
      store.dispatch({ kind: "take", item: { kind: "fact", id: "f2" } });
      store.together(() => store.dispatch({ kind: "take", item: { kind: "fact", id: "f3" } }));
      expect(seen).toEqual([]);
    });
    store.together(() => undefined);
    expect(seen).toEqual(["f3: "]);
  });

  it("is heard of when it breaks off in the middle: what has changed has changed", () => {
    const { store, seen } = watched();
    const broken = () => {
      store.dispatch({ kind: "take", item: { kind: "fact", id: "f2" } });
      throw new Error("broken");
    };
    expect(() => store.together(broken)).toThrow("broken");
    store.dispatch({ kind: "take", item: { kind: "fact", id: "f3" } });
    expect(seen).toEqual(["f2: ", "f3: "]);
  });
});
