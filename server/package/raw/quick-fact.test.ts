/** The quick look and the thorough one say the same of every package, sound or not, and most sound facts are seen quickly. */
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { ReleasedFact } from "@/lib/package/content";
import { usualReleases, wholeReleases } from "@/lib/package/testing/releases";
import type { WholeRelease } from "@/lib/package/testing/whole-release";
import { packageOf, partsOf, resealed, zipOfParts } from "../testing/package-parts";
import { verifyPackage } from "../verify-package";
import { QuickFacts } from "./quick-fact";

async function bothReports(zip: Buffer) {
  const quick = await verifyPackage(zip, { keep: 50 });
  return { quick, thorough: await verifyPackage(zip, { keep: 50, quick: false }) };
}

/** Most as releases are; the others with every oddity that one may have, characters of two units and words that differ among them. */
const withFacts = fc
  .oneof({ weight: 2, arbitrary: usualReleases }, { weight: 1, arbitrary: wholeReleases })
  .filter(({ facts, head }) => facts.length > 2 && head.texts);

test("sound releases, of which many facts are seen quickly", async () => {
  const see = vi.spyOn(QuickFacts.prototype, "decisionsHold");
  for (const release of fc.sample(withFacts, { seed: 5, numRuns: 60 })) {
    const { quick, thorough } = await bothReports(await packageOf(release));
    expect(quick).toEqual(thorough);
    expect(quick.holds).toBe(true);
  }
  const seen = see.mock.results.filter(({ value }) => value === true).length;
  see.mockRestore();
  expect(seen).toBeGreaterThan(50);
}, 600_000);

/** What a stranger may put in the place of a letter. */
const letters = [...'0123456789-.eE"\\{}[]:, nt\u0000', "", "null", '""', "\\n", "\\u0034", "𠮷", "\u2028", "三"];
const paths = ["facts.jsonl", "facts.jsonl", "decisions.jsonl", "facts.csv", "observations.csv", "evidence.jsonld"];

test("packages in which some letters are others", async () => {
  const samples = await Promise.all(fc.sample(withFacts, { seed: 6, numRuns: 12 }).map(partsOf));
  const place = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(2),
    letter: fc.constantFrom(...letters),
  });
  const change = fc.record({
    sample: fc.nat(samples.length - 1),
    path: fc.constantFrom(...paths),
    places: fc.array(place, { minLength: 1, maxLength: 2 }),
  });
  let broken = 0;
  await fc.assert(
    fc.asyncProperty(change, async ({ sample, path, places }) => {
      const parts = samples[sample] ?? new Map<string, Buffer>();
      let text = parts.get(path)?.toString() ?? "";
      for (const { at, cut, letter } of places) {
        const from = Math.floor(at * text.length);
        text = text.slice(0, from) + letter + text.slice(from + cut);
      }
      const { quick, thorough } = await bothReports(
        zipOfParts(resealed(new Map([...parts, [path, Buffer.from(text)]]))),
      );
      expect(quick).toEqual(thorough);
      if (!quick.holds) broken++;
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(broken).toBeGreaterThan(150);
}, 600_000);

test("packages written from another claim than the words say", async () => {
  const releases = fc.sample(withFacts, { seed: 8, numRuns: 12 });
  const fields: Partial<ReleasedFact>[] = [
    ...["35", "-34", "34.0", "47050000"].map((value) => ({ value })),
    ...[{ change: "90.5" }, { change: null }, { prior: "1" }, { unit: null }, { unit: "万起" }, { changeUnit: "" }],
    ...[
      { bound: null },
      { basis: "vs:" },
      { place: " " },
      { place: "甲/" },
      { indicator: "\u3000" },
      { period: "2021-13" },
    ],
    ...[{ priorPeriod: "2019" }, { position: 3 }, { version: 3 }, { approvedBy: "P9" }, { confidence: 1e-9 }],
    ...[
      { placeCode: "110105" },
      { rule: "a,b" },
      { approvedAt: "2026-02-29T00:00:00.000Z" },
      { findings: ["figure-differs"] },
    ],
    ...[{ fieldSources: { place: { how: "stated" as const, span: { start: 5, end: 5 } } } }, { articleId: "x" }],
  ];
  const forged = fc.record({
    sample: fc.nat(releases.length - 1),
    change: fc.constantFrom(...fields),
    which: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(forged, async ({ sample, change, which }) => {
      const release = releases[sample] as WholeRelease;
      const facts = release.facts.with(which % release.facts.length, {
        ...(release.facts[which % release.facts.length] as ReleasedFact),
        ...change,
      });
      const other: WholeRelease = { ...release, facts };
      const { quick, thorough } = await bothReports(await packageOf(other));
      expect(quick).toEqual(thorough);
    }),
    { numRuns: 100, seed: 9 },
  );
}, 600_000);
