/** The formats of an export, by name. How rows look in them is format.ts', which screens need not load. */

export const exportFormats = ["csv", "csv-excel", "xlsx", "jsonl", "parquet"] as const;
export type ExportFormat = (typeof exportFormats)[number];
