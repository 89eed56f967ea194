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
  return escapedSeparators(JSON.stringify(value));
}

/** JSON that was written elsewhere, with the separators escaped that `jsonLine` escapes. */
export function escapedSeparators(json: string): string {
  return separators.test(json) ? json.replace(/[\u0085\u2028\u2029]/g, escaped) : json;
}

/** A text as JSON. Most have nothing to escape: seeing that takes a fraction of what asking JSON does. */
export function jsonString(text: string): string {
  return special.test(text) ? jsonText(text) : `"${text}"`;
}

/** All but what stands in JSON as it is. Halves of characters are escaped where they are alone, so JSON is asked about any. */
const special = /[^ !#-[\]-~\u00a0-\u2027\u202a-\ud7ff\ue000-\uffff]/;

const separators = /[\u0085\u2028\u2029]/;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
