import { describe, expect, it } from "vitest";
import { matchFacts } from "./match";
import { annotated, extracted } from "./testing";
import { scoreOf, totalsOf } from "./totals";

const kinds = (gold: Parameters<typeof matchFacts>[0], facts: Parameters<typeof matchFacts>[1]) =>
  matchFacts(gold, facts).judged.map(({ verdict }) => verdict.kind);

describe("matchFacts", () => {
  it("finds a fact by its figure, in the role that gold gives it", () => {
    expect(kinds([annotated(10)], [extracted(11)])).toEqual(["found"]);
    expect(kinds([annotated(10)], [extracted(12)])).toEqual(["extra"]);
    const asChange = extracted(10, { valueSpan: null, changeSpan: { start: 10, end: 12 } });
    const { judged, missed } = matchFacts([annotated(10)], [asChange]);
    expect(judged.map(({ verdict }) => verdict.kind)).toEqual(["extra"]);
    expect(missed).toHaveLength(1);
  });

  it("gives each extracted fact away once", () => {
    expect(matchFacts([annotated(10), annotated(10)], [extracted(10)]).missed).toHaveLength(1);
    expect(kinds([annotated(10)], [extracted(10), extracted(10)])).toEqual(["found", "extra"]);
  });

  it("neither asks for figures of stories nor punishes them, in whatever role they were read", () => {
    const story = annotated(10, { level: "narrative" });
    expect(matchFacts([story], [])).toEqual({ judged: [], missed: [] });
    expect(kinds([story], [extracted(10)])).toEqual(["narrative"]);
    expect(kinds([story], [extracted(30, { changeSpan: { start: 11, end: 13 } })])).toEqual(["narrative"]);
  });
});

describe("scores", () => {
  it("counts detection, core and full over what is asked for and given", () => {
    const gold = [annotated(0), annotated(10, { period: "1999" }), annotated(20, { value: 7 }), annotated(30)];
    const match = matchFacts(gold, [extracted(0), extracted(10), extracted(20), extracted(40)]);
    const score = scoreOf(totalsOf([match]));
    expect(score).toMatchObject({ gold: 4, found: 4, precision: 0.75, recall: 0.75 });
    expect(score).toMatchObject({ detectF1: 0.75, coreF1: 0.5, fullF1: 0.25 });
    expect(score.fields).toMatchObject({ period: 2 / 3, value: 2 / 3, place: 1 });
  });

  it("is 0 of nothing", () => {
    expect(scoreOf(totalsOf([]))).toMatchObject({ gold: 0, precision: 0, recall: 0, fullF1: 0 });
  });
});
