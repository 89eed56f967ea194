import { expect, it } from "vitest";
import { phraseSet, phrasesOf } from "./phrases";

it("takes the longest phrase at a place", () => {
  const verbs = phrasesOf([
    ["增长", 1],
    ["负增长", -1],
  ]);
  expect(verbs.at("负增长5%", 0)?.value).toBe(-1);
  expect(verbs.at("负增长5%", 1)?.value).toBe(1);
  expect(verbs.at("下降5%", 0)).toBeNull();
});

it("finds what ends at a place, never beyond the beginning", () => {
  const verbs = phraseSet(["增长", "负增长"]);
  expect(verbs.endingAt("同比负增长", 5)?.start).toBe(2);
  expect(verbs.endingAt("长", 1)).toBeNull();
});

it("finds all without overlaps", () => {
  expect(
    phraseSet(["持平", "基本持平"])
      .all("基本持平，持平")
      .map(({ phrase }) => phrase),
  ).toEqual(["基本持平", "持平"]);
});
