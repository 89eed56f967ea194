/** Releases for the tests of packages: arbitrary ones, consistent as those of the database are, and one small fixed one. Not for the app. */
import type fc from "fast-check";
import { release } from "./make-release";
import { type ClaimSeed, type Seed, seed } from "./seed";
import type { WholeRelease } from "./whole-release";

/** Any release, from one without facts on, as its lists. */
export const wholeReleases: fc.Arbitrary<WholeRelease> = seed.map(release);

/**
 * Releases as most are: with texts, without characters of two units or separators that only some readers know, most facts approved
 * as they were proposed. Some were corrected, cut by layout, made by a person, or differ from their words.
 */
export const usualReleases: fc.Arbitrary<WholeRelease> = seed.map((from) => {
  const usual = (key: string, value: unknown) => {
    if (typeof value === "string") return value.replace(/[\ud800-\udfff\u0085\u2028\u2029]/g, "");
    if (key === "confidence") return Math.round(Number(value) * 100) / 100;
    return value;
  };
  const claim = (made: ClaimSeed): ClaimSeed => ({
    ...made,
    note: null,
    corrected: made.corrected && made.reviewer === 0,
  });
  const plain: Seed = JSON.parse(JSON.stringify(from), usual);
  const sources = plain.sources.map((source) => ({
    ...source,
    articles: source.articles.map((article) => ({ ...article, claims: article.claims.map(claim) })),
  }));
  return release({ ...plain, sources, texts: true });
});

const plainClaim: ClaimSeed = {
  before: "",
  place: "云岭",
  placeCode: "110101",
  indicator: "破获案件",
  period: "2021",
  figure: ["34", "34"],
  unit: "起",
  bound: "=",
  states: "both",
  change: ["90.50", "90.50"],
  falls: true,
  prior: ["0", "0"],
  basis: "yoy",
  cut: null,
  level: "aggregate",
  sourced: true,
  rule: "level",
  confidence: 0.875,
  corrected: false,
  reviewer: 0,
  note: null,
  since: "unchanged",
  differs: false,
};

/** The second release of a project, of two sources with four facts: one corrected and one added since, one withdrawn. */
export const exampleRelease: WholeRelease = release({
  title: "云岭治安,2021",
  notes: "第一次更正。",
  project: "云岭",
  licence: "CC-BY-4.0",
  texts: true,
  names: true,
  number: 2,
  sources: [
    {
      fileName: "云岭日报",
      form: "line ends",
      lead: "😀讯\n",
      articles: [
        {
          title: '云岭破案, "再"升',
          byline: null,
          date: "2021-12-30",
          place: "云岭",
          claims: [
            plainClaim,
            {
              ...plainClaim,
              before: "\n",
              indicator: "=追回𠮷款",
              figure: ["4705万", "47050000"],
              unit: "元",
              states: "level",
              corrected: true,
              since: "corrected",
              reviewer: 1,
              bound: ">",
            },
          ],
          after: "\n完。\n",
        },
      ],
    },
    {
      fileName: "通报",
      form: "plain",
      lead: "",
      articles: [
        {
          title: "通报",
          byline: "",
          date: null,
          place: null,
          claims: [
            {
              ...plainClaim,
              cut: "（图）\n",
              period: null,
              states: "from",
              rule: "person",
              since: "added",
              level: "case",
            },
            { ...plainClaim, before: "另", states: "change", rule: "change-alone", placeCode: null },
          ],
          after: "",
        },
      ],
    },
  ],
  withdrawn: [{ ...plainClaim, indicator: "误记" }],
  rejected: 1,
});
