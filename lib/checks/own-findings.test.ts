import { expect, test } from "vitest";
import { ownFindings } from "./own-findings";
import { link, sentence, someText, sound } from "./testing";

test("names each kind of finding once, and none of a sound fact", () => {
  expect(ownFindings(sound(), someText)).toEqual([]);
  const wrong = sound({ period: "2021-13", unit: null, value: "43", evidence: [sentence, link("value", "34起")] });
  expect(ownFindings(wrong, someText)).toEqual(["invalid-field", "figure-unlinked", "figure-differs"]);
});
