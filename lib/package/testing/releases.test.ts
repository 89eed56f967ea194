/** The releases that other tests build on are what they claim to be. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkFact } from "@/lib/checks/run-checks";
import { decodeSource } from "@/lib/text/decode";
import { exampleRelease, wholeReleases } from "./releases";
import { inPages, type WholeRelease, wholeOf } from "./whole-release";

function expectConsistent({ head, sources, articles, facts }: WholeRelease) {
  expect(head.counts).toMatchObject({ facts: facts.length, articles: articles.length, sources: sources.length });
  for (const source of sources) {
    if (source.text === null) continue;
    const bytes = source.bytes ?? new TextEncoder().encode(source.text);
    expect(decodeSource(bytes)).toEqual({ ok: true, text: source.text, encoding: source.encoding });
  }
  for (const fact of facts) {
    const source = sources.find(({ id }) => id === fact.sourceId);
    const article = articles.find(({ id }) => id === fact.articleId);
    expect(article).toMatchObject({ sourceId: fact.sourceId });
    expect(fact.position >= (article?.start ?? 0) && fact.position < (article?.end ?? 0)).toBe(true);
    if (source?.text == null) continue;
    const findings = checkFact({ ...fact, status: "approved" }, { start: 0, text: source.text }, new Map());
    expect(findings.map(({ code }) => code)).toEqual(fact.findings);
  }
}

test("every fact of any release passes the project's own checks but for what it declares", () => {
  fc.assert(fc.property(wholeReleases, expectConsistent));
  expectConsistent(exampleRelease);
});

test("the example holds each kind of change", () => {
  expect(exampleRelease.head.counts).toMatchObject({ facts: 4, added: 1, corrected: 1, withdrawn: 1, unchanged: 2 });
});

test("pages lose nothing", async () => {
  expect(await wholeOf(inPages(exampleRelease, 3))).toEqual(exampleRelease);
});
