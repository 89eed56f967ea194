/** What a fact claims is what its words say: read again, by a reader that shares nothing with the finders. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutArticles } from "@/lib/text/articles";
import { extract } from "./extract";
import { falseClaims, falseWays } from "./testing/claims";
import { mutant } from "./testing/mutants";
import { prose } from "./testing/prose";
import { articleOf } from "./testing/read";
import { newspaperTexts, tuneTexts } from "./testing/texts";

/** What is claimed falsely in a text: amounts, and ways in which things changed. */
function falseIn(text: string): string[] {
  const facts = cutArticles(text).flatMap((article) => extract(text, article).facts);
  return facts.flatMap((fact) => [...falseClaims(text, fact), ...falseWays(text, fact)]);
}

describe("every figure says what its words say", () => {
  it.each([...tuneTexts, ...newspaperTexts])("in $name", ({ text }) => {
    expect(falseIn(text)).toEqual([]);
  });

  it("in random prose", () => {
    // Which verb a figure goes with there, no one could say: amounts alone are held against the words.
    const holds = (text: string) => {
      const { facts } = extract(text, articleOf(text));
      expect(facts.flatMap((fact) => falseClaims(text, fact))).toEqual([]);
    };
    fc.assert(fc.property(prose, holds), { numRuns: 500 });
  });

  it("in mutants of real texts", () => {
    const holds = (text: string) => {
      expect(falseIn(text)).toEqual([]);
    };
    fc.assert(fc.property(mutant, holds), { numRuns: 60 });
  });
});
