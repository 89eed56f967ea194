/** Whatever a trace names has words in both languages. The annotated texts bring nearly every rule. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { readSet } from "@/bench/score/sets";
import { doubtIds } from "@/lib/extract/doubts/doubts";
import { doubt, rule } from "./zh-CN/reasons";

const traced = readSet(join(import.meta.dirname, "../.."), "tune").flatMap(({ facts }) =>
  facts.flatMap((fact) => [fact.rule, ...fact.trace.map((step) => step.rule)]),
);

it("has words for every rule that made a fact or a step of its trace", () => {
  const known = new Set([...Object.keys(rule), ...doubtIds]);
  const wordless = [...new Set(traced)].filter((id) => !known.has(id));
  expect(wordless, "say what each rule does, in `rule` of lib/messages/zh-CN/reasons.ts and en/reasons.ts").toEqual([]);
});

it("has words for doubts that there are, and only for those", () => {
  expect(Object.keys(doubt).sort()).toEqual([...doubtIds].sort());
});
