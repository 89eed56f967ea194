/** Reads sources.csv and articles.csv of a package row by row, each against its form and against its own spelling. */
import type { Column } from "@/lib/export/columns";
import { csvHead, csvLine } from "@/lib/export/csv";
import type { ReleasedArticle, ReleasedSource } from "@/lib/package/content";
import { articleRowForm, type SourceRow, sourceRowForm } from "@/lib/package/content-schema";
import { parseRecord, textsOf } from "@/lib/package/csv-records";
import { articleColumns, sourceColumns } from "@/lib/package/tables";
import { csvDifference } from "@/lib/package/verify/difference";
import { csvRecords } from "./csv-rows";
import { problemOf } from "./form-problem";
import type { PackageFiles } from "./package-files";

interface RowForm<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Parameters<typeof problemOf>[0] };
}

/** A row with its number in the file; the head is 1. */
export interface NumberedRow<T> {
  readonly row: T;
  readonly line: number;
}

export function articleRows(files: PackageFiles): AsyncGenerator<readonly NumberedRow<ReleasedArticle>[]> {
  return rows(files, "articles.csv", articleColumns, articleRowForm, (row) => csvLine(articleColumns, row));
}

export function sourceRows(files: PackageFiles): AsyncGenerator<readonly NumberedRow<SourceRow>[]> {
  return rows(files, "sources.csv", sourceColumns, sourceRowForm, (row) => csvLine(sourceColumns, asSource(row)));
}

/** As much of the source as its row speaks of. */
function asSource({ text, original, ...row }: SourceRow): ReleasedSource {
  return { ...row, text: text === null ? null : "", bytes: original === null ? null : new Uint8Array() };
}

async function* rows<T, Row>(
  files: PackageFiles,
  path: string,
  columns: readonly Column<Row>[],
  form: RowForm<T>,
  spelled: (row: T) => string,
): AsyncGenerator<readonly NumberedRow<T>[]> {
  const { log, limits } = files;
  const stream = files.stream(path);
  if (!stream) return;
  const head = csvHead(columns).slice(0, -2);
  let count = 0;
  for await (const records of csvRecords(stream, limits.lineBytes)) {
    const read: NumberedRow<T>[] = [];
    for (const { text, number: line } of records) {
      count++;
      log.looked("tables", 1);
      if (line === 1) {
        if (text !== head) log.add("line-form", { file: path, line, found: text, expected: head });
        continue;
      }
      const cells = parseRecord(text);
      const texts = cells && textsOf(columns, cells);
      if (!texts) {
        log.add("line-form", { file: path, line, found: text });
        continue;
      }
      const parsed = form.safeParse(Object.fromEntries(texts));
      if (!parsed.success) {
        log.add("line-form", { file: path, line, ...problemOf(parsed.error, Object.fromEntries(texts)) });
        continue;
      }
      const expected = spelled(parsed.data).slice(0, -2);
      const names = columns.map(({ name }) => name);
      if (expected !== text) log.add("line-spelling", { file: path, line, ...csvDifference(names, text, expected) });
      read.push({ row: parsed.data, line });
    }
    yield read;
  }
  if (count === 0) log.add("line-form", { file: path, line: 1, found: "", expected: head });
}
