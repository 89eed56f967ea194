/** The text files of a package: each says what the release holds, in one fixed spelling. */
import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { releaseColumns } from "@/lib/export/columns";
import { csvHead, csvLine, unguard } from "@/lib/export/csv";
import { annotationOf, annotationsStart } from "./annotations";
import { changeEntry, changeListHead } from "./change-list";
import { codePointsOf } from "./code-points";
import { descriptor } from "./descriptor";
import { factRow, namesOf, type RowContext } from "./fact-row";
import { changeLine, decisionLine, factLine } from "./json-lines";
import { manifestText } from "./manifest";
import { readme } from "./readme";
import { articleColumns, observationColumns, observationsOf, sourceColumns } from "./tables";
import { exampleRelease, wholeReleases } from "./testing/releases";
import type { WholeRelease } from "./testing/whole-release";
import { meaningOf } from "./words";

function contextOf({ head, articles, sources }: WholeRelease): RowContext {
  return {
    head,
    article: (id) => articles.find((article) => article.id === id),
    source: (id) => sources.find((source) => source.id === id),
    person: namesOf(head),
  };
}

const readTable = (text: string): Record<string, string>[] => parse(text, { columns: true, record_delimiter: "\r\n" });

test("a line of JSON holds everything of a fact, a decision and a change", () => {
  fc.assert(
    fc.property(wholeReleases, ({ head, facts, decisions, changes }) => {
      for (const fact of facts) {
        const { link, ...read } = JSON.parse(factLine(head, fact));
        expect(read).toEqual(fact);
        expect(link).toBe(`https://kaoju.test/releases/${head.id}/facts/${fact.id}`);
      }
      for (const decision of decisions) expect(JSON.parse(decisionLine(decision))).toEqual(decision);
      for (const change of changes) expect(JSON.parse(changeLine(change))).toEqual(change);
    }),
  );
});

test("keys stand in one order, whoever made the object", () => {
  const [fact] = exampleRelease.facts;
  const [change] = exampleRelease.changes;
  const [, , decision] = exampleRelease.decisions;
  if (!fact || !change || !decision) throw new Error("The example is too small.");
  const turned = <T extends object>(object: T) => Object.fromEntries(Object.entries(object).reverse()) as T;
  expect(factLine(exampleRelease.head, turned(fact))).toBe(factLine(exampleRelease.head, fact));
  expect(changeLine(turned(change))).toBe(changeLine(change));
  const changes = { a: { to: [{ y: 1, x: 2 }], from: null } };
  expect(decisionLine({ ...decision, changes })).toContain('"changes":{"a":{"from":null,"to":[{"x":2,"y":1}]}}');
});

test("the head comes back from the descriptor", () => {
  fc.assert(
    fc.property(wholeReleases, ({ head }) => {
      expect(JSON.parse(descriptor(head)).kaoju).toEqual({ format: 2, head });
    }),
  );
});

describe("tables", () => {
  test("facts.csv shows each fact to another reader", () => {
    fc.assert(
      fc.property(wholeReleases, (release) => {
        const rows = release.facts.map((fact) => factRow(contextOf(release), fact));
        const text = csvHead(releaseColumns) + rows.map((row) => csvLine(releaseColumns, row)).join("");
        const read = readTable(text);
        expect(read).toHaveLength(release.facts.length);
        for (const [index, fact] of release.facts.entries()) {
          const row = read[index];
          expect([row?.id, row?.value, row?.change]).toEqual([fact.id, fact.value ?? "", fact.change ?? ""]);
          expect(unguard(row?.indicator ?? "")).toBe(fact.indicator);
          const source = release.sources.find(({ id }) => id === fact.sourceId);
          expect([row?.sha256, unguard(row?.file ?? "")]).toEqual([source?.sha256, source?.fileName]);
          if (source?.text == null) continue;
          const words = (row?.evidence ?? "").split(";").map((span) => source.text?.slice(...bothEnds(span)));
          expect(unguard(row?.quote ?? "")).toBe(words.join(""));
        }
      }),
    );
  });

  test("observations hold each number once, with the bound and the comparison that go with it", () => {
    const [both, , from, changeAlone] = exampleRelease.facts;
    if (!both || !from || !changeAlone) throw new Error("The example is too small.");
    expect(observationsOf(both)).toMatchObject([
      { measure: "level", number: "34", unit: "起", bound: "=", basis: null, period: "2021" },
      { measure: "change", number: "-90.50", unit: "%", bound: null, basis: "yoy", period: "2021" },
    ]);
    expect(observationsOf(from)).toMatchObject([
      { measure: "level", number: "34", period: null },
      { measure: "prior", number: "0", unit: "起", bound: null, period: from.priorPeriod },
    ]);
    expect(observationsOf(from)[0]?.span).toMatch(/^\d+\.\.\d+;\d+\.\.\d+$/);
    expect(observationsOf({ ...changeAlone, bound: ">" })).toMatchObject([{ measure: "change", bound: ">" }]);
  });

  test("articles and sources keep null and the empty text apart", () => {
    const [, bare] = exampleRelease.articles;
    if (!bare) throw new Error("The example is too small.");
    expect(csvLine(articleColumns, bare)).toMatch(/,通报,"",,\r\n$/);
    const [marked, plain] = exampleRelease.sources.map((source) => csvLine(sourceColumns, source));
    expect(marked).toMatch(/,articles\/[0-9a-f-]{36}\.txt,originals\/[0-9a-f-]{36}\r\n$/);
    expect(plain).toMatch(/,articles\/[0-9a-f-]{36}\.txt,\r\n$/);
  });

  test.each([
    ["facts", releaseColumns],
    ["observations", observationColumns],
    ["articles", articleColumns],
    ["sources", sourceColumns],
  ] as const)("every column of %s is explained", (table, columns) => {
    for (const { name } of columns) {
      const { zh, en } = meaningOf(table, name);
      expect([name, zh === "", en === ""]).toEqual([name, false, false]);
    }
  });
});

function bothEnds(span: string): [number, number] {
  const [start = "", end = ""] = span.split("..");
  return [Number(start), Number(end)];
}

test("positions count code points, and quotes have the words around them", () => {
  fc.assert(
    fc.property(wholeReleases, ({ facts, sources }) => {
      for (const fact of facts) {
        const text = sources.find(({ id }) => id === fact.sourceId)?.text ?? null;
        const annotation = JSON.parse(annotationOf(fact, text === null ? null : codePointsOf(text)));
        const targets = annotation.target;
        expect(annotation).toMatchObject({ id: `fact:${fact.id}#words`, type: "Annotation", body: `fact:${fact.id}` });
        expect(targets).toHaveLength(fact.evidence.length);
        for (const [index, { role, source, selector }] of targets.entries()) {
          const { start, end, quote, ...linked } = fact.evidence[index] ?? { start: 0, end: 0, quote: "", role: "" };
          expect(role).toBe(linked.role);
          if (text === null) {
            expect([source, selector]).toEqual([
              `urn:uuid:${fact.sourceId}`,
              { type: "TextQuoteSelector", exact: quote },
            ]);
            continue;
          }
          const [words, position] = selector;
          const points = [...text];
          expect(points.slice(position.start, position.end).join("")).toBe(quote);
          expect(words.prefix).toBe([...text.slice(0, start)].slice(-8).join(""));
          expect(words.suffix).toBe([...text.slice(end)].slice(0, 8).join(""));
        }
      }
    }),
  );
});

describe("texts for people", () => {
  test("no text of a release is taken for markup", () => {
    const title = "a | b\n# <script> [x](y) `c` https://a.b www.c";
    const notes = "- one\n    1. two\n=== *three*";
    const text = readme({ ...exampleRelease.head, title, notes });
    expect(text.split("\n")[0]).toBe("# a \\| b⏎\\# \\<script\\> \\[x\\](y) \\`c\\` https\\://a.b www\\.c");
    expect(text).toContain("> \\- one\n> 1\\. two\n> \\=== \\*three\\*\n");
  });

  test("changes are told with their reasons", () => {
    const { head, changes } = exampleRelease;
    let before: (typeof changes)[number]["kind"] | null = null;
    let text = changeListHead(head);
    for (const change of changes) {
      text += changeEntry(head, change, before);
      before = change.kind;
    }
    expect(text.match(/^## .*$/gm)).toEqual(["## 新增 · Added", "## 更正 · Corrected", "## 撤下 · Withdrawn"]);
    expect(text).toContain("  - indicator: “=追回𠮷款\\|⏎前” → “=追回𠮷款”");
    expect(text).toContain("原因 · Reason: 数字不对 · wrong figure");
    expect(text).toContain("原因 · Reason: 正在重新审阅 · under review again");
  });

  test("a manifest is in the order of its paths", () => {
    expect(
      manifestText(
        new Map([
          ["b", "2"],
          ["a/c", "1"],
          ["B", "3"],
        ]),
      ),
    ).toBe("3  B\n1  a/c\n2  b\n");
  });
});

test("the format of version 2 is what it was", () => {
  const { head, facts, articles, sources, decisions, changes } = exampleRelease;
  const context = contextOf(exampleRelease);
  const texts = [
    descriptor(head),
    readme(head),
    changeListHead(head),
    ...changes.map((change) => changeEntry(head, change, null)),
    ...changes.map(changeLine),
    ...facts.map((fact) => factLine(head, fact)),
    csvHead(releaseColumns),
    ...facts.map((fact) => csvLine(releaseColumns, factRow(context, fact))),
    ...facts.flatMap(observationsOf).map((row) => csvLine(observationColumns, row)),
    ...articles.map((row) => csvLine(articleColumns, row)),
    ...sources.map((row) => csvLine(sourceColumns, row)),
    ...decisions.map(decisionLine),
    annotationsStart(head),
    ...facts.map((fact) => {
      const text = sources.find(({ id }) => id === fact.sourceId)?.text ?? null;
      return annotationOf(fact, text === null ? null : codePointsOf(text));
    }),
  ];
  const hash = createHash("sha256").update(texts.join("\0")).digest("hex");
  // Another hash means other bytes for releases that are out: then `formatVersion` goes up.
  expect(hash).toBe("8f8fcd0a4a273e6895464efcdc0c37d95249847cd6117f23c222e035198567c4");
});
