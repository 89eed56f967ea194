import { expect, it } from "vitest";
import { matchFacts } from "./match";
import { coverageOf, missedKinds } from "./rule-coverage";
import { annotated, extracted } from "./testing";

it("says of each rule what it found, with which errors, the commonest first", () => {
  const gold = [annotated(0), annotated(10, { period: "1999", value: 7 }), annotated(20, { period: "1998" })];
  const facts = [extracted(0), extracted(10), extracted(20), extracted(30, { rule: "from-to" })];
  expect(coverageOf([matchFacts(gold, facts)])).toEqual([
    {
      rule: "level",
      facts: 3,
      right: 1,
      wrong: 2,
      extra: 0,
      fields: [
        ["period", 2],
        ["value", 1],
      ],
    },
    { rule: "from-to", facts: 1, right: 0, wrong: 0, extra: 1, fields: [] },
  ]);
});

it("leaves out figures of stories", () => {
  expect(coverageOf([matchFacts([annotated(0, { level: "narrative" })], [extracted(0)])])).toEqual([]);
});

it("says what kinds of facts were missed", () => {
  const span = { start: 40, end: 42 };
  const gold = [
    annotated(0),
    annotated(10),
    annotated(20, { changeSpan: span }),
    annotated(30, { valueSpan: null, changeSpan: span }),
    annotated(50, { priorSpan: span }),
  ];
  expect(missedKinds([matchFacts(gold, [])])).toEqual([
    ["level", 2],
    ["change", 1],
    ["level and change", 1],
    ["with an earlier level", 1],
  ]);
});
