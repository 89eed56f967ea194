/** What releases of tests are made of: any mixture of what files and readers stumble over. Not for the app. */
import fc from "fast-check";
import { bounds } from "@/lib/fact/fact";

/** What formats stumble over: astral characters, separators, quotes, formulas, blanks, what XML cannot hold or escapes. */
const awkward = [
  ..."县里说，；。“”：、abc,;\"'`=+-@|<>&\\/{}[]#%\t\n \u3000\u00a0\u0085\u2028\u2029\f\u0301\ufffe＝＠",
  "𠮷",
  "😀",
  "👨‍👩‍👧",
  "\n\n",
  "=1+1",
  "'=x",
  "_x000C_",
  "]]>",
  "NULL",
];
const noise = fc.array(fc.constantFrom(...awkward), { maxLength: 8 }).map((parts) => parts.join(""));
const words = noise.map((text) => `${text}字`);

/** Words of figures and the decimals that they say. */
const figures = [
  ["34", "34"],
  ["1,234", "1234"],
  ["4705万", "47050000"],
  ["2亿", "200000000"],
  ["0.2", "0.2"],
  ["90.50", "90.50"],
  ["３\n４", "34"],
  ["十四", "14"],
  ["三分之二", "0.6667"],
  ["123456789012345678", "123456789012345678"],
  ["0.12345678901234", "0.12345678901234"],
  ["0", "0"],
] as const;

const claimSeed = fc.record({
  before: noise,
  place: fc.constantFrom("云岭", "云岭/黎𡋾镇", "甲,乙", '"丙"局', "=SUM(A1)", "＠丁"),
  placeCode: fc.constantFrom(null, "110101", "110101001"),
  indicator: words,
  period: fc.constantFrom(null, "2021", "2021-02", "2021-01/2021-10", "2020/2020-06-30"),
  figure: fc.constantFrom(...figures),
  unit: fc.constantFrom("起", "元", "", "%", "人,次", "𠮷", "=户"),
  bound: fc.constantFrom(...bounds),
  states: fc.constantFrom("level", "change", "both", "from"),
  change: fc.constantFrom(...figures),
  falls: fc.boolean(),
  prior: fc.constantFrom(...figures),
  basis: fc.constantFrom(null, "yoy", "mom", "vs:前两年,平均"),
  /** What layout has put between two pieces of the sentence and of its figure. */
  cut: fc.option(words),
  level: fc.constantFrom("aggregate", "case", "narrative"),
  sourced: fc.boolean(),
  rule: fc.constantFrom("level", "change-alone", "total", "person"),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  corrected: fc.boolean(),
  reviewer: fc.nat(3),
  note: fc.option(noise),
  since: fc.constantFrom("added", "corrected", "unchanged"),
  /** Approved although the field says another number than the words. */
  differs: fc.integer({ max: 9, min: 0 }).map((chance) => chance === 0),
} as const);
export type ClaimSeed = typeof claimSeed extends fc.Arbitrary<infer T> ? T : never;

const articleSeed = fc.record({
  title: noise,
  byline: fc.option(noise),
  date: fc.constantFrom(null, "2021", "2021-12", "2021-12-30"),
  place: fc.option(words),
  claims: fc.array(claimSeed, { maxLength: 3 }),
  after: noise,
});
export type ArticleSeed = typeof articleSeed extends fc.Arbitrary<infer T> ? T : never;

/** What a release is made of. */
export const seed = fc.record({
  title: words,
  notes: noise,
  project: words,
  licence: fc.constantFrom(null, "CC-BY-4.0", "CC0-1.0"),
  texts: fc.boolean(),
  names: fc.boolean(),
  number: fc.integer({ min: 1, max: 3 }),
  sources: fc.array(
    fc.record({
      fileName: words,
      form: fc.constantFrom("plain", "mark", "two marks", "line ends", "utf-16"),
      lead: noise,
      articles: fc.array(articleSeed, { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
  withdrawn: fc.array(claimSeed, { maxLength: 2 }),
  rejected: fc.nat(5),
} as const);
export type Seed = typeof seed extends fc.Arbitrary<infer T> ? T : never;
