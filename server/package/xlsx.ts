/**
 * Writes rows as a spreadsheet, row by row, so that memory does not grow with them; what is more than a sheet holds goes on in
 * the next. The XML is lib/export/sheet*.ts.
 */
import type { Column } from "@/lib/export/columns";
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
import { deflated, deflatedWhole } from "./deflated";
import { type FileToZip, zipOf } from "./zip";

/** The XML repeats itself so much that more work gains little. */
const level = 3;

export interface Workbook<Row> {
  /** Of the sheets of rows; the second and later ones have their number behind it. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly pages: AsyncIterable<readonly Row[]>;
  /** The last sheet, for people. */
  readonly about: { readonly name: string; readonly rows: readonly (readonly string[])[] };
  /** Rows of a sheet, its head among them; what spreadsheets allow unless a test asks for fewer. */
  readonly rowsPerSheet?: number;
}

export function xlsxOf<Row>(workbook: Workbook<Row>): AsyncGenerator<Uint8Array> {
  return zipOf(filesOf(workbook));
}

async function* filesOf<Row>({ name, columns, pages, about, rowsPerSheet }: Workbook<Row>): AsyncGenerator<FileToZip> {
  yield file("[Content_Types].xml", contentTypes);
  yield file("_rels/.rels", rootRelations);
  yield file("xl/styles.xml", stylesXml);
  const rows = new RowSource(pages);
  const sheets: NamedSheet[] = [];
  try {
    do {
      const number = sheets.length + 1;
      let last = 1;
      const content = sheetOf(columns, rows, rowsPerSheet ?? sheetRows, (row) => {
        last = row;
      });
      yield { path: sheetPath(number), data: deflated(content, level) };
      const filtered = { columns: columns.length, rows: last };
      sheets.push({ name: number === 1 ? name : `${name} ${number}`, filtered });
    } while (!rows.done);
  } finally {
    await rows.close();
  }
  yield file(sheetPath(sheets.length + 1), textSheet(about.rows));
  sheets.push({ name: about.name, filtered: null });
  yield file("xl/workbook.xml", workbookXml(sheets));
  yield file("xl/_rels/workbook.xml.rels", workbookRelations(sheets.length));
}

function file(path: string, xml: string): FileToZip {
  return { path, data: deflatedWhole(xml, level) };
}

async function* sheetOf<Row>(
  columns: readonly Column<Row>[],
  rows: RowSource<Row>,
  room: number,
  ended: (last: number) => void,
): AsyncGenerator<readonly string[]> {
  yield [sheetStart(columns)];
  let number = 1;
  while (number < room) {
    const some = await rows.take(room - number);
    if (some.length === 0) break;
    yield some.map((row) => sheetRow(columns, row, ++number));
  }
  // So that another sheet is begun only for a row that is there.
  await rows.look();
  ended(number);
  yield [sheetEnd(columns.length, number)];
}

/** Rows of pages, as many at a time as there is room for. */
class RowSource<Row> {
  readonly #pages: AsyncIterator<readonly Row[]>;
  #rest: readonly Row[] = [];
  done = false;

  constructor(pages: AsyncIterable<readonly Row[]>) {
    this.#pages = pages[Symbol.asyncIterator]();
  }

  /** Some rows, at most `most`; none if there are no more. */
  async take(most: number): Promise<readonly Row[]> {
    await this.look();
    const taken = this.#rest.slice(0, most);
    this.#rest = this.#rest.slice(most);
    return taken;
  }

  /** Finds out whether there are more rows: `done` says so. */
  async look(): Promise<void> {
    while (this.#rest.length === 0 && !this.done) {
      const { done, value } = await this.#pages.next();
      if (done) this.done = true;
      else this.#rest = value;
    }
  }

  async close(): Promise<void> {
    await this.#pages.return?.();
  }
}
