// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot have virtual rows
"use client";
import { type MouseEvent, useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import type { FactRowView } from "@/lib/api/fact-list";
import type { FactOrder } from "@/lib/review/fact-filter";
import { type ColumnId, type ColumnLayout, sortOf } from "./column-layout";
import classes from "./fact-table.module.css";
import { type RowActions, RowMenu } from "./row-menu";
import { TableHead } from "./table-head";
import { tableKeyHandler } from "./table-key-handler";
import { columnStyle } from "./table-layout";
import { type CellId, cellOf } from "./table-row";
import { TableRows } from "./table-rows";
import { useColumns } from "./use-columns";
import type { FactPages } from "./use-fact-pages";
import { useGridFocus } from "./use-grid-focus";
import type { FactSelection } from "./use-selection";
import { useWideMark } from "./use-wide-mark";

/** Height of a row in pixels, on a desk and as a card. Fixed: a list of which a part is known has no other way to be as long as it is. */
const rowHeight = { table: 33, cards: 88 } as const;

/** Rows that are drawn as on their way before the first page is here. */
const firstRows = 12;

/** The cell in hand: its row in the whole list (-1: the head) and its column. */
export interface CellInHand {
  readonly row: number;
  readonly cell: CellId;
}

interface Props {
  readonly pages: FactPages;
  /** How many rows the list has; null while nobody knows. */
  readonly count: number | null;
  readonly as: keyof typeof rowHeight;
  readonly layout: ColumnLayout;
  readonly onLayout: (layout: ColumnLayout) => void;
  readonly order: FactOrder;
  readonly onOrder: (order: FactOrder) => void;
  readonly hand: CellInHand;
  readonly onHand: (hand: CellInHand) => void;
  readonly selection: FactSelection;
  readonly onOpen: (fact: FactRowView) => void;
  /** In hand; what can be done with it in its menu. */
  readonly fact: FactRowView | null;
  readonly actions: RowActions;
  /** A row was taken by a click or a finger, where the fact in hand is not beside the table. */
  readonly onTouch?: (() => void) | undefined;
}

export function FactTable(props: Props) {
  const {
    pages,
    count,
    as,
    layout,
    onLayout,
    order,
    onOrder,
    hand,
    onHand,
    selection,
    onOpen,
    onTouch,
    fact: factInHand,
    actions,
  } = props;
  const t = useTranslations("facts");
  const scroller = useRef<HTMLDivElement>(null);
  useWideMark(scroller);
  const { table, dragged, setStartWidth } = useColumns(pages.rows, layout, onLayout);
  const rows = table.getRowModel().rows;
  const rowAt = useMemo(() => new Map(rows.map((row) => [row.original.index, row])), [rows]);
  // Before anything is known some rows are on their way: an empty sheet would say that there are none.
  const held = pages.rows.at(-1)?.index ?? (pages.problem ? -1 : firstRows - 1);
  const length = count ?? held + 1;
  const stopRow = Math.min(hand.row, length - 1);
  const height = rowHeight[as];
  const inView = useRef({ first: 0, last: 0 });
  const { onView: tellView } = pages;
  const onView = useCallback(
    (first: number, last: number) => {
      inView.current = { first, last };
      tellView(first, last);
    },
    [tellView],
  );

  // A row that comes is another element than the one that stood for it, which takes the focus away with it.
  const focus = useGridFocus(scroller, `${stopRow} ${hand.cell} ${rowAt.has(stopRow)}`);

  const { list } = pages;
  // Another list is read from its top.
  const listBefore = useRef(list);
  useEffect(() => {
    if (listBefore.current !== list) scroller.current?.scrollTo({ top: 0 });
    listBefore.current = list;
  }, [list]);

  const factAt = useCallback((index: number) => rowAt.get(index)?.original.fact ?? null, [rowAt]);
  // The handlers of rows stay the same, so that a row is not drawn again because another page came.
  const latest = useRef({ factAt, onHand, onOpen, onTouch, selection });
  latest.current = { factAt, onHand, onOpen, onTouch, selection };
  const onRowClick = useCallback((index: number, cell: CellId, event: MouseEvent) => {
    const { factAt: find, onHand: take, selection: chosen } = latest.current;
    take({ row: index, cell });
    if (event.shiftKey) chosen.extendTo(index);
    else if (cell === "box" || event.ctrlKey || event.metaKey) {
      const fact = find(index);
      if (fact) chosen.toggle(fact.id, index);
    } else {
      chosen.anchorAt(index);
      latest.current.onTouch?.();
    }
  }, []);
  const openRow = useCallback((index: number) => {
    const fact = latest.current.factAt(index);
    if (fact) latest.current.onOpen(fact);
  }, []);

  const sort = (column: ColumnId) => {
    const by = sortOf[column];
    if (by) onOrder({ sort: by, dir: order.sort === by && order.dir === "asc" ? "desc" : "asc" });
  };
  const cells: readonly CellId[] = ["box", ...layout.map(({ id }) => id)];
  const onKeyDown = tableKeyHandler({
    length,
    stopRow,
    pageRows: () => Math.max(1, inView.current.last - inView.current.first - 1),
    cells,
    layout,
    onLayout,
    hand,
    onHand,
    selection,
    onOpen,
    factAt,
  });

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t("table")}
      aria-rowcount={count === null ? -1 : count + 1}
      aria-colcount={cells.length}
      aria-multiselectable
      aria-busy={pages.stale || undefined}
      className={classes.grid}
      style={columnStyle(layout, dragged)}
      data-as={as}
      data-keys="table"
      onKeyDown={onKeyDown}
      {...focus}
    >
      {table.getHeaderGroups().map((group) => (
        <TableHead
          key={group.id}
          group={group}
          layout={layout}
          onLayout={onLayout}
          order={order}
          onSort={sort}
          selected={selection.share}
          onSelectAll={selection.toggleAll}
          stop={stopRow < 0 ? hand.cell : null}
          onResizeStart={(id, width) => setStartWidth({ id, width })}
        />
      ))}
      <RowMenu fact={factInHand} actions={actions}>
        <div
          role="rowgroup"
          className={classes.rows}
          style={{ height: length * height }}
          onContextMenu={(event) => {
            const row = rowOf(event.target);
            // A menu is about the fact on which it opens, never about another one that is in hand.
            if (row !== null) onHand({ row, cell: cellOf(event) });
          }}
        >
          <TableRows
            rowAt={rowAt}
            length={length}
            height={height}
            margin={as === "cards" ? 0 : 32}
            overscan={as === "cards" ? 6 : 16}
            layout={layout}
            stopRow={stopRow}
            stopCell={hand.cell}
            selection={selection}
            onView={onView}
            onClick={onRowClick}
            onOpen={openRow}
          />
        </div>
      </RowMenu>
    </div>
  );
}

/** The place of the row in the list, from 0; null where there is none. */
function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[role=row][aria-rowindex]") : null;
  return row ? Number(row.ariaRowIndex) - 2 : null;
}
