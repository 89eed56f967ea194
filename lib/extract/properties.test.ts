/** What must hold of any text at all: the engine says nothing that is no number, and points only at what is there. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutArticles } from "@/lib/text/articles";
import { extract } from "./extract";
import { mutant } from "./testing/mutants";
import { anyText, prose } from "./testing/prose";
import { articleOf } from "./testing/read";
import { unsoundFields, unsoundLedger, unsoundSpans } from "./testing/soundness";

const kinds = [
  { of: "random prose", texts: anyText, numRuns: 300, articles: (text: string) => [articleOf(text)] },
  { of: "mutants of real texts", texts: mutant, numRuns: 60, articles: cutArticles },
];

describe.each(kinds)("extract, on $of", ({ texts, numRuns, articles }) => {
  it("never throws, and hands out only fields that a person could type", () => {
    const holds = (text: string) => {
      for (const article of articles(text)) expect(unsoundFields(extract(text, article))).toEqual([]);
    };
    fc.assert(fc.property(texts, holds), { numRuns });
  });

  it("points at words inside the evidence, and at each level once", () => {
    const holds = (text: string) => {
      for (const article of articles(text)) expect(unsoundSpans(extract(text, article), article)).toEqual([]);
    };
    fc.assert(fc.property(texts, holds), { numRuns });
  });

  it("says the same of the same text, and settles each numeral once", () => {
    const holds = (text: string) => {
      for (const article of articles(text)) {
        const once = extract(text, article);
        expect(unsoundLedger(once, article)).toEqual([]);
        expect(extract(text, { ...article })).toEqual(once);
      }
    };
    fc.assert(fc.property(texts, holds), { numRuns: Math.ceil(numRuns / 2) });
  });
});

it("reads an article inside a longer text as it reads it alone", () => {
  const holds = (text: string, before: string) => {
    const alone = extract(text, articleOf(text)).facts.map(({ fields }) => fields);
    const article = { ...articleOf(text), start: before.length, end: before.length + text.length };
    expect(extract(before + text, article).facts.map(({ fields }) => fields)).toEqual(alone);
  };
  fc.assert(fc.property(prose, fc.string({ maxLength: 30 }), holds), { numRuns: 200 });
});
