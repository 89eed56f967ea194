/** Files of lines, made page by page from the rows of a list. */
import type { Column } from "@/lib/export/columns";
import { csvHead, csvLine } from "@/lib/export/csv";

/** The lines of a page at a time; `start` stands before the first, also where there are none. */
export async function* linesOf<T>(
  pages: AsyncIterable<readonly T[]>,
  line: (item: T) => string,
  start = "",
): AsyncGenerator<readonly string[]> {
  if (start !== "") yield [start];
  for await (const page of pages) yield page.map(line);
}

/** A CSV file of rows. */
export function csvOf<Row>(
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<readonly string[]> {
  return linesOf(pages, (row) => csvLine(columns, row), csvHead(columns));
}
