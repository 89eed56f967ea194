/** What files of each format are, and the rows of those of lines; Parquet and XLSX have a structure of their own. */
import { type Column, exportColumns } from "./columns";
import { byteOrderMark, csvHead, csvLine } from "./csv";
import type { ExportFormat } from "./formats";
import { jsonlRow } from "./jsonl";
import type { ExportRow } from "./row";

interface FileKind {
  /** Of the file name, with the dot. */
  readonly ending: string;
  readonly contentType: string;
}

const csv = { ending: ".csv", contentType: "text/csv; charset=utf-8; header=present" };

export const fileKinds: Readonly<Record<ExportFormat, FileKind>> = {
  csv,
  "csv-excel": csv,
  xlsx: { ending: ".xlsx", contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  jsonl: { ending: ".jsonl", contentType: "application/jsonl; charset=utf-8" },
  parquet: { ending: ".parquet", contentType: "application/vnd.apache.parquet" },
};

/** A format of which each row is a line. */
export interface LineFormat {
  /** What stands before the first row. */
  readonly head: () => string;
  readonly row: (row: ExportRow) => string;
}

function csvOf(columns: readonly Column[], mark: string): LineFormat {
  return { head: () => mark + csvHead(columns), row: (row) => csvLine(columns, row) };
}

export const lineFormats = {
  csv: csvOf(exportColumns, ""),
  "csv-excel": csvOf(exportColumns, byteOrderMark),
  jsonl: { head: () => "", row: (row) => jsonlRow(exportColumns, row) },
} as const satisfies Partial<Record<ExportFormat, LineFormat>>;
