/** The formats of a dataset. A new one is a line here and, if its rows look new, a file beside this one. */
import { byteOrderMark, csvHead, csvRow } from "./csv";
import { jsonlRow } from "./jsonl";
import type { ExportRow } from "./row";

export const exportFormats = ["csv", "csv-excel", "jsonl"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface Format {
  /** Of the file name, with the dot. */
  readonly ending: string;
  readonly contentType: string;
  /** What stands before the first row. */
  readonly head: () => string;
  readonly row: (row: ExportRow) => string;
}

const csv = { ending: ".csv", contentType: "text/csv; charset=utf-8; header=present", head: csvHead, row: csvRow };

export const formats: Readonly<Record<ExportFormat, Format>> = {
  csv,
  "csv-excel": { ...csv, head: () => byteOrderMark + csvHead() },
  jsonl: { ending: ".jsonl", contentType: "application/jsonl; charset=utf-8", head: () => "", row: jsonlRow },
};
