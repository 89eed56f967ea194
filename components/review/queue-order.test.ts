import { expect, it } from "vitest";
import type { ReviewView } from "@/lib/api/views";
import { reduce } from "./reduce";
import { startReview } from "./review-state";
import { sampleFact, sampleNumeral } from "./sample-fact";
import { openAfter, openNow } from "./select";

const view: ReviewView = {
  project: { id: "p", name: "样例", role: "reviewer" },
  article: { id: "a", start: 0, end: 40, title: "样例", byline: null, date: null, place: null },
  text: "",
  source: { id: "s", fileName: "a.txt", sha256: "0", encoding: "utf-8" },
  facts: [
    sampleFact({ id: "sure", position: 2, confidence: 0.95 }),
    sampleFact({ id: "doubtful", position: 20, confidence: 0.4 }),
    sampleFact({ id: "middling", position: 30, confidence: 0.7 }),
  ],
  numerals: [sampleNumeral({ id: "open", start: 10, end: 11 })],
  articles: [],
  newestEvent: null,
};

it("opens on the first item of the order that the reviewer has chosen", () => {
  expect(startReview(view).hand?.id).toBe("sure");
  expect(startReview(view, "least-certain").hand?.id).toBe("doubtful");
});

it("goes on in the chosen order, and in another one from the moment it is chosen", () => {
  const byDoubt = startReview(view, "least-certain");
  expect(openNow(byDoubt).map(({ id }) => id)).toEqual(["doubtful", "middling", "sure", "open"]);
  expect(openAfter(byDoubt)?.id).toBe("middling");
  const inText = reduce(byDoubt, { kind: "order", order: "text" });
  expect(inText.hand?.id).toBe("doubtful");
  expect(openNow(inText).map(({ id }) => id)).toEqual(["sure", "open", "doubtful", "middling"]);
  expect(openAfter(inText)?.id).toBe("middling");
  expect(openAfter(reduce(inText, { kind: "take", item: { kind: "fact", id: "middling" } }))?.id).toBe("sure");
});

it("answers with the same list until something changes", () => {
  const state = startReview(view, "least-certain");
  expect(openNow(reduce(state, { kind: "search", words: "甲" }))).toBe(openNow(state));
});
