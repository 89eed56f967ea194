import { expect, it } from "vitest";
import { fold } from "@/lib/text/fold";
import { Cutting } from "./phrase-cutter";
import { phraseSet } from "./phrases";
import { readingOf } from "./testing/read";

const cut = (source: string, removed: { start: number; end: number }[] = []) =>
  Cutting.of(readingOf(source).sentence, 0, source.length, removed);

it("cuts spans out and keeps both forms together", () => {
  const cutting = cut("全縣抓獲１２名嫌疑人", [
    { start: 0, end: 2 },
    { start: 4, end: 7 },
  ]);
  expect(cutting.source).toBe("抓獲嫌疑人");
  expect(cutting.words).toBe(fold("抓獲嫌疑人"));
});

it("cuts fillers off both ends, but not the 现 of 现金", () => {
  const fillers = phraseSet(["现", "共", "达"]);
  const guards = { 现: "金" };
  expect(cut("现共缴获达").withoutHead(fillers, guards).withoutTail(fillers).words).toBe("缴获");
  expect(cut("现金").withoutHead(fillers, guards).words).toBe("现金");
});
