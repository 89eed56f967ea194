/** Files of lines, made page by page from the rows of a list. */
import type { Column } from "@/lib/export/columns";
import { csvHead, csvLine } from "@/lib/export/csv";

/** A text a page; `start` stands before the first, also where there are none. */
export async function* linesOf<T>(
  pages: AsyncIterable<readonly T[]>,
  line: (item: T) => string,
  start = "",
): AsyncGenerator<string> {
  if (start !== "") yield start;
  for await (const page of pages) yield textOf(page, line);
}

/** A CSV file of rows. */
export function csvOf<Row>(
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  return linesOf(pages, (row) => csvLine(columns, row), csvHead(columns));
}

function textOf<T>(page: readonly T[], line: (item: T) => string): string {
  let text = "";
  for (const item of page) text += line(item);
  return text;
}
