import { expect, it } from "vitest";
import { countSelected, everythingSelected, isSelected, nothingSelected, select } from "./selection";

it("selects one by one and takes out again", () => {
  const two = select(nothingSelected, ["a", "b"], true);
  expect([countSelected(two, 9), isSelected(two, "a"), isSelected(two, "c")]).toEqual([2, true, false]);
  expect(countSelected(select(two, ["a", "x"], false), 9)).toBe(1);
  expect(countSelected(nothingSelected, 9)).toBe(0);
});

it("holds all that match without knowing them, but for those taken out", () => {
  const all = select(everythingSelected, ["a"], false);
  expect([countSelected(all, 9), isSelected(all, "a"), isSelected(all, "never seen")]).toEqual([8, false, true]);
  expect(countSelected(select(all, ["a"], true), 9)).toBe(9);
});
