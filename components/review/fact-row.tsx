// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot have virtual rows
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the focus is on cells, not on rows and heads
// biome-ignore-all lint/a11y/useKeyWithClickEvents: rows are taken by keys through the commands
"use client";
/** One row of the ledger. Renders again only when its fact, its place in the hand or its saving changes. */
import { type FocusEvent, type MouseEvent, memo } from "react";
import type { CellWords } from "@/components/ui/cell-words";
import type { FactView } from "@/lib/api/views";
import { cellContent } from "./cell-content";
import { CellEditor } from "./cell-editor";
import { type ColumnId, columnFields, columnIds } from "./columns";
import classes from "./fact-grid.module.css";
import { catcher } from "./focus-place";
import type { LaneState } from "./lanes";

interface Props {
  readonly fact: FactView;
  readonly words: CellWords;
  /** From 0, among the rows that the table shows. */
  readonly index: number;
  /** The column of the cell that Tab reaches, or null in all rows but one. */
  readonly column: ColumnId | null;
  readonly inHand: boolean;
  readonly editing: boolean;
  /** The cell in hand waits for something to be typed. */
  readonly catching: boolean;
  /** First and last selected column, as `1 3`; null if none of the row is selected. */
  readonly selected: string | null;
  readonly lane: LaneState | null;
  readonly blocked: boolean;
  readonly onTake: (factId: string, column: ColumnId, extend: boolean) => void;
  readonly onEdit: (factId: string, column: ColumnId) => void;
}

export const FactRow = memo(FactRowOnce);

function FactRowOnce(props: Props) {
  const { fact, words, index, column, inHand, editing, catching, selected, lane, blocked, onTake, onEdit } = props;
  const [first = -1, last = -1] = (selected ?? "").split(" ").map(Number);
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
      data-fact={fact.id}
      data-status={fact.status}
      data-lane={lane ?? undefined}
      data-blocked={(blocked && fact.status === "proposed") || undefined}
      onClick={(event) => onTake(fact.id, columnAt(event), event.shiftKey)}
      onDoubleClick={(event) => onEdit(fact.id, columnAt(event))}
    >
      {columnIds.map((id, at) => {
        const isStop = id === column;
        const catches = isStop && catching && typed(id);
        const isSelected = selected !== null && at >= first && at <= last;
        return (
          <div
            key={id}
            role="gridcell"
            aria-colindex={at + 1}
            aria-selected={selected === null ? undefined : isSelected}
            // Its field has the focus in its place.
            tabIndex={isStop && !catches ? 0 : -1}
            className={classes.cell}
            data-column={id}
            data-cell={isStop ? "hand" : undefined}
            data-selected={isSelected || undefined}
            onFocus={focusCatcher}
          >
            {cellContent[id](fact, words)}
            {isStop && (editing || catches) && <CellEditor fact={fact} column={id} open={editing} />}
          </div>
        );
      })}
    </div>
  );
}

/** A list of three is chosen from and not typed into: its letters would choose. */
function typed(column: ColumnId): boolean {
  return columnFields[column].length > 0 && column !== "level";
}

/** A click puts the focus on the cell itself. */
function focusCatcher(event: FocusEvent<HTMLElement>): void {
  if (event.target === event.currentTarget) {
    event.currentTarget.querySelector<HTMLElement>(catcher)?.focus({ preventScroll: true });
  }
}
