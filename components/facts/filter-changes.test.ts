import { expect, it } from "vitest";
import { everyFact } from "@/lib/review/fact-filter";
import { chosenIn, cleared, toggleValue, without } from "./filter-changes";

const filter = { ...everyFact, q: "盗", place: ["甲县", "乙县"], period: [null], batch: "b" };

it("chooses a value and takes it back, also the one of what is not stated", () => {
  const more = toggleValue(toggleValue(everyFact, "place", "甲县"), "period", null);
  expect([more.place, more.period]).toEqual([["甲县"], [null]]);
  expect(toggleValue(toggleValue(more, "place", "甲县"), "period", null)).toEqual(everyFact);
});

it("lists all that was chosen, and each can be taken back alone", () => {
  const chosen = chosenIn(filter);
  expect(chosen).toEqual([
    { facet: "q", value: "盗" },
    { facet: "batch", value: "b" },
    { facet: "place", value: "甲县" },
    { facet: "place", value: "乙县" },
    { facet: "period", value: null },
  ]);
  expect(chosen.reduce(without, filter)).toEqual(everyFact);
});

it("clears one facet or all of them", () => {
  expect(cleared(filter, "place")).toEqual({ ...filter, place: [] });
  expect(cleared(filter)).toEqual(everyFact);
});
