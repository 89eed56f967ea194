/**
 * Reads the CSV that lib/export/csv.ts writes: RFC 4180, CRLF, nothing between two commas for null and `""` for the empty text.
 * Strict: what that writer would not write is null here, and no guess.
 */

import type { Column } from "@/lib/export/columns";
import { unguard } from "@/lib/export/csv";

/** The cells of one record without its line end; null if its quotes are not those of the form. */
export function parseRecord(record: string): (string | null)[] | null {
  const cells: (string | null)[] = [];
  let at = 0;
  for (;;) {
    if (record[at] === '"') {
      const end = closingQuote(record, at + 1);
      if (end < 0) return null;
      cells.push(record.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
    } else {
      const comma = record.indexOf(",", at);
      const end = comma < 0 ? record.length : comma;
      const cell = record.slice(at, end);
      if (/["\r\n]/.test(cell)) return null;
      cells.push(cell === "" ? null : cell);
      at = end;
    }
    if (at === record.length) return cells;
    if (record[at] !== ",") return null;
    at++;
  }
}

function closingQuote(record: string, from: number): number {
  for (let at = record.indexOf('"', from); at >= 0; at = record.indexOf('"', at + 2)) {
    if (record[at + 1] !== '"') return at;
  }
  return -1;
}

/** The texts that the cells show, by column: apostrophes that guard are taken away. Null if there are more cells or fewer. */
export function textsOf<Row>(
  columns: readonly Column<Row>[],
  cells: readonly (string | null)[],
): Map<string, string | null> | null {
  if (cells.length !== columns.length) return null;
  return new Map(
    columns.map(({ name, kind }, index) => {
      const cell = cells[index] ?? null;
      return [name, cell !== null && kind === "text" ? unguard(cell) : cell];
    }),
  );
}

/** True if the quotes of the lines so far are closed: the record ends here. */
export function isWhole(record: string): boolean {
  let quotes = 0;
  for (let at = record.indexOf('"'); at >= 0; at = record.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 0;
}
