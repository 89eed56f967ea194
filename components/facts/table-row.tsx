// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot have virtual rows
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the focus is on cells, not on rows
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the table hears the keys
"use client";
/** One row of the table of all facts. Renders again only when its fact, its columns or its place in hand and selection change. */
import { IconCheck } from "@tabler/icons-react";
import { FlexRender, type Row } from "@tanstack/react-table";
import { type CSSProperties, type MouseEvent, memo } from "react";
import { useTranslations } from "use-intl";
import { type ColumnId, type ColumnLayout, columnIds } from "./column-layout";
import type { features } from "./fact-columns";
import classes from "./fact-table.module.css";
import type { PlacedFact } from "./use-fact-pages";

/** A column, or the box that selects the row. */
export type CellId = ColumnId | "box";

interface Props {
  readonly row: Row<typeof features, PlacedFact>;
  /** From 0, in the whole list. */
  readonly index: number;
  readonly layout: ColumnLayout;
  /** The cell that Tab reaches; null in all rows but one. */
  readonly stop: CellId | null;
  readonly inHand: boolean;
  readonly selected: boolean;
  readonly onClick: (index: number, cell: CellId, event: MouseEvent) => void;
  readonly onOpen: (index: number) => void;
}

export const TableRow = memo(TableRowOnce, (before, after) => {
  return (
    before.row.original.fact === after.row.original.fact &&
    before.index === after.index &&
    before.layout === after.layout &&
    before.stop === after.stop &&
    before.inHand === after.inHand &&
    before.selected === after.selected &&
    before.onClick === after.onClick &&
    before.onOpen === after.onOpen
  );
});

function TableRowOnce({ row, index, layout, stop, inHand, selected, onClick, onOpen }: Props) {
  const t = useTranslations("facts");
  const { fact } = row.original;
  const name = fact.left ? t("rowLeft", { name: fact.indicator }) : fact.indicator;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-current={inHand || undefined}
      className={classes.row}
      data-status={fact.status}
      data-left={fact.left}
      // A range of rows is meant, and not the words from there to here.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => onClick(index, cellOf(event), event)}
      onDoubleClick={(event) => cellOf(event) !== "box" && onOpen(index)}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-label={t(selected ? "selected" : "notSelected", { name })}
        tabIndex={stop === "box" ? 0 : -1}
        className={classes.cell}
        data-column="box"
        data-pinned
        data-cell={stop === "box" ? "hand" : undefined}
      >
        <span className={classes.box} data-on={selected || undefined}>
          {selected && <IconCheck size={13} stroke={3} aria-hidden />}
        </span>
      </div>
      {row.getVisibleCells().map((cell, at) => {
        const id = cell.column.id as ColumnId;
        const pinned = layout[at]?.pinned ?? false;
        return (
          <div
            // By its column: made anew for another fact in the same place, the cell would lose the focus.
            key={id}
            role="gridcell"
            aria-colindex={at + 2}
            tabIndex={stop === id ? 0 : -1}
            className={classes.cell}
            data-column={id}
            data-pinned={pinned || undefined}
            data-cell={stop === id ? "hand" : undefined}
            style={pinned ? startOf(id) : undefined}
          >
            <FlexRender cell={cell} />
          </div>
        );
      })}
    </div>
  );
}

/** A row that is still on its way: as high as the others, so that nothing moves when it comes. */
export function EmptyRow({ index, layout, stop }: Pick<Props, "index" | "layout" | "stop">) {
  const t = useTranslations("facts");
  return (
    <div role="row" aria-rowindex={index + 2} aria-busy className={classes.row} data-waiting>
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={layout.length + 1}
        aria-label={t("loadingRow")}
        tabIndex={stop === null ? -1 : 0}
        data-cell={stop === null ? undefined : "hand"}
        className={classes.waiting}
      />
    </div>
  );
}

/** Where a pinned column begins; the table says where that is. */
export function startOf(id: ColumnId): CSSProperties {
  return { insetInlineStart: `var(--start-${id})` };
}

/** The cell that an event is about. */
export function cellOf(event: MouseEvent): CellId {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-column]") : null;
  const name = cell?.dataset.column;
  return name === "box" ? "box" : (columnIds.find((id) => id === name) ?? "indicator");
}
