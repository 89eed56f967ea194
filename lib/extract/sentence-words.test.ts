import { expect, it } from "vitest";
import { fold } from "@/lib/text/fold";
import { boundedSentence, sentenceWords, sourceSpan } from "./sentence-words";

const text = "抓获嫌疑\n\n人１２名。";
const sentence = {
  kind: "paragraph" as const,
  block: 0,
  spans: [
    { start: 0, end: 4 },
    { start: 6, end: 11 },
  ],
};

it("joins the pieces and finds the way back", () => {
  const joined = sentenceWords(text, fold(text), 0, sentence);
  expect(joined.words).toBe("抓获嫌疑人12名。");
  expect(joined.source).toBe("抓获嫌疑人１２名。");
  const span = sourceSpan(joined, 5, 8);
  expect(text.slice(span.start, span.end)).toBe("１２名");
  const across = sourceSpan(joined, 2, 5);
  expect(text.slice(across.start, across.end)).toBe("嫌疑\n\n人");
});

it("counts offsets from the article's beginning", () => {
  const joined = sentenceWords(text, fold(text.slice(6)), 6, { ...sentence, spans: [{ start: 6, end: 11 }] });
  expect(joined.words).toBe("人12名。");
});

it("cuts an endless sentence at commas and loses no character", () => {
  const long = "抓获嫌疑人3名，".repeat(1000);
  const pieces = boundedSentence(long, { kind: "paragraph", block: 0, spans: [{ start: 0, end: long.length }] });
  expect(pieces.length).toBeGreaterThan(4);
  expect(pieces.flatMap(({ spans }) => spans.map(({ start, end }) => long.slice(start, end))).join("")).toBe(long);
  for (const { spans } of pieces) expect(long.charAt((spans.at(-1)?.end ?? 0) - 1)).toBe("，");
});

it("ends a span with its first piece where the sentence goes on further up the page", () => {
  const page = "通报全县\n死亡率降至0.97";
  const column = {
    kind: "paragraph" as const,
    block: 0,
    spans: [
      { start: 5, end: 14 },
      { start: 0, end: 4 },
    ],
  };
  const joined = sentenceWords(page, fold(page), 0, column);
  expect(joined.words).toBe("死亡率降至0.97通报全县");
  expect(sourceSpan(joined, 5, 10)).toEqual({ start: 10, end: 14 });
  expect(sourceSpan(joined, 9, 11)).toEqual({ start: 0, end: 2 });
});
