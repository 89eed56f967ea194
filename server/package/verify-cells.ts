/**
 * The cells of facts.parquet and facts.xlsx: both are written again from facts.jsonl, and what is written is compared with what
 * stands in the package, the sheets as XML after unpacking. Only with `--deep`: it reads facts.jsonl twice more.
 */
import { releaseColumns } from "@/lib/export/columns";
import type { ExportRow } from "@/lib/export/row";
import { sheetEnd, sheetRow, sheetRows, sheetStart, textSheet } from "@/lib/export/sheet";
import {
  contentTypes,
  type NamedSheet,
  rootRelations,
  sheetPath,
  workbookRelations,
  workbookXml,
} from "@/lib/export/sheet-file";
import { stylesXml } from "@/lib/export/sheet-styles";
import { factRow, namesOf } from "@/lib/package/fact-row";
import { formatVersion } from "@/lib/package/files";
import { aboutSheet } from "@/lib/package/sheet-notes";
import { BrokenPackage } from "./broken";
import { DerivedFile } from "./derived-file";
import { streamEntry } from "./entry-stream";
import { type OpenZip, openZip } from "./open-zip";
import type { PackageFiles } from "./package-files";
import { parquetOf } from "./parquet";
import type { PackageIndex } from "./read-index";
import { contentOf } from "./read-package";
import { wholeBytes } from "./whole-entry";

type Pages = AsyncIterable<readonly ExportRow[]>;

export async function checkCells(files: PackageFiles, index: PackageIndex): Promise<void> {
  await files.guarded(() => checkParquet(files, index));
  await files.guarded(() => checkSheets(files, index));
}

/** The rows that facts.jsonl leads to. Throws BrokenPackage where that cannot be read. */
async function* rowsOf(files: PackageFiles, { head, sources, articles }: PackageIndex): Pages {
  const context = {
    head,
    article: (id: string) => articles.get(id),
    source: (id: string) => sources.get(id),
    person: namesOf(head),
  };
  for await (const page of contentOf(files.again(), head).facts()) yield page.map((fact) => factRow(context, fact));
}

async function checkParquet(files: PackageFiles, index: PackageIndex): Promise<void> {
  const stream = files.stream("facts.parquet");
  if (!stream) return;
  const about = { "kaoju.release": index.head.id, "kaoju.format": String(formatVersion) };
  let found: Buffer = Buffer.alloc(0);
  let at = 0;
  for await (const chunk of parquetOf(releaseColumns, rowsOf(files, index), about)) {
    for (let from = 0; from < chunk.length; ) {
      if (found.length === 0) {
        const next = await stream.chunks.next();
        if (next.done)
          throw new BrokenPackage("cell-differs", { file: stream.path, found: `${at}`, expected: `> ${at}` });
        found = next.value;
      }
      const size = Math.min(found.length, chunk.length - from);
      if (found.compare(chunk, from, from + size, 0, size) !== 0) {
        throw new BrokenPackage("cell-differs", { file: stream.path, column: `${at}..${at + size}` });
      }
      found = found.subarray(size);
      from += size;
      at += size;
    }
  }
  if (found.length > 0 || !(await stream.chunks.next()).done) {
    throw new BrokenPackage("cell-differs", { file: stream.path, found: `> ${at}`, expected: `${at}` });
  }
  files.log.looked("cells", index.head.counts.facts * releaseColumns.length);
}

async function checkSheets(files: PackageFiles, index: PackageIndex): Promise<void> {
  const stream = files.stream("facts.xlsx");
  if (!stream) return;
  const bytes = await wholeBytes(stream, files.limits.deepBytes);
  const zip = await openZip(bytes, files.limits);
  try {
    await new SheetCheck(files, zip).run(rowsOf(files, index), aboutSheet(index.head));
  } finally {
    zip.close();
  }
}

class SheetCheck {
  readonly #seen = new Set<string>();

  constructor(
    private readonly files: PackageFiles,
    private readonly zip: OpenZip,
  ) {}

  async run(pages: Pages, about: { readonly name: string; readonly rows: readonly (readonly string[])[] }) {
    const sheets: NamedSheet[] = [];
    let number = 1;
    let sheet = this.#file(sheetPath(1));
    const finish = async () => {
      await sheet?.expect([sheetEnd(releaseColumns.length, number)]);
      await sheet?.end();
      const name = sheets.length === 0 ? "facts" : `facts ${sheets.length + 1}`;
      sheets.push({ name, filtered: { columns: releaseColumns.length, rows: number } });
    };
    await sheet?.expect([sheetStart(releaseColumns)]);
    for await (const page of pages) {
      for (let from = 0; from < page.length; ) {
        if (number === sheetRows) {
          await finish();
          sheet = this.#file(sheetPath(sheets.length + 1));
          number = 1;
          await sheet?.expect([sheetStart(releaseColumns)]);
        }
        const some = page.slice(from, from + sheetRows - number);
        await sheet?.expect(some.map((row) => sheetRow(releaseColumns, row, ++number)));
        from += some.length;
      }
    }
    await finish();
    await this.#same(sheetPath(sheets.length + 1), textSheet(about.rows));
    sheets.push({ name: about.name, filtered: null });
    await this.#same("xl/workbook.xml", workbookXml(sheets));
    await this.#same("xl/_rels/workbook.xml.rels", workbookRelations(sheets.length));
    await this.#same("[Content_Types].xml", contentTypes);
    await this.#same("_rels/.rels", rootRelations);
    await this.#same("xl/styles.xml", stylesXml);
    for (const path of this.zip.entries.keys()) {
      if (!this.#seen.has(path)) this.files.log.add("file-form", { file: "facts.xlsx", found: path });
    }
  }

  async #same(path: string, xml: string): Promise<void> {
    const file = this.#file(path);
    await file?.expect([xml]);
    await file?.end();
  }

  #file(path: string): DerivedFile | null {
    this.#seen.add(path);
    const entry = this.zip.entries.get(path);
    if (!entry) {
      this.files.log.add("file-form", { file: "facts.xlsx", expected: path });
      return null;
    }
    const stream = streamEntry(this.zip, { ...entry, path: `facts.xlsx/${path}` });
    return new DerivedFile(stream, "rows", firstDifference, this.files.log);
  }
}

/** The cells from the first that differs on. */
function firstDifference(found: string, expected: string): { found: string; expected: string } {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at++;
  const cell = Math.max(0, expected.lastIndexOf("<c ", at));
  return { found: found.slice(cell), expected: expected.slice(cell) };
}
