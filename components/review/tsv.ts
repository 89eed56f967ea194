/**
 * Rows of cells as spreadsheets put them on the clipboard: text with tabs, and a table for word processors. Pure; what a cell
 * says is cell-text.ts.
 */
import Papa from "papaparse";

/** Rows from copied text. A last line break ends the last row and begins none; a row may be shorter than the others. */
export function readTsv(text: string): string[][] {
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  return Papa.parse<string[]>(plain, { delimiter: "\t", newline: "\n" }).data;
}

/** Rows as text; cells with a tab, a line break or a quote are quoted. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(
    rows.map((row) => row.map(guard)),
    { delimiter: "\t", newline: "\n" },
  );
}

/** The same as a table in HTML. */
export function writeHtmlTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("");
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}

/** A cell without the apostrophe that `writeTsv` has put before it. */
export function withoutGuard(cell: string): string {
  return formula.test(cell.slice(1)) && cell.startsWith("'") ? cell.slice(1) : cell;
}

/** What a spreadsheet would run; a figure with its sign is none. Full-width signs count in an East Asian Excel. */
const formula = /^(?:[=@\uff1d\uff20]|[+\-\uff0b\uff0d](?!\d+(?:\.\d+)?\D*$))/;

/** Article text may begin with `=`: an apostrophe keeps a spreadsheet from running it, as in the exported CSV. */
function guard(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
