/** JSON Lines: one object a row, in the order of the columns. */
import { columns } from "./columns";
import type { ExportRow } from "./row";

/** One line of the file. Line and paragraph separators of Unicode are escaped: some readers split lines there. */
export function jsonlRow(row: ExportRow): string {
  const object = Object.fromEntries(columns.map((column) => [column.name, column.value(row)]));
  const json = JSON.stringify(object).replace(/[\u0085\u2028\u2029]/g, escaped);
  return `${json}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
