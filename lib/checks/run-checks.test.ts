import { describe, expect, it } from "vitest";
import { indexClaims } from "./claims";
import type { CheckedFact } from "./finding";
import { blockingFindings, checkFact } from "./run-checks";
import { link, sentence, someText, sound } from "./testing";

const codes = (fact: CheckedFact, others: readonly CheckedFact[] = []) =>
  checkFact(fact, someText, indexClaims([fact, ...others])).map(({ code, severity, field }) =>
    [code, severity, field].filter(Boolean).join(" "),
  );
const value = link("value", "34起");
const change = link("change", "12.5%");

describe("checkFact", () => {
  it("has nothing to say about a sound fact", () => {
    expect(codes(sound())).toEqual([]);
  });

  it("blocks fields that the codebook does not allow, one finding for each", () => {
    expect(codes(sound({ period: "2021-13", unit: null }))).toEqual([
      "invalid-field blocks period",
      "invalid-field blocks unit",
    ]);
  });

  it("warns of a figure without a link of its own, and of a link without its figure", () => {
    expect(codes(sound({ evidence: [sentence, value] }))).toEqual(["figure-unlinked warns change"]);
    const unstated = sound({ change: null, changeUnit: null, basis: null });
    expect(codes(unstated)).toEqual(["figure-unstated warns change"]);
  });

  it("warns of a figure outside the linked sentence", () => {
    const elsewhere = link("value", "34起", 1);
    expect(codes(sound({ evidence: [sentence, elsewhere, change] }))).toEqual(["figure-outside-evidence warns value"]);
  });

  it("warns where the words say another number than the field, or none", () => {
    expect(codes(sound({ value: "43" }))).toEqual(["figure-differs warns value"]);
    expect(codes(sound({ evidence: [sentence, link("value", "破获"), change] }))).toEqual([
      "figure-unread warns value",
    ]);
  });

  it("compares numbers, not digits", () => {
    expect(codes(sound({ value: "34.0", change: "-12.50" }))).toEqual([]);
  });

  it("joins the pieces of a figure that layout has cut", () => {
    const pieces = [link("value", "3"), { ...link("value", "4起"), role: "value" as const }];
    expect(codes(sound({ evidence: [sentence, ...pieces, change] }))).toEqual([]);
  });

  it("warns where the words before the change say the other direction", () => {
    expect(codes(sound({ change: "12.5" }))).toEqual(["change-direction warns change"]);
  });

  it("takes the nearest direction of the same clause, and none from before a comma", () => {
    const direction = (text: string, change: string) => {
      const at = { start: 0, text };
      const evidence = [link("evidence", text, 0, at), link("change", "5%", 0, at)];
      const fact = sound({ value: null, unit: null, bound: null, change, evidence });
      return checkFact(fact, at, new Map()).map(({ code }) => code);
    };
    expect(direction("发案下降后上升5%", "5")).toEqual([]);
    expect(direction("发案下降后上升5%", "-5")).toEqual(["change-direction"]);
    expect(direction("发案下降，变动5%", "5")).toEqual([]);
    expect(direction("变动5%，下降", "5")).toEqual([]);
  });

  it("points to the same claim elsewhere: agreeing as information, with another figure as a warning", () => {
    const again = sound({ id: "f2", change: null, changeUnit: null, basis: null });
    expect(codes(sound(), [again])).toEqual(["stated-again informs"]);
    expect(codes(sound(), [{ ...again, value: "35" }])).toEqual(["contradicted warns"]);
    expect(codes(sound(), [again, { ...again, id: "f3", value: "35" }])).toEqual([
      "stated-again informs",
      "contradicted warns",
    ]);
  });

  it("does not hold the figures of two cases against each other", () => {
    const [one, other] = [sound({ level: "case" }), sound({ id: "f2", level: "case", value: "8" })];
    expect(codes(one, [other])).toEqual([]);
    expect(codes(one, [{ ...other, value: "34" }])).toEqual(["stated-again informs"]);
  });

  it("compares only what can be: not other subjects, rejected facts, open periods, other units or a level with a change", () => {
    const other = sound({ id: "f2", value: "35" });
    for (const incomparable of [
      { ...other, place: "江南" },
      { ...other, period: "2020" },
      { ...other, status: "rejected" as const },
      { ...other, unit: "件", change: null },
      { ...other, value: null, change: null },
    ]) {
      expect(codes(sound(), [incomparable])).toEqual([]);
    }
    const openPeriod = sound({ period: null });
    expect(codes(openPeriod, [{ ...other, period: null }])).toEqual([]);
  });

  it("does not throw on values that are no numbers", () => {
    expect(codes(sound({ value: "许多", change: "-" }), [sound({ id: "f2" })])).toEqual([
      "invalid-field blocks value",
      "invalid-field blocks change",
    ]);
  });
});

describe("blockingFindings", () => {
  it("leaves out what only warns or informs", () => {
    expect(blockingFindings(sound({ value: "43" }), someText)).toEqual([]);
    expect(blockingFindings(sound({ value: "4三" }), someText)).toMatchObject([{ code: "invalid-field" }]);
  });
});
