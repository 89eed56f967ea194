/** Sound packages hold; each thing that can be wrong is found, by its own code. */
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleRelease, wholeReleases } from "@/lib/package/testing/releases";
import type { WholeRelease } from "@/lib/package/testing/whole-release";
import { packageLimits } from "./limits";
import { type PackageParts, packageOf, partsOf, resealed, zipOfParts } from "./testing/package-parts";
import { verifyPackage } from "./verify-package";

/** `code file column` of each error. */
async function errorsOf(zip: Buffer, limits = packageLimits): Promise<string[]> {
  const { findings } = await verifyPackage(zip, { limits });
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, file, column }) => [code, file, column].filter(Boolean).join(" "));
}

describe("a sound package", () => {
  test("holds, and the report counts what was looked at", async () => {
    const report = await verifyPackage(await packageOf(exampleRelease));
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ holds: true, counts: {}, head: exampleRelease.head });
    const looked = Object.fromEntries(report.checks.map((check) => [check.check, check.looked]));
    expect(looked).toMatchObject({ figures: 4, fields: 4, sources: 2, description: 1, cells: null });
  });

  test("holds whatever the release is, and needs no more than notes", async () => {
    await fc.assert(
      fc.asyncProperty(wholeReleases, async (release) => {
        expect(await errorsOf(await packageOf(release))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  test("is read from a file, beside which nothing is written", async () => {
    const folder = await mkdtemp(join(tmpdir(), "kaoju-verify-"));
    try {
      await writeFile(join(folder, "a.zip"), await packageOf(exampleRelease));
      expect((await verifyPackage(join(folder, "a.zip"))).holds).toBe(true);
      expect(await readdir(folder)).toEqual(["a.zip"]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

const parts = await partsOf(exampleRelease);
const [first] = exampleRelease.facts;
const [source, otherSource] = exampleRelease.sources;
if (!first || !source || !otherSource) throw new Error("The example lacks facts or sources.");

/** What is found where one file is another; the manifest is true of it. */
async function changed(path: string, change: (text: string) => string): Promise<string[]> {
  const before = parts.get(path)?.toString() ?? "";
  const after = change(before);
  expect(after).not.toBe(before);
  return errorsOf(zipOfParts(resealed(new Map([...parts, [path, Buffer.from(after)]]))));
}

function without(path: string, from: PackageParts = parts): PackageParts {
  return new Map([...from].filter(([name]) => name !== path));
}

describe("the manifest", () => {
  test("another byte, another hash, a file too few, a file too many", async () => {
    const readme = Buffer.from(`${parts.get("README.md")} `);
    expect(await errorsOf(zipOfParts(new Map([...parts, ["README.md", readme]])))).toContain("hash-differs README.md");
    expect(await errorsOf(zipOfParts(without("facts.xlsx")))).toEqual(["file-missing facts.xlsx"]);
    expect(await errorsOf(zipOfParts(new Map([...parts, ["extra.txt", Buffer.from("x")]])))).toEqual([
      "file-unknown extra.txt",
      "file-unlisted extra.txt",
    ]);
    expect(await errorsOf(zipOfParts(resealed(new Map([...parts, ["extra.txt", Buffer.from("x")]]))))).toEqual([
      "file-unknown extra.txt",
    ]);
    expect(await errorsOf(zipOfParts(resealed(without("facts.xlsx"))))).toEqual(["file-missing facts.xlsx"]);
  });

  test("none, one that cannot be read, one out of order", async () => {
    expect(await errorsOf(zipOfParts(without("MANIFEST.sha256")))).toContain("manifest-missing MANIFEST.sha256");
    const lines = `${parts.get("MANIFEST.sha256")}`.trimEnd().split("\n");
    const manifest = (text: string) =>
      errorsOf(zipOfParts(new Map([...parts, ["MANIFEST.sha256", Buffer.from(text)]])));
    expect(await manifest(`${lines.toReversed().join("\n")}\n`)).toContain("manifest-line MANIFEST.sha256");
    expect(await manifest(lines.join("\n"))).toContain("line-open MANIFEST.sha256");
    expect(await manifest(`${lines.join("\n")}\nnonsense\n`)).toContain("manifest-line MANIFEST.sha256");
  });
});

describe("the description", () => {
  const path = "datapackage.json";

  test.each([
    ["no JSON", (text: string) => text.slice(0, -3), "line-json datapackage.json"],
    ["no head", (text: string) => text.replace('"head"', '"tail"'), "line-form datapackage.json kaoju.head"],
    [
      "another version",
      (text: string) => text.replace('"format": 2', '"format": 3'),
      "version-unknown datapackage.json",
    ],
    [
      "a count",
      (text: string) => text.replace('"facts": 4', '"facts": 5'),
      "count-differs datapackage.json counts.facts",
    ],
    ["a key more", (text: string) => text.replace("{\n", '{\n  "x": 1,\n'), "description-differs datapackage.json x"],
    [
      "a count of changes",
      (text: string) => text.replace('"withdrawn": 1', '"withdrawn": 2'),
      "count-differs datapackage.json counts.withdrawn",
    ],
    [
      "a person's key",
      (text: string) => text.replaceAll('"key": "P2"', '"key": "P3"'),
      "description-form datapackage.json kaoju.head.people.1",
    ],
  ])("%s", async (_, change, finding) => {
    expect(await changed(path, change)).toContain(finding);
  });

  test("names where there should be none", async () => {
    expect(await changed(path, (text) => text.replace('"names": true', '"names": false'))).toContain(
      "name-unexpected datapackage.json kaoju.head.people.0",
    );
  });
});

describe("tables", () => {
  test.each([
    ["facts.jsonl", (text: string) => text.replace('"value":"34"', '"value":34'), "line-form facts.jsonl value"],
    ["facts.jsonl", (text: string) => text.replace('{"id"', '{"x":1,"id"'), "line-form facts.jsonl"],
    ["facts.jsonl", (text: string) => text.replace('{"id"', '{ "id"'), "line-spelling facts.jsonl"],
    ["facts.jsonl", (text: string) => text.replace('{"id"', '{"id":"","id"'), "line-spelling facts.jsonl"],
    ["facts.jsonl", (text: string) => text.replace("{", ""), "line-json facts.jsonl"],
    ["facts.jsonl", (text: string) => text.slice(0, -1), "line-open facts.jsonl"],
    [
      "facts.jsonl",
      (text: string) => text.replace("https://kaoju.test", "https://kaoju.tset"),
      "line-spelling facts.jsonl link",
    ],
    [
      "facts.jsonl",
      (text: string) =>
        text
          .split("\n")
          .toSpliced(0, 2, ...text.split("\n").slice(0, 2).toReversed())
          .join("\n"),
      "order-wrong facts.jsonl",
    ],
    ["facts.jsonl", (text: string) => `${text.split("\n")[0]}\n${text}`, "id-repeated facts.jsonl"],
    ["articles.csv", (text: string) => text.replace("id,source", "source,id"), "line-form articles.csv"],
    ["articles.csv", (text: string) => text.replaceAll("\r\n", "\n"), "line-form articles.csv"],
    ["articles.csv", (text: string) => `${text}a,b\r\n`, "line-form articles.csv"],
    ["articles.csv", (text: string) => `${text}"a\r\n`, "line-open articles.csv"],
    ["articles.csv", () => "", "line-form articles.csv"],
    ["sources.csv", (text: string) => text.replace("utf-8,", '"utf-8",'), "line-spelling sources.csv"],
    ["sources.csv", (text: string) => text.replace(/T\d\d/, "T29"), "line-form sources.csv importedAt"],
    ["decisions.jsonl", (text: string) => text.replace('"approve"', '"bless"'), "line-form decisions.jsonl kind"],
    ["changes.jsonl", (text: string) => text.replace('"corrected"', '"changed"'), "line-form changes.jsonl kind"],
  ])("%s: %#", async (path, change, finding) => {
    expect(await changed(path, change)).toContain(finding);
  });

  test("bytes that are no UTF-8", async () => {
    const broken = Buffer.concat([Buffer.from([0xff, 0x0a]), parts.get("facts.jsonl") ?? Buffer.alloc(0)]);
    expect(await errorsOf(zipOfParts(resealed(new Map([...parts, ["facts.jsonl", broken]]))))).toContain(
      "not-utf8 facts.jsonl",
    );
  });
});

/** The same release with one thing changed, and every file written anew: only what the contents say can find it. */
async function forged(change: Partial<WholeRelease>): Promise<string[]> {
  return errorsOf(await packageOf({ ...exampleRelease, ...change }));
}

describe("references", () => {
  const nowhere = "0199a999-0000-7000-8000-000000000000";
  const { facts, articles, decisions, sources, head } = exampleRelease;
  const withFirst = (changes: object) => ({ facts: [{ ...first, ...changes }, ...facts.slice(1)] });

  test("a fact of no article, of another source's article, approved by nobody", async () => {
    expect(await forged(withFirst({ articleId: nowhere }))).toContain("article-unknown facts.jsonl");
    const foreign = articles.find(({ sourceId }) => sourceId !== first.sourceId)?.id;
    expect(await forged(withFirst({ articleId: foreign }))).toContain("source-of-article facts.jsonl");
    expect(await forged(withFirst({ approvedBy: "P9" }))).toContain("person-unknown facts.jsonl");
  });

  test("a fact of no source", async () => {
    const texts = { ...head, texts: false };
    const bare = sources.map((each) => ({ ...each, text: null, bytes: null }));
    expect(await forged({ head: texts, sources: bare, ...withFirst({ sourceId: nowhere }) })).toContain(
      "source-unknown facts.jsonl",
    );
  });

  test("an article of no source, articles that share words, one beyond its text", async () => {
    const [article, ...rest] = articles;
    if (!article) throw new Error("The example has no article.");
    expect(await forged({ articles: [{ ...article, sourceId: nowhere }, ...rest] })).toContain(
      "source-unknown articles.csv source",
    );
    expect(await forged({ articles: [{ ...article, end: 100_000 }, ...rest] })).toContain("article-span articles.csv");
    const again = { ...article, id: nowhere, ordinal: 1 };
    expect(await forged({ articles: [...articles, again] })).toContain("article-span articles.csv");
    expect(await forged({ articles: [...articles, ...articles.slice(0, 1)] })).toContain("id-repeated articles.csv");
    expect(await forged({ articles: articles.toReversed() })).toContain("order-wrong articles.csv");
  });

  test("decisions of no fact, by nobody, twice", async () => {
    const [decision] = decisions;
    if (!decision) throw new Error("The example has no decision.");
    const stray = { ...decision, id: nowhere, factId: nowhere };
    expect(await forged({ decisions: [...decisions, stray] })).toContain("fact-unknown decisions.jsonl factId");
    expect(await forged({ decisions: [stray, ...decisions] })).toContain("fact-unknown decisions.jsonl factId");
    const person = decisions.map((each) => (each.kind === "approve" ? { ...each, by: "P9" } : each));
    expect(await forged({ decisions: person })).toContain("person-unknown decisions.jsonl by");
    expect(await forged({ decisions: [decision, ...decisions] })).toContain("id-repeated decisions.jsonl");
  });

  test("changes of no fact, or that say another thing than the fact", async () => {
    const { changes } = exampleRelease;
    const stray = changes.map((change) => (change.kind === "added" ? { ...change, factId: nowhere } : change));
    expect(await forged({ changes: stray })).toContain("fact-unknown changes.jsonl factId");
    const other = changes.map((change) =>
      change.kind === "added" ? { ...change, after: { ...change.after, place: "甲" } } : change,
    );
    expect(await forged({ changes: other })).toContain("decisions-differ changes.jsonl after");
    const none = changes.map((change) => (change.kind === "corrected" ? { ...change, before: change.after } : change));
    expect(await forged({ changes: none })).toContain("decisions-differ changes.jsonl before");
    const back = changes.map((change) => (change.kind === "withdrawn" ? { ...change, factId: first.id } : change));
    expect(await forged({ changes: back })).toContain("id-repeated changes.jsonl factId");
    expect(await forged({ changes: changes.toReversed() })).toContain("order-wrong changes.jsonl");
  });

  test("words of people in a package without names", async () => {
    const anonymous = { ...head, names: false, people: head.people.map(({ key }) => ({ key, name: null })) };
    const said = decisions.map((decision) => ({ ...decision, note: "老李说的" }));
    expect(await forged({ head: anonymous, decisions: said })).toContain("note-unexpected decisions.jsonl note");
  });
});

describe("sources", () => {
  const path = `articles/${source.id}.txt`;

  test("another text, no text, a text that nobody announced", async () => {
    expect(await changed(path, (text) => text.replace("云岭", "云嶺"))).toContain(`text-differs ${path}`);
    expect(await errorsOf(zipOfParts(resealed(without(path))))).toContain(`text-missing ${path}`);
    const bare = parts.get("sources.csv")?.toString().replace(`articles/${source.id}.txt`, "") ?? "";
    expect(await errorsOf(zipOfParts(resealed(new Map([...parts, ["sources.csv", Buffer.from(bare)]]))))).toContain(
      "text-missing sources.csv text",
    );
  });

  test("another file than was imported, and one that reads as another text", async () => {
    const bytes = Buffer.from(source.bytes ?? []);
    const original = `originals/${source.id}`;
    const other = Buffer.concat([bytes, Buffer.from("。")]);
    const found = await errorsOf(zipOfParts(resealed(new Map([...parts, [original, other]]))));
    expect(found).toEqual([`original-differs ${original}`, `original-decodes ${original}`]);
    const named = exampleRelease.sources.map((each) => ({ ...each, encoding: "gb18030" }));
    expect(await forged({ sources: named })).toContain(`original-decodes ${original}`);
  });

  test("without texts a package holds by its quotes, and may have none", async () => {
    const head = { ...exampleRelease.head, texts: false };
    const sources = exampleRelease.sources.map((each) => ({ ...each, text: null, bytes: null }));
    expect(await forged({ head, sources })).toEqual([]);
    const bare = await partsOf({ ...exampleRelease, head, sources });
    const smuggled = resealed(new Map([...bare, [`articles/${source.id}.txt`, Buffer.from("x")]]));
    expect(await errorsOf(zipOfParts(smuggled))).toEqual([]);
  });
});

describe("derived files", () => {
  test.each([
    ["facts.csv", (text: string) => text.replace(",34,", ",35,"), "derived-differs facts.csv value"],
    ["facts.csv", (text: string) => text.split("\r\n").toSpliced(2, 1).join("\r\n"), "derived-missing facts.csv"],
    ["facts.csv", (text: string) => text.split("\r\n").toSpliced(1, 0, "x").join("\r\n"), "derived-extra facts.csv"],
    ["facts.csv", (text: string) => `${text}x\r\n`, "derived-extra facts.csv"],
    ["facts.csv", (text: string) => text.slice(0, text.indexOf("\r\n") + 2), "derived-missing facts.csv"],
    [
      "observations.csv",
      (text: string) => text.replace("level,", "prior,"),
      "derived-differs observations.csv measure",
    ],
    [
      "evidence.jsonld",
      (text: string) => text.replace(/"start":\d/, '"start":9'),
      "derived-differs evidence.jsonld target.0.selector.1.start",
    ],
    ["evidence.jsonld", (text: string) => text.replace("\n]}\n", "]}\n"), "derived-differs evidence.jsonld"],
    ["evidence.jsonld", (text: string) => `${text.split("\n")[0]}\n]}\n`, "derived-missing evidence.jsonld"],
    ["README.md", (text: string) => text.replace("云岭", "云嶺"), "derived-differs README.md"],
    ["CHANGES.md", (text: string) => text.replace("云岭", "云嶺"), "derived-differs CHANGES.md"],
  ])("%s: %#", async (path, change, finding) => {
    expect(await changed(path, change)).toContain(finding);
  });

  test("the line is told, and the cells", async () => {
    const csv = parts.get("facts.csv")?.toString().replace("追回", "退回") ?? "";
    const { findings } = await verifyPackage(
      zipOfParts(resealed(new Map([...parts, ["facts.csv", Buffer.from(csv)]]))),
    );
    expect(findings).toEqual([
      {
        check: "derived",
        code: "derived-differs",
        severity: "error",
        file: "facts.csv",
        line: 3,
        column: "indicator",
        found: "'=退回𠮷款",
        expected: "'=追回𠮷款",
      },
    ]);
  });

  test("a sign that stands for broken bytes is not taken for them", async () => {
    const notes = "\ufffd";
    const head = { ...exampleRelease.head, notes };
    const own = await partsOf({ ...exampleRelease, head });
    const readme = Buffer.from(
      own.get("README.md")?.toString("latin1").replace("\xef\xbf\xbd", "\xff") ?? "",
      "latin1",
    );
    expect(await errorsOf(zipOfParts(resealed(new Map([...own, ["README.md", readme]]))))).toContain(
      "derived-differs README.md",
    );
  });
});

describe("cells, with deep", () => {
  async function deepErrors(zip: Buffer): Promise<string[]> {
    const { findings } = await verifyPackage(zip, { deep: true });
    return findings.map(({ code, file }) => `${code} ${file}`);
  }

  test("a sound package holds, and its cells were looked at", async () => {
    const report = await verifyPackage(await packageOf(exampleRelease), { deep: true });
    expect(report.findings).toEqual([]);
    expect(report.checks.find(({ check }) => check === "cells")?.looked).toBeGreaterThan(100);
  });

  test("another cell is found where the hashes are made anew", async () => {
    const facts = [{ ...first, indicator: "盗窃案件" }, ...exampleRelease.facts.slice(1)];
    const other = await partsOf({ ...exampleRelease, facts });
    for (const path of ["facts.parquet", "facts.xlsx"]) {
      const swapped = zipOfParts(resealed(new Map([...parts, [path, other.get(path) ?? Buffer.alloc(0)]])));
      expect((await verifyPackage(swapped)).holds).toBe(true);
      expect((await deepErrors(swapped)).join()).toContain(`cell-differs ${path}`);
    }
  });

  test("what is no spreadsheet, or is cut short, is found", async () => {
    for (const path of ["facts.parquet", "facts.xlsx"]) {
      const half = parts.get(path)?.subarray(0, 500) ?? Buffer.alloc(0);
      expect(await deepErrors(zipOfParts(resealed(new Map([...parts, [path, half]]))))).not.toEqual([]);
    }
  });
});

describe("hostile packages", () => {
  test("a million wrong lines cost no more than the first ones", async () => {
    const wrong = Buffer.from("{}\n".repeat(300_000));
    const zip = zipOfParts(resealed(new Map([...parts, ["facts.jsonl", wrong]])));
    const report = await verifyPackage(zip, { keep: 5 });
    expect(report.counts).toMatchObject({ "line-form": 1000, "given-up": 1 });
    expect(report.findings.filter(({ code }) => code === "line-form")).toHaveLength(5);
  });

  test("what grows without end is stopped by its limit", async () => {
    const limits = { ...packageLimits, wholeBytes: 100, indexRows: 1, lineBytes: 5_000 };
    expect(await errorsOf(zipOfParts(parts), limits)).toContain("too-large datapackage.json");
    expect(await errorsOf(zipOfParts(parts), { ...packageLimits, indexRows: 1 })).toContain("too-large sources.csv");
    const long = Buffer.from(`"${"a".repeat(8_000_000)}"\n`);
    for (const path of ["facts.jsonl", "articles.csv", "decisions.jsonl", "changes.jsonl"]) {
      expect(await errorsOf(zipOfParts(resealed(new Map([...parts, [path, long]]))))).toContain(
        `line-too-long ${path}`,
      );
    }
  });

  test("nested JSON and numbers that are none end in a finding", async () => {
    const deep = Buffer.from(`${"[".repeat(200_000)}${"]".repeat(200_000)}\n`);
    expect(await errorsOf(zipOfParts(resealed(new Map([...parts, ["facts.jsonl", deep]]))))).toContain(
      "line-form facts.jsonl",
    );
    const nested = Buffer.from(`{"id":${'{"a":'.repeat(100_000)}1${"}".repeat(100_001)}\n`);
    expect(await errorsOf(zipOfParts(resealed(new Map([...parts, ["decisions.jsonl", nested]]))))).toContain(
      "line-form decisions.jsonl",
    );
    expect(await changed("articles.csv", (text) => text.replace(/,0,\d+,/, ",0,9e99,"))).toContain(
      "line-form articles.csv start",
    );
  });

  test("files without anything in them", async () => {
    for (const path of parts.keys()) {
      const found = await errorsOf(zipOfParts(resealed(new Map([...parts, [path, Buffer.alloc(0)]]))));
      const unread = path === "facts.parquet" || path === "facts.xlsx" || path === "MANIFEST.sha256";
      if (!unread) expect(found, path).not.toEqual([]);
    }
  });
});
