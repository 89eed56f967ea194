import { describe, expect, it } from "vitest";
import { pageOf, piecesInOrder, trimmed } from "./page";

const text = "标题\n\n甲县全年立案12\n图为宣传现场\n起，下降两成。\n\n　责编：某某\n";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe("pageOf", () => {
  const page = pageOf(text, 100, [
    { kind: "headline", spans: [at("标题")] },
    { kind: "paragraph", spans: [at("甲县全年立案12"), at("起，下降两成。")] },
    { kind: "caption", spans: [at("图为宣传现场")] },
  ]);

  it("sets pieces with the offsets of the source", () => {
    const [headline, paragraph] = page;
    expect(headline?.pieces).toEqual([{ start: 100, end: 102, words: "标题" }]);
    expect(paragraph?.pieces.map((piece) => piece.words)).toEqual(["甲县全年立案12", "起，下降两成。"]);
    expect(paragraph?.pieces[1]?.start).toBe(100 + text.indexOf("起，"));
  });

  it("keeps the words that the layout left out, where they stand", () => {
    expect(page.map((block) => block.kind)).toEqual(["headline", "paragraph", "caption", "loose"]);
    expect(page[3]?.pieces[0]?.words).toBe("责编：某某");
  });

  it("loses no word and shows none twice", () => {
    const shown = piecesInOrder(page)
      .map((piece) => piece.words)
      .join("");
    expect(shown).toBe(text.replaceAll(/\s/g, ""));
  });
});

describe("trimmed", () => {
  it("takes off white space, the full-width one too, and never turns round", () => {
    expect(trimmed("　甲乙 ", { start: 0, end: 4 })).toEqual({ start: 1, end: 3 });
    const blank = trimmed("  ", { start: 0, end: 2 });
    expect(blank.end).toBe(blank.start);
  });
});
