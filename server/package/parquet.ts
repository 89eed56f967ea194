/**
 * Writes rows as Parquet, a group of rows at a time, so that memory does not grow with them. Numbers are exact decimals;
 * one that no decimal of 38 digits holds stands in a column of texts beside it, never rounded.
 */
import type { SchemaElement } from "hyparquet";
import { ByteWriter, type ColumnSource, ParquetWriter } from "hyparquet-writer";
import type { Column } from "@/lib/export/columns";
import { scaledInteger } from "@/lib/export/decimal-parts";
import { firstDay, lastDay, parsePeriod } from "@/lib/fact/period";

/** Larger groups are read a little faster and take several times the memory to write. */
const groupSize = 10_000;
const decimal = { precision: 38, scale: 10 };

/** A column of the file: how it is declared, and its value in a row. */
interface Field<Row> {
  readonly element: SchemaElement;
  readonly value: (row: Row) => unknown;
}

/** @param about what the file says of itself, as key and value */
export async function* parquetOf<Row>(
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
  about: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  const fields = columns.flatMap((column) => fieldsOf(column));
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [{ name: "root", num_children: fields.length }, ...fields.map(({ element }) => element)],
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: "Kaoju",
  });
  for await (const rows of groups(pages)) {
    const columnData = fields.map(
      ({ element: { name }, value }): ColumnSource => ({ name, data: rows.map(value), columnIndex: false }),
    );
    await file.write({ columnData, rowGroupSize: rows.length });
    yield taken(writer);
  }
  await file.finish();
  yield taken(writer);
}

/** What has been written so far; the writer goes on in the same memory. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

async function* groups<Row>(pages: AsyncIterable<readonly Row[]>): AsyncGenerator<Row[]> {
  let group: Row[] = [];
  for await (const page of pages) {
    for (const row of page) {
      group.push(row);
      if (group.length < groupSize) continue;
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}

function fieldsOf<Row>({ name, kind, cell }: Column<Row>): Field<Row>[] {
  const optional = { repetition_type: "OPTIONAL" } as const;
  const text = (as: string, value: Field<Row>["value"]): Field<Row> => ({
    element: { name: as, type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" }, ...optional },
    value,
  });
  if (kind === "flag") {
    return [{ element: { name, type: "BOOLEAN", ...optional }, value: (row) => cell(row) === "true" }];
  }
  if (kind === "share") {
    return [{ element: { name, type: "DOUBLE", ...optional }, value: (row) => mapped(cell(row), Number) }];
  }
  if (kind === "moment") {
    const logical = { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" } as const;
    const element: SchemaElement = { name, type: "INT64", converted_type: "TIMESTAMP_MILLIS", ...optional };
    const value = (row: Row) => mapped(cell(row), (moment) => BigInt(Date.parse(moment)));
    return [{ element: { ...element, logical_type: logical }, value }];
  }
  if (kind === "decimal") {
    const scaled = (row: Row) => mapped(cell(row), (number) => scaledInteger(number, decimal.precision, decimal.scale));
    const element: SchemaElement = { name, type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, converted_type: "DECIMAL" };
    return [
      {
        element: { ...element, ...decimal, ...optional, logical_type: { type: "DECIMAL", ...decimal } },
        value: scaled,
      },
      text(`${name}Text`, (row) => (scaled(row) === null ? cell(row) : null)),
    ];
  }
  return name === "period" ? [text(name, cell), ...periodEnds(cell)] : [text(name, cell)];
}

/** First and last day of the period, as days. */
function periodEnds<Row>(cell: Column<Row>["cell"]): Field<Row>[] {
  const day = (name: string, end: "start" | "end", dayOf: (point: string) => string): Field<Row> => ({
    element: {
      name,
      type: "INT32",
      converted_type: "DATE",
      logical_type: { type: "DATE" },
      repetition_type: "OPTIONAL",
    },
    value: (row) => {
      const period = parsePeriod(cell(row) ?? "");
      return period && Date.parse(dayOf(period[end])) / 86_400_000;
    },
  });
  return [day("periodStart", "start", firstDay), day("periodEnd", "end", lastDay)];
}

function mapped<T>(text: string | null, map: (text: string) => T): T | null {
  return text === null ? null : map(text);
}
