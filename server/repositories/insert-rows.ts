/**
 * Inserts many rows by one statement and one parameter. The client's `createMany` sends each value as a parameter of its
 * own; for the facts of one large article that are tens of thousands, and it took fifty times as long.
 */
import type { Queries } from "../db";
import { Prisma } from "../generated/prisma/client";

type Table = "Fact" | "Evidence" | "ReviewEvent" | "Numeral";

/**
 * Inserts the `columns` of each row and nothing else of it; the table's defaults fill the others. Rows that break a unique
 * key are an error, or left out with `ifNew`. Names of tables and columns must be constants of the code.
 */
export async function insertRows<C extends string>(
  tx: Queries,
  table: Table,
  columns: readonly C[],
  rows: readonly Readonly<Record<C, unknown>>[],
  { ifNew = false }: { readonly ifNew?: boolean } = {},
): Promise<void> {
  if (rows.length === 0) return;
  const names = Prisma.raw(columns.map((column) => `"${column}"`).join(", "));
  const values = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
  const into = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`
    INSERT INTO ${into} (${names})
    SELECT ${names} FROM jsonb_populate_recordset(null::${into}, ${JSON.stringify(values)}::jsonb)
    ${ifNew ? Prisma.sql`ON CONFLICT DO NOTHING` : Prisma.empty}`;
}
