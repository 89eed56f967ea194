/** The columns of a dataset, in order: the one list that every format writes from. */
import Big from "big.js";
import { factFieldNames } from "@/lib/fact/fact";
import { type ExportRow, type FactSpans, quoteOf } from "./row";
import { spansText } from "./spans";

/**
 * `text` is free: it may begin with anything, and a spreadsheet must not run it. A `code` is one of a few fixed forms (an
 * id, a date, spans, a bound) and a `decimal` a number; neither can hold a formula, and guarding would spoil them: `-13.4`,
 * `=`. A `share` is a number from 0 to 1, a `moment` ISO 8601 in UTC, an `address` a URL.
 */
export type ColumnKind = "text" | "code" | "decimal" | "share" | "flag" | "moment" | "address";

export interface Column<Row = ExportRow> {
  readonly name: string;
  readonly kind: ColumnKind;
  /** The cell of a format that knows only text; null where there is nothing to say, which is not the empty text. */
  readonly cell: (row: Row) => string | null;
  /** The value of a format that knows structure. Decimals stay strings: a JSON number would be read as a float. */
  readonly value: (row: Row) => unknown;
}

/** A column of texts that formats with and without structure show alike. */
export function textColumn<Row>(name: string, kind: ColumnKind, cell: (row: Row) => string | null): Column<Row> {
  return { name, kind, cell, value: cell };
}

type TextKey = {
  [Key in keyof ExportRow]-?: ExportRow[Key] extends string | null ? Key : never;
}[keyof ExportRow];

function plain(name: TextKey, kind: ColumnKind, as: string = name): Column {
  return textColumn(as, kind, (row) => row[name]);
}

function spans(name: keyof FactSpans): Column {
  return { name, kind: "code", value: (row) => row[name], cell: (row) => spansText(row[name]) };
}

const codes = new Set(["period", "bound", "priorPeriod", "level"]);
const decimals = new Set(["value", "change", "prior"]);
const id = plain("id", "code");

const claim: readonly Column[] = [
  ...factFieldNames.flatMap((name) => [
    plain(name, decimals.has(name) ? "decimal" : codes.has(name) ? "code" : "text"),
    ...(name === "place" ? [plain("placeCode", "code")] : []),
  ]),
  plain("title", "text"),
  plain("date", "code"),
  textColumn("quote", "text", quoteOf),
  ...(["evidence", "valueSpans", "changeSpans", "priorSpans", "periodSpans", "placeSpans"] as const).map(spans),
  plain("file", "text"),
  plain("sha256", "code"),
  plain("encoding", "code"),
  plain("article", "code"),
  plain("source", "code"),
  plain("rule", "code"),
  {
    name: "confidence",
    kind: "share",
    value: (row) => row.confidence,
    cell: (row) => (row.confidence === null ? null : shareText(row.confidence)),
  },
  { name: "findings", kind: "code", value: (row) => row.findings, cell: (row) => row.findings.join(";") || null },
];

const after: readonly Column[] = [
  { name: "corrected", kind: "flag", value: (row) => row.corrected, cell: (row) => String(row.corrected) },
  plain("link", "address"),
];

/** Of a release, whose facts are all approved. */
export const releaseColumns: readonly Column[] = [
  id,
  ...claim,
  plain("decidedBy", "text", "approvedBy"),
  plain("decidedAt", "moment", "approvedAt"),
  ...after,
];

/** Of an export for a quick look, whose facts may be of any status. */
export const exportColumns: readonly Column[] = [
  id,
  plain("status", "code"),
  ...claim,
  plain("decidedBy", "text"),
  plain("decidedAt", "moment"),
  ...after,
];

/** Without an exponent, which some readers take for text: 1e-7 is 0.0000001. */
function shareText(share: number): string {
  const text = String(share);
  return text.includes("e") ? new Big(text).toFixed() : text;
}
