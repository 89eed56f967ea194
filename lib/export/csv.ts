/** CSV by RFC 4180: a line of names, CRLF between lines, quotes where they are needed. */
import { stringify } from "csv-stringify/sync";
import { columns } from "./columns";
import type { ExportRow } from "./row";

/** What makes Excel take the file for UTF-8. */
export const byteOrderMark = "\ufeff";

/** The first line. */
export function csvHead(): string {
  return line(columns.map((column) => column.name));
}

/** One line of the file. */
export function csvRow(row: ExportRow): string {
  return line(columns.map((column) => (column.kind === "text" ? guard(column.cell(row)) : column.cell(row))));
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front. Full-width signs count: Excel in an East
 * Asian locale takes `＝` for `=`.
 */
function guard(text: string): string {
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

function line(cells: string[]): string {
  return stringify([cells], { record_delimiter: "windows" });
}
