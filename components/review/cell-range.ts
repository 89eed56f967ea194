/** Which cells a selection covers. Pure arithmetic on row and column numbers, counted from 0. */
import { type ColumnId, columnIds } from "./columns";

export interface Cell {
  readonly factId: string;
  readonly column: ColumnId;
}

export function isSameCell(a: Cell, b: Cell): boolean {
  return a.factId === b.factId && a.column === b.column;
}

/** All four ends belong to it. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rectangle between two cells, whichever comes first; null if one of them is not among the rows. */
export function rangeBetween(rows: readonly { readonly id: string }[], a: Cell, b: Cell): CellRange | null {
  const [rowA, rowB] = [a, b].map(({ factId }) => rows.findIndex(({ id }) => id === factId));
  if (rowA === undefined || rowB === undefined || rowA < 0 || rowB < 0) return null;
  const [columnA, columnB] = [columnIds.indexOf(a.column), columnIds.indexOf(b.column)];
  return {
    top: Math.min(rowA, rowB),
    bottom: Math.max(rowA, rowB),
    left: Math.min(columnA, columnB),
    right: Math.max(columnA, columnB),
  };
}

/** The columns of a range, in order. */
export function columnsOf({ left, right }: CellRange): readonly ColumnId[] {
  return columnIds.slice(left, right + 1);
}

/** How many cells a range has. */
export function sizeOf({ top, bottom, left, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}
