/**
 * CSV by RFC 4180: a line of names, CRLF between lines, quotes where they are needed. What is not stated is nothing between
 * two commas, the empty text is `""`, as PostgreSQL writes them.
 */
import type { Column, ColumnKind } from "./columns";

/** What makes Excel take the file for UTF-8. */
export const byteOrderMark = "\ufeff";

/** The first line. */
export function csvHead(columns: readonly Pick<Column, "name">[]): string {
  return `${columns.map(({ name }) => name).join(",")}\r\n`;
}

/** One line of the file. */
export function csvLine<Row>(columns: readonly Column<Row>[], row: Row): string {
  let line = "";
  let comma = "";
  for (const { kind, cell } of columns) {
    const text = cell(row);
    line += comma;
    comma = ",";
    if (text !== null) line += csvCell(kind, text);
  }
  return `${line}\r\n`;
}

/** One cell as it stands between two commas. */
export function csvCell(kind: ColumnKind, text: string): string {
  return quoted(kind === "text" ? guard(text) : text);
}

const special = /[",\r\n]/;

function quoted(text: string): string {
  if (text === "") return '""';
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet runs as a formula, and what already looks guarded. */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front. Full-width signs count: Excel in an East
 * Asian locale takes `＝` for `=`. A text that has apostrophes there of its own gets one more, so that taking one away
 * always gives the text.
 */
export function guard(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text that `guard` was given. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
