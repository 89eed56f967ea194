/** JSON Lines: one object a row, in the order of the columns. */
import type { Column } from "./columns";

/** One line of the file. */
export function jsonlRow<Row>(columns: readonly Column<Row>[], row: Row): string {
  return jsonLine(Object.fromEntries(columns.map((column) => [column.name, column.value(row)])));
}

/** Any value as one line. Line and paragraph separators of Unicode are escaped: some readers split lines there. */
export function jsonLine(value: unknown): string {
  return `${jsonText(value)}\n`;
}

/** The same without the line end. */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value);
  return separators.test(json) ? json.replace(/[\u0085\u2028\u2029]/g, escaped) : json;
}

const separators = /[\u0085\u2028\u2029]/;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
