import { describe, expect, it } from "vitest";
import { checkEvidence } from "./evidence";
import type { CheckedFact } from "./finding";
import { link, sentence, someText, sound } from "./testing";
import { placesOf, wordsAt } from "./words-at";

const check = (fact: CheckedFact) => checkEvidence(fact, someText, new Map());

describe("checkEvidence", () => {
  it("is content with words that stand exactly where the link says", () => {
    expect(check(sound())).toEqual([]);
  });

  it("blocks a fact without words, also if only its figure is linked", () => {
    for (const evidence of [[], [link("value", "34起")]]) {
      expect(check(sound({ evidence }))).toEqual([{ code: "evidence-missing", severity: "blocks" }]);
    }
  });

  it("blocks words that differ in as much as a character, and says where they do stand", () => {
    const value = link("value", "40起");
    const moved = { ...value, start: value.start + 1, end: value.end + 1 };
    expect(check(sound({ evidence: [sentence, moved] }))).toEqual([
      {
        code: "evidence-mismatch",
        severity: "blocks",
        role: "value",
        details: {
          quote: "40起",
          found: "0起。",
          start: moved.start,
          end: moved.end,
          at: [{ start: value.start, end: value.end }],
        },
      },
    ]);
  });

  it("does not take one form of a sign for another", () => {
    const value = link("value", "34起");
    const [finding] = check(sound({ evidence: [sentence, { ...value, quote: "３４起" }] }));
    expect(finding).toMatchObject({ code: "evidence-mismatch", details: { found: "34起", at: [] } });
  });

  it("calls words that are not at their place but at several others ambiguous, with all of them", () => {
    const lost = { ...link("value", "34起"), start: 101, end: 104 };
    const [finding] = check(sound({ evidence: [sentence, lost] }));
    const second = link("value", "34起", 1);
    expect(finding).toMatchObject({ code: "evidence-ambiguous", severity: "blocks" });
    expect(finding?.details?.at).toEqual([
      { start: link("value", "34起").start, end: link("value", "34起").end },
      { start: second.start, end: second.end },
    ]);
  });

  it("does not ask again about words that stand at several places when the link is to one of them", () => {
    expect(check(sound({ evidence: [sentence, link("value", "34起", 1)] }))).toEqual([]);
  });

  it("blocks links out of the text, reversed or empty", () => {
    const end = someText.start + someText.text.length;
    for (const [start, stop] of [
      [90, 95],
      [end - 1, end + 3],
      [110, 105],
      [110, 110],
    ] as const) {
      const outside = { role: "evidence", start, end: stop, quote: "" } as const;
      expect(check(sound({ evidence: [outside] }))).toMatchObject([{ code: "evidence-mismatch", details: { at: [] } }]);
    }
  });
});

describe("wordsAt", () => {
  it("counts UTF-16 units from the start of the source", () => {
    expect(wordsAt({ start: 10, text: "𠮷田12" }, { start: 13, end: 15 })).toBe("12");
  });
});

describe("placesOf", () => {
  it("finds overlapping places and stops at the limit", () => {
    const text = { start: 0, text: "111111" };
    expect(placesOf(text, "11", 9)).toHaveLength(5);
    expect(placesOf(text, "11", 2)).toHaveLength(2);
    expect(placesOf(text, "", 9)).toEqual([]);
  });
});
