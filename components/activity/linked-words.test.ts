import { expect, it } from "vitest";
import { linkedWords } from "./linked-words";

const span = (role: string, quote: string, start = 0) => ({ role, quote, start, end: start + quote.length });

it("names the roles whose words differ, and no others", () => {
  const from = [span("evidence", "立案12起。"), span("value", "12起")];
  const to = [span("evidence", "立案12起。", 40), span("value", "13起"), span("period", "上半年")];
  expect(linkedWords(from, to)).toEqual([
    { role: "value", from: "12起", to: "13起" },
    { role: "period", from: "", to: "上半年" },
  ]);
});

it("joins several pieces of one role", () => {
  expect(linkedWords([], [span("evidence", "甲"), span("evidence", "乙")])).toEqual([
    { role: "evidence", from: "", to: "甲 … 乙" },
  ]);
});

it("takes a log without words for no words", () => {
  expect(linkedWords(undefined, null)).toEqual([]);
  expect(linkedWords([1, null, { role: "value" }], "x")).toEqual([]);
});
