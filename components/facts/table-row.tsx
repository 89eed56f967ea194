// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot have virtual rows
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the focus is on cells, not on rows
"use client";
/**
 * One row of the table of all facts. Renders again only when its fact, its columns or its place in hand and selection change.
 * Few elements, each with few attributes: when the table scrolls three such rows come with every frame.
 */
import { IconCheck } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import { type ColumnId, type ColumnLayout, columnIds } from "./column-layout";
import classes from "./fact-table.module.css";
import { rowCells } from "./row-cells";
import type { RowWords } from "./row-words";
import type { ListedRow } from "./rows-now";

/** A column, or the box that selects the row. */
export type CellId = ColumnId | "box";

interface Place {
  /** From 0, in the whole list. */
  readonly index: number;
  /** Pixels below the first row. */
  readonly top: number;
  readonly layout: ColumnLayout;
  readonly words: RowWords;
  /** The cell that Tab reaches, in the row in hand; null in all others. */
  readonly stop: CellId | null;
}

interface Props extends Place {
  readonly fact: ListedRow;
  readonly selected: boolean;
}

export const TableRow = memo(TableRowOnce);

function TableRowOnce({ fact, index, top, layout, words, stop, selected }: Props) {
  const name = fact.left ? words.left(fact.indicator) : fact.indicator;
  const pinned = layout.filter((place) => place.pinned);
  const cell = ({ id }: { readonly id: ColumnId }, at: number): ReactNode => (
    <div
      // By its column: made anew for another fact in the same place, the cell would lose the focus.
      key={id}
      role="gridcell"
      aria-colindex={at + 2}
      tabIndex={stop === id ? 0 : -1}
      className={classes.cell}
      data-column={id}
      data-cell={stop === id ? "hand" : undefined}
    >
      {rowCells[id](fact, words)}
    </div>
  );
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-current={stop === null ? undefined : true}
      className={classes.row}
      data-status={fact.status}
      data-left={fact.left}
      style={{ top }}
    >
      {/* Stays in view as one: each element that does is a layer of its own to the browser. */}
      <div role="presentation" className={classes.pinned}>
        <div
          role="gridcell"
          aria-colindex={1}
          aria-label={(selected ? words.selected : words.notSelected)(name)}
          tabIndex={stop === "box" ? 0 : -1}
          className={classes.cell}
          data-column="box"
          data-cell={stop === "box" ? "hand" : undefined}
        >
          <span className={classes.box} data-on={selected || undefined}>
            {selected && <IconCheck size={13} stroke={3} aria-hidden />}
          </span>
        </div>
        {pinned.map(cell)}
      </div>
      {layout.slice(pinned.length).map((place, at) => cell(place, pinned.length + at))}
    </div>
  );
}

/** A row that is still on its way: as high as the others, so that nothing moves when it comes. */
export function EmptyRow({ index, top, layout, words, stop }: Place) {
  return (
    <div role="row" aria-rowindex={index + 2} aria-busy className={classes.row} data-waiting style={{ top }}>
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={layout.length + 1}
        aria-label={words.loading}
        tabIndex={stop === null ? -1 : 0}
        data-cell={stop === null ? undefined : "hand"}
        className={classes.waiting}
      />
    </div>
  );
}

/** The cell that an event is about. */
export function cellOf(target: EventTarget): CellId {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
  const name = cell?.dataset.column;
  return name === "box" ? "box" : (columnIds.find((id) => id === name) ?? "indicator");
}

/** The place of the row that an event is about in the list, from 0; null where there is none. */
export function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[role=row][aria-rowindex]") : null;
  return row ? Number(row.ariaRowIndex) - 2 : null;
}
