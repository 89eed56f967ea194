/** A package as programs of other makes read it: each of them finds what the release holds, in every cell. */
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { textPositionSelectorMatcher, textQuoteSelectorMatcher } from "@apache-annotator/selector";
import { DuckDBInstance } from "@duckdb/node-api";
import Big from "big.js";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Column, releaseColumns } from "@/lib/export/columns";
import { unguard } from "@/lib/export/csv";
import type { ExportRow } from "@/lib/export/row";
import type { ReleaseContent } from "@/lib/package/content";
import { factRow, namesOf } from "@/lib/package/fact-row";
import { packageFiles } from "@/lib/package/files";
import { exampleRelease, wholeReleases } from "@/lib/package/testing/releases";
import { inPages, type WholeRelease } from "@/lib/package/testing/whole-release";
import { unpacked } from "./testing/unpacked";
import { writePackage } from "./write-package";

/** Some of every kind, always the same. */
const releases = [exampleRelease, ...fc.sample(wholeReleases, { seed: 7, numRuns: 12 })];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kaoju-package-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function packed(release: WholeRelease, pageSize?: number) {
  return buffer(writePackage(inPages(release, pageSize)));
}

async function filesOf(release: WholeRelease): Promise<(path: string) => Buffer> {
  const files = await unpacked(await packed(release));
  return (path) => files.get(path) ?? expect.fail(`There is no ${path}.`);
}

function rowsOf({ head, facts, articles, sources }: WholeRelease): ExportRow[] {
  const context = {
    head,
    article: (id: string) => articles.find((article) => article.id === id),
    source: (id: string) => sources.find((source) => source.id === id),
    person: namesOf(head),
  };
  return facts.map((fact) => factRow(context, fact));
}

/** What DuckDB reads, each cell as text. */
async function queried(sql: string): Promise<Record<string, string | null>[]> {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  try {
    const read = await connection.runAndReadAll(sql);
    return read.getRowObjects().map((row) => {
      const cells = Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)]);
      return Object.fromEntries(cells);
    });
  } finally {
    connection.closeSync();
  }
}

async function onDisk(name: string, content: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

function sameNumber(found: string | null | undefined, expected: string | null): void {
  if (expected === null) expect(found).toBeNull();
  else expect(new Big(found ?? "x").eq(expected), `${found} is ${expected}`).toBe(true);
}

test("the same release gives the same bytes, however its lists come", async () => {
  for (const release of releases.slice(0, 4)) {
    const once = await packed(release, 1);
    expect(once.equals(await packed(release, 1000))).toBe(true);
  }
});

test("holds the files in their order, and the manifest has the hash of each other one", async () => {
  for (const release of releases) {
    const files = await unpacked(await packed(release));
    const paths = [...files.keys()];
    expect(paths.slice(0, packageFiles.length)).toEqual(packageFiles);
    const texts = release.sources.flatMap(({ id, text, bytes }) => [
      ...(text === null ? [] : [`articles/${id}.txt`]),
      ...(bytes === null ? [] : [`originals/${id}`]),
    ]);
    expect(paths.slice(packageFiles.length)).toEqual([...texts, "MANIFEST.sha256"]);
    for (const { id, text, bytes } of release.sources) {
      if (text !== null) expect(files.get(`articles/${id}.txt`)?.equals(Buffer.from(text))).toBe(true);
      if (bytes !== null) expect(files.get(`originals/${id}`)?.equals(Buffer.from(bytes))).toBe(true);
    }
    const lines = paths
      .filter((path) => path !== "MANIFEST.sha256")
      .sort()
      .map(
        (path) =>
          `${createHash("sha256")
            .update(files.get(path) ?? "")
            .digest("hex")}  ${path}\n`,
      );
    expect(files.get("MANIFEST.sha256")?.toString()).toBe(lines.join(""));
  }
});

describe("DuckDB", () => {
  test("reads facts.csv cell by cell, and tells null from the empty text", async () => {
    for (const release of releases) {
      const path = await onDisk("facts.csv", (await filesOf(release))("facts.csv"));
      const read = await queried(
        `SELECT * FROM read_csv('${path}', header = true, all_varchar = true, allow_quoted_nulls = false, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n')`,
      );
      const rows = rowsOf(release);
      expect(read).toHaveLength(rows.length);
      for (const [index, row] of rows.entries()) {
        for (const { name, kind, cell } of releaseColumns) {
          const found = read[index]?.[name] ?? null;
          expect([name, found !== null && kind === "text" ? unguard(found) : found]).toEqual([name, cell(row)]);
        }
      }
    }
  });

  test("reads facts.parquet cell by cell, typed", async () => {
    for (const release of releases) {
      const path = await onDisk("facts.parquet", (await filesOf(release))("facts.parquet"));
      const types = await queried(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '${path}')`);
      const typeOf = (name: string) => types.find((type) => type.column_name === name)?.column_type;
      expect(["value", "change", "prior"].map(typeOf)).toEqual(Array(3).fill("DECIMAL(38,10)"));
      expect(["confidence", "corrected", "periodStart"].map(typeOf)).toEqual(["DOUBLE", "BOOLEAN", "DATE"]);
      expect(typeOf("approvedAt")).toBe("TIMESTAMP WITH TIME ZONE");
      const read = await queried(
        `SELECT * REPLACE (epoch_ms("approvedAt") AS "approvedAt") FROM read_parquet('${path}')`,
      );
      const rows = rowsOf(release);
      expect(read).toHaveLength(rows.length);
      for (const [index, row] of rows.entries())
        for (const column of releaseColumns) parquetCell(column, row, read[index]);
      if (rows[0]) expect(read[0]?.periodStart).toBe(rows[0].period === null ? null : daysOf(rows[0].period));
    }
  });
});

function daysOf(period: string): string {
  const [from = ""] = period.split("/");
  return from + "-01-01".slice(from.length === 4 ? 0 : from.length === 7 ? 3 : 6);
}

function parquetCell({ name, kind, cell }: Column, row: ExportRow, read: Record<string, string | null> = {}): void {
  const expected = cell(row);
  if (kind === "decimal") {
    const text = read[`${name}Text`] ?? null;
    sameNumber(text ?? read[name] ?? null, expected);
    if (text !== null) expect([text, read[name]]).toEqual([expected, null]);
  } else if (kind === "share") sameNumber(read[name] ?? null, expected);
  else if (kind === "moment") expect(read[name]).toBe(expected && String(Date.parse(expected)));
  else expect([name, read[name]]).toEqual([name, expected]);
}

describe("a reader of XLSX", () => {
  test("reads facts.xlsx cell by cell, with numbers as numbers and links as links", async () => {
    for (const release of releases) {
      const book = new ExcelJS.Workbook();
      const bytes = (await filesOf(release))("facts.xlsx");
      await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
      const sheet = book.worksheets[0] ?? expect.fail("There is no sheet.");
      expect(book.worksheets.map(({ name }) => name)).toEqual(["facts", "about"]);
      expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
      const rows = rowsOf(release);
      expect(String(sheet.autoFilter)).toBe(`A1:${sheet.getColumn(releaseColumns.length).letter}${rows.length + 1}`);
      expect(sheet.rowCount).toBe(rows.length + 1);
      for (const [column, { name }] of releaseColumns.entries()) expect(sheet.getCell(1, column + 1).value).toBe(name);
      for (const [index, row] of rows.entries()) {
        for (const [column, { name, kind, cell }] of releaseColumns.entries()) {
          sheetCell(name, kind, sheet.getCell(index + 2, column + 1), cell(row));
        }
      }
    }
  });
});

function sheetCell(name: string, kind: Column["kind"], { value, numFmt }: ExcelJS.Cell, expected: string | null): void {
  if (expected === null) expect([name, value]).toEqual([name, null]);
  else if (kind === "decimal") {
    sameNumber(String(value), expected);
    if (typeof value === "number") expect(numFmt ?? "").toBe(placesFormat(expected));
    else expect(expected.replace(/[-.]/g, "").length).toBeGreaterThan(15);
  } else if (kind === "share") expect(value).toBe(Number(expected));
  else if (kind === "flag") expect(value).toBe(expected === "true");
  else if (kind === "moment") {
    expect(value instanceof Date && Math.abs(value.getTime() - Date.parse(expected)) < 2).toBe(true);
  } else if (kind === "address") expect(value).toEqual({ formula: `HYPERLINK("${expected}")`, result: expected });
  else expect([name, textOf(value)]).toEqual([name, expected]);
}

/** The reader takes a cell of the empty text for one without a value, and leaves Office's escapes of characters as they are. */
function textOf(value: ExcelJS.CellValue): string {
  const text = value === null ? "" : String(value);
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function placesFormat(decimal: string): string {
  const places = decimal.split(".")[1]?.length ?? 0;
  return places === 0 ? "#,##0" : places <= 10 ? `#,##0.${"0".repeat(places)}` : "";
}

describe("a consumer of Web Annotations", () => {
  test("finds each quote by its words and by its position, astral characters and all", async () => {
    let found = 0;
    for (const release of releases.filter(({ head }) => head.texts)) {
      const file = await filesOf(release);
      const page = JSON.parse(file("evidence.jsonld").toString());
      const targets = page.items.flatMap(({ target }: { target: object[] }) => target);
      expect(targets).toHaveLength(release.facts.flatMap(({ evidence }) => evidence).length);
      for (const { source, selector } of targets) {
        const text = file(source).toString();
        const [quote, position] = selector;
        const byPosition = await matches(textPositionSelectorMatcher(position), text);
        expect(byPosition).toHaveLength(1);
        expect(text.slice(...(byPosition[0] ?? [0, 0]))).toBe(quote.exact);
        expect(await matches(textQuoteSelectorMatcher(quote), text)).toContainEqual(byPosition[0]);
        found++;
      }
    }
    expect(found).toBeGreaterThan(50);
  });
});

/** Start and end of each match in code units of the whole text. */
async function matches(
  matcher: ReturnType<typeof textQuoteSelectorMatcher>,
  text: string,
): Promise<[number, number][]> {
  const chunk = { data: text, equals: (other: unknown) => other === chunk };
  const chunker = {
    currentChunk: chunk,
    nextChunk: () => null,
    previousChunk: () => null,
    precedesCurrentChunk: () => false,
  };
  const found: [number, number][] = [];
  for await (const { startIndex, endIndex } of matcher(chunker)) found.push([startIndex, endIndex]);
  return found;
}

test("what breaks off while it is written breaks the package off", async () => {
  const content: ReleaseContent = {
    ...inPages(exampleRelease),
    async *decisions() {
      yield [];
      throw new Error("The database has gone away.");
    },
  };
  await expect(buffer(writePackage(content))).rejects.toThrow("The database has gone away.");
});

test("who stops reading stops the reading behind it", async () => {
  let open = 0;
  const content: ReleaseContent = {
    ...inPages(exampleRelease),
    async *facts() {
      open++;
      try {
        for (;;) yield exampleRelease.facts;
      } finally {
        open--;
      }
    },
  };
  const stream = writePackage(content);
  const closed = new Promise((resolve) => stream.once("close", resolve));
  for await (const _ of stream) if (open > 0) break;
  await closed;
  await expect.poll(() => open).toBe(0);
});
