// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot have virtual rows
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys
"use client";
/** The table of all facts: puts its head, its rows and their menu together, and says what clicks and keys do. Reads nothing itself. */
import { type MouseEvent, useCallback, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { FactRowView } from "@/lib/api/fact-list";
import type { FactOrder } from "@/lib/review/fact-filter";
import { type ColumnId, type ColumnLayout, sortOf } from "./column-layout";
import classes from "./fact-table.module.css";
import { type RowActions, RowMenu } from "./row-menu";
import { TableHead } from "./table-head";
import { tableKeyHandler } from "./table-key-handler";
import { columnStyle } from "./table-layout";
import { type CellId, cellOf, rowOf } from "./table-row";
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
  /** Null until it is known on what it is seen: then there are no rows yet. */
  readonly as: keyof typeof rowHeight | null;
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
  const { table, dragged, setStartWidth } = useColumns(layout, onLayout);
  // Before anything is known some rows are on their way: an empty sheet would say that there are none.
  const { held } = pages;
  const known = held.last < 0 && !pages.problem ? firstRows : held.last + 1;
  const length = count ?? known;
  const stopRow = Math.min(hand.row, length - 1);
  const height = rowHeight[as ?? "table"];
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
  const focus = useGridFocus(scroller, `${stopRow} ${hand.cell} ${held.at(stopRow) !== null}`);

  const { list } = pages;
  // Another list is read from its top.
  const listBefore = useRef(list);
  useEffect(() => {
    if (listBefore.current !== list) scroller.current?.scrollTo({ top: 0 });
    listBefore.current = list;
  }, [list]);

  // For all rows at once, so that none has handlers of its own.
  const onClick = (event: MouseEvent) => {
    const row = rowOf(event.target);
    if (row === null) return;
    const cell = cellOf(event.target);
    onHand({ row, cell });
    if (event.shiftKey) selection.extendTo(row);
    else if (cell === "box" || event.ctrlKey || event.metaKey) {
      const fact = held.at(row);
      if (fact) selection.toggle(fact.id, row);
    } else {
      selection.anchorAt(row);
      onTouch?.();
    }
  };
  const onDoubleClick = ({ target }: MouseEvent) => {
    const fact = held.at(rowOf(target) ?? -1);
    if (fact && cellOf(target) !== "box") onOpen(fact);
  };

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
    factAt: held.at,
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
      data-as={as ?? undefined}
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
            if (row !== null) onHand({ row, cell: cellOf(event.target) });
          }}
          // A range of rows is meant, and not the words from there to here.
          onMouseDown={(event) => event.shiftKey && event.preventDefault()}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
        >
          {as !== null && (
            <TableRows
              held={held}
              length={length}
              height={height}
              margin={as === "cards" ? 0 : 32}
              ahead={as === "cards" ? 6 : 14}
              layout={layout}
              stopRow={stopRow}
              stopCell={hand.cell}
              selection={selection}
              onView={onView}
            />
          )}
        </div>
      </RowMenu>
    </div>
  );
}
