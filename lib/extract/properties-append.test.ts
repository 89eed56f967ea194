/** What stands later changes no earlier fact, but for what a fact inherits from its context. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FactField, factFieldNames } from "@/lib/fact/fact";
import type { ArticleCut } from "@/lib/text/article";
import { cutArticles } from "@/lib/text/articles";
import { extract } from "./extract";
import type { ExtractedFact } from "./extraction";
import { mutant } from "./testing/mutants";
import { prose } from "./testing/prose";
import { articleOf } from "./testing/read";
import { tuneTexts } from "./testing/texts";

/** A paragraph that speaks of something else, in whole sentences. It names no year and no place: an article without any could take them. */
const unrelated = fc.constantFrom(
  "图书馆的读者说，窗外的树长高了。",
  "新建成水库3座，蓄水量比上年增长8%。",
  "与此同时，合唱团排练了两个晚上，分别唱了三首和五首歌。",
  "气温由5度升至12度，其中高地8度。",
);

/** What a fact may have from its surroundings; the other fields come of its own words unless their source says otherwise. */
const fromContext: readonly FactField[] = ["place", "period", "priorPeriod", "level"];

/** Everything of a fact that its own words state: fields, spans, evidence and rule. */
function statedIn(text: string, fact: ExtractedFact): unknown {
  const { fields, sources, evidence, valueSpan, changeSpan, priorSpan, rule } = fact;
  const stated = factFieldNames.filter((field) => {
    const { how, span } = sources[field] ?? {};
    if (how === "inherited") return false;
    // `4月12日` is stated, and its year is not.
    if (field === "period") return span ? /\d{4}年/u.test(text.slice(span.start, span.end)) : false;
    return how === "stated" || (how === undefined && !fromContext.includes(field));
  });
  const own = stated.map((field) => [field, fields[field]]);
  return { own, evidence, valueSpan, changeSpan, priorSpan, rule };
}

/** The facts of the text alone, and those that lie in it once the paragraph stands below it. */
function bothOf(text: string, more: string, { start, place, date }: ArticleCut): [unknown[], unknown[]] {
  const article = { title: "", byline: null, start, end: text.length, place, date };
  const longer = `${text}\n\n${more}\n`;
  const { facts } = extract(longer, { ...article, end: longer.length });
  const earlier = facts.filter(({ evidence }) => evidence.every((piece) => piece.end <= text.length));
  return [
    extract(text, article).facts.map((fact) => statedIn(text, fact)),
    earlier.map((fact) => statedIn(longer, fact)),
  ];
}

describe("a paragraph more changes no earlier fact", () => {
  // A text that breaks off goes on in what is set below it, as a column does.
  it.each(tuneTexts.filter(({ text }) => /[。！？]\s*$/u.test(text)))("of $name", ({ text }) => {
    const whole = text.trimEnd();
    const article = cutArticles(whole).at(-1);
    if (!article) throw new Error("a text without an article");
    const holds = (more: string) => {
      const [alone, below] = bothOf(whole, more, article);
      expect(below).toEqual(alone);
    };
    fc.assert(fc.property(unrelated, holds), { numRuns: 4 });
  });

  it("of random prose", () => {
    const holds = (words: string, more: string) => {
      // A line that breaks off goes on in another: what stands below says in which.
      const text = `${words.replace(/\s*\n\s*/gu, "。\n\n")}。`;
      const [alone, below] = bothOf(text, more, articleOf(text));
      expect(below).toEqual(alone);
    };
    fc.assert(fc.property(prose, unrelated, holds), { numRuns: 200 });
  });

  it("of mutants of real texts", () => {
    const holds = (words: string, more: string) => {
      const text = `${words.trimEnd()}。`;
      // Whether a single line is a headline is told by what stands around it.
      fc.pre(text.includes("\n"));
      const article = cutArticles(text).at(-1) ?? articleOf(text);
      const [alone, below] = bothOf(text, more, article);
      expect(below).toEqual(alone);
    };
    fc.assert(fc.property(mutant, unrelated, holds), { numRuns: 40 });
  });
});
