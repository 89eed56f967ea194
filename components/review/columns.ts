/** The columns of the ledger and the fields that each holds. A cell of several fields is edited as one. */
import type { FactField } from "@/lib/fact/fact";

export const columnIds = [
  "status",
  "place",
  "indicator",
  "period",
  "value",
  "change",
  "prior",
  "level",
  "confidence",
] as const;
export type ColumnId = (typeof columnIds)[number];

/** Fields of each column in the order in which they are typed; none: the cell is not edited. */
export const columnFields: Record<ColumnId, readonly FactField[]> = {
  status: [],
  place: ["place"],
  indicator: ["indicator"],
  period: ["period"],
  value: ["value", "unit", "bound"],
  change: ["change", "changeUnit", "basis"],
  prior: ["prior", "priorPeriod"],
  level: ["level"],
  confidence: [],
};

/** The column that holds a field. */
export function columnOf(field: FactField): ColumnId {
  return columnIds.find((id) => columnFields[id].includes(field)) ?? "indicator";
}

/** The column `by` places on; stays at the ends. */
export function columnBeside(id: ColumnId, by: number): ColumnId {
  const index = Math.min(Math.max(columnIds.indexOf(id) + by, 0), columnIds.length - 1);
  return columnIds[index] ?? id;
}

/** The next column that can be edited, in this direction; null at the end of the row. */
export function editableBeside(id: ColumnId, by: 1 | -1): ColumnId | null {
  for (let index = columnIds.indexOf(id) + by; index >= 0 && index < columnIds.length; index += by) {
    const column = columnIds[index];
    if (column && columnFields[column].length > 0) return column;
  }
  return null;
}
