// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot have virtual rows
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the focus is on cells, not on rows and heads
// biome-ignore-all lint/a11y/useKeyWithClickEvents: rows are taken by keys through the commands
"use client";
/** One row of the ledger. Renders again only when its fact, its place in the hand or its saving changes. */
import type { Row } from "@tanstack/react-table";
import { FlexRender } from "@tanstack/react-table";
import { type MouseEvent, memo } from "react";
import type { FactView } from "@/lib/api/views";
import { CellEditor } from "./cell-editor";
import { type ColumnId, columnIds } from "./columns";
import type { features } from "./fact-columns";
import classes from "./fact-grid.module.css";
import type { LaneState } from "./lanes";

interface Props {
  readonly row: Row<typeof features, FactView>;
  /** From 0, among the rows that the table shows. */
  readonly index: number;
  /** The column of the cell that Tab reaches, or null in all rows but one. */
  readonly column: ColumnId | null;
  readonly inHand: boolean;
  readonly editing: boolean;
  readonly lane: LaneState | null;
  readonly blocked: boolean;
  readonly onTake: (factId: string, column: ColumnId) => void;
  readonly onEdit: (factId: string, column: ColumnId) => void;
}

export const FactRow = memo(FactRowOnce, (before, after) => {
  return (
    before.row.original === after.row.original &&
    before.index === after.index &&
    before.column === after.column &&
    before.inHand === after.inHand &&
    before.editing === after.editing &&
    before.lane === after.lane &&
    before.blocked === after.blocked
  );
});

function FactRowOnce({ row, index, column, inHand, editing, lane, blocked, onTake, onEdit }: Props) {
  const fact = row.original;
  const columnAt = (event: MouseEvent): ColumnId => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-column]") : null;
    return columnIds.find((id) => id === cell?.dataset.column) ?? "indicator";
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={inHand}
      className={classes.row}
      data-status={fact.status}
      data-lane={lane ?? undefined}
      data-blocked={(blocked && fact.status === "proposed") || undefined}
      onClick={(event) => onTake(fact.id, columnAt(event))}
      onDoubleClick={(event) => onEdit(fact.id, columnAt(event))}
    >
      {row.getAllCells().map((cell) => {
        const id = cell.column.id as ColumnId;
        const isStop = id === column;
        return (
          <div
            key={cell.id}
            role="gridcell"
            aria-colindex={columnIds.indexOf(id) + 1}
            tabIndex={isStop ? 0 : -1}
            className={classes.cell}
            data-column={id}
            data-cell={isStop ? "hand" : undefined}
          >
            {isStop && editing ? <CellEditor fact={fact} column={id} /> : <FlexRender cell={cell} />}
          </div>
        );
      })}
    </div>
  );
}
