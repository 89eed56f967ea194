/**
 * Writes rows as Parquet, a group of rows at a time, so that memory does not grow with them. Numbers are exact decimals;
 * one that no decimal of 38 digits holds stands in a column of texts beside it, never rounded.
 */
import { setImmediate } from "node:timers/promises";
import type { SchemaElement } from "hyparquet";
import { ByteWriter, type ColumnSource, ParquetWriter } from "hyparquet-writer";
import type { Column } from "@/lib/export/columns";
import { scaledInteger } from "@/lib/export/decimal-parts";
import { firstDay, lastDay, parsePeriod } from "@/lib/fact/period";

/** Larger groups are read a little faster and take several times the memory to write. */
const groupSize = 10_000;
const mostRemembered = 1000;
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
  let group: unknown[][] = fields.map(() => []);
  let size = 0;
  for await (const page of pages) {
    for (let at = 0; at < page.length; ) {
      const some = page.slice(at, at + groupSize - size);
      addRows(group, fields, some);
      at += some.length;
      size += some.length;
      if (size < groupSize) continue;
      yield* groupOf(file, writer, fields, group);
      group = fields.map(() => []);
      size = 0;
    }
  }
  if (size > 0) yield* groupOf(file, writer, fields, group);
  await file.finish();
  yield taken(writer);
}

/** Column by column: row by row, each value would be looked up among forty columns. */
function addRows<Row>(group: readonly unknown[][], fields: readonly Field<Row>[], rows: readonly Row[]): void {
  fields.forEach(({ value }, index) => {
    const column = group[index];
    for (const row of rows) column?.push(value(row));
  });
}

/**
 * Writes a group column by column with a pause after each: all at once would take half a second in which nobody else is
 * answered. The file takes each column for a group of its own; together they are the one that they would have been.
 */
async function* groupOf(
  file: ParquetWriter,
  writer: ByteWriter,
  fields: readonly Pick<Field<never>, "element">[],
  group: readonly unknown[][],
): AsyncGenerator<Uint8Array> {
  const rows = group[0]?.length ?? 0;
  const first = file.row_groups.length;
  for (const [index, { element }] of fields.entries()) {
    const column: ColumnSource = { name: element.name, data: group[index] ?? [], columnIndex: false };
    await file.write({ columnData: [column], rowGroupSize: rows });
    yield taken(writer);
    await setImmediate();
  }
  const parts = file.row_groups.splice(first);
  const sum = (of: (part: (typeof parts)[number]) => bigint | undefined) =>
    parts.reduce((total, part) => total + (of(part) ?? 0n), 0n);
  file.row_groups.push({
    columns: parts.flatMap((part) => part.columns),
    total_byte_size: sum((part) => part.total_byte_size),
    num_rows: BigInt(rows),
    total_compressed_size: sum((part) => part.total_compressed_size),
  });
  file.num_rows -= BigInt(rows) * BigInt(fields.length - 1);
}

/** What has been written since; the writer goes on in the same memory. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
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
    const millisecond = remembered((moment) => BigInt(Date.parse(moment)));
    return [{ element: { ...element, logical_type: logical }, value: (row) => mapped(cell(row), millisecond) }];
  }
  if (kind === "decimal") {
    const whole = remembered((number) => scaledInteger(number, decimal.precision, decimal.scale));
    const scaled = (row: Row) => mapped(cell(row), whole);
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
  const ends = remembered((text) => {
    const period = parsePeriod(text);
    return period && { periodStart: dayNumber(firstDay(period.start)), periodEnd: dayNumber(lastDay(period.end)) };
  });
  const day = (name: "periodStart" | "periodEnd"): Field<Row> => ({
    element: {
      name,
      type: "INT32",
      converted_type: "DATE",
      logical_type: { type: "DATE" },
      repetition_type: "OPTIONAL",
    },
    value: (row) => ends(cell(row) ?? "")?.[name] ?? null,
  });
  return [day("periodStart"), day("periodEnd")];
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** Many rows say the same: what the last thousand different texts came to is not worked out again. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size === mostRemembered) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

function mapped<T>(text: string | null, map: (text: string) => T): T | null {
  return text === null ? null : map(text);
}
