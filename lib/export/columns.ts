/** The columns of a dataset, in order: the one list that every format writes from. */
import { factFieldNames } from "@/lib/fact/fact";
import type { Span } from "@/lib/text/span";
import { type ExportRow, quoteOf } from "./row";

/**
 * `text` may begin with anything, and a spreadsheet must not run it. A `number` is a decimal, a `code` one of a few fixed
 * forms (an id, a date, spans, a bound); neither can hold a formula, and guarding would spoil them: `-13.4`, `=`.
 */
export type ColumnKind = "text" | "number" | "code";

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  /** The cell of a format that knows only text; empty for null. */
  readonly cell: (row: ExportRow) => string;
  /** The value of a format that knows structure. Decimals stay strings: a JSON number would be read as a float. */
  readonly value: (row: ExportRow) => unknown;
}

const codes = new Set(["period", "bound", "priorPeriod", "level"]);
const numbers = new Set(["value", "change", "prior"]);

function plain(name: keyof ExportRow & string, kind: ColumnKind): Column {
  const value = (row: ExportRow) => row[name];
  return { name, kind, value, cell: (row) => String(value(row) ?? "") };
}

function spans(name: "evidence" | "valueSpans" | "changeSpans" | "priorSpans"): Column {
  return { name, kind: "code", value: (row) => row[name], cell: (row) => row[name].map(spanText).join(";") };
}

/** `12..18`: with a hyphen or a colon a spreadsheet makes a date of it. */
function spanText({ start, end }: Span): string {
  return `${start}..${end}`;
}

export const columns: readonly Column[] = [
  plain("id", "code"),
  ...factFieldNames.flatMap((name) => [
    plain(name, numbers.has(name) ? "number" : codes.has(name) ? "code" : "text"),
    ...(name === "place" ? [plain("placeCode", "code")] : []),
  ]),
  plain("title", "text"),
  plain("date", "code"),
  { name: "quote", kind: "text", cell: quoteOf, value: quoteOf },
  spans("evidence"),
  spans("valueSpans"),
  spans("changeSpans"),
  spans("priorSpans"),
  plain("file", "text"),
  plain("sha256", "code"),
  plain("encoding", "code"),
  plain("approvedBy", "text"),
  plain("approvedAt", "code"),
  { ...plain("corrected", "code"), cell: (row) => (row.corrected ? "yes" : "no") },
  plain("link", "code"),
];
