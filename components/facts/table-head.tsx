// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot have virtual rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is on the buttons in the heads
"use client";
/** The head of the table: sorts by a click, moves and widens columns by mouse; the table hears the keys. */
import { VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconCheck, IconMinus } from "@tabler/icons-react";
import type { Header, HeaderGroup } from "@tanstack/react-table";
import { type CSSProperties, type DragEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { FactOrder } from "@/lib/review/fact-filter";
import { type ColumnId, type ColumnLayout, columnIds, dropColumn, resizeColumn, sortOf } from "./column-layout";
import type { features } from "./fact-columns";
import classes from "./fact-table.module.css";
import type { ListedRow } from "./rows-now";
import type { CellId } from "./table-row";

interface Props {
  readonly group: HeaderGroup<typeof features, ListedRow>;
  readonly layout: ColumnLayout;
  readonly onLayout: (layout: ColumnLayout) => void;
  readonly order: FactOrder;
  readonly onSort: (column: ColumnId) => void;
  /** Which share of the facts is selected. */
  readonly selected: "none" | "some" | "all";
  readonly onSelectAll: () => void;
  /** The head that Tab reaches; null while it is a cell of a row. */
  readonly stop: CellId | null;
  /** A width is about to be dragged: how wide the column is now, in pixels. */
  readonly onResizeStart: (id: ColumnId, width: number) => void;
}

export function TableHead({
  group,
  layout,
  onLayout,
  order,
  onSort,
  selected,
  onSelectAll,
  stop,
  onResizeStart,
}: Props) {
  const t = useTranslations("facts");
  const [dragged, setDragged] = useState<ColumnId | null>(null);
  const [over, setOver] = useState<ColumnId | null>(null);
  const drop = (onto: ColumnId) => {
    if (dragged) onLayout(dropColumn(layout, dragged, onto));
    setDragged(null);
    setOver(null);
  };
  return (
    <div role="row" aria-rowindex={1} className={classes.head}>
      <div role="columnheader" aria-colindex={1} className={classes.cell} data-column="box" data-pinned>
        <button
          type="button"
          className={classes.sort}
          tabIndex={stop === "box" ? 0 : -1}
          data-cell={stop === "box" ? "hand" : undefined}
          aria-label={t("selectAll")}
          aria-pressed={selected === "some" ? "mixed" : selected === "all"}
          title={t("selectAll")}
          onClick={onSelectAll}
        >
          <span className={classes.box} data-on={selected !== "none" || undefined}>
            {selected === "all" && <IconCheck size={13} stroke={3} aria-hidden />}
            {selected === "some" && <IconMinus size={13} stroke={3} aria-hidden />}
          </span>
        </button>
      </div>
      {group.headers.map((header, index) => {
        const id = header.column.id as ColumnId;
        const place = layout[index];
        const sort = sortOf[id];
        const sorted = sort !== undefined && sort === order.sort;
        const name = t(`column.${id}`);
        const over_ = over === id && dragged !== null && dragged !== id;
        return (
          <div
            key={header.id}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={sort && (sorted ? (order.dir === "asc" ? "ascending" : "descending") : "none")}
            className={classes.cell}
            data-column={id}
            data-pinned={place?.pinned || undefined}
            data-over={over_ || undefined}
            style={place?.pinned ? startOf(id) : undefined}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = "move";
              // Firefox drags nothing that carries nothing.
              event.dataTransfer.setData("text/plain", name);
              setDragged(id);
            }}
            onDragOver={(event: DragEvent) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(id);
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop(id);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
          >
            <button
              type="button"
              className={classes.sort}
              tabIndex={stop === id ? 0 : -1}
              data-cell={stop === id ? "hand" : undefined}
              aria-disabled={sort === undefined || undefined}
              title={sort ? t("sortBy", { column: name }) : name}
              onClick={() => sort && onSort(id)}
            >
              {id === "status" ? <VisuallyHidden>{name}</VisuallyHidden> : <span className={classes.name}>{name}</span>}
              {sorted &&
                (order.dir === "asc" ? <IconArrowUp size={13} aria-hidden /> : <IconArrowDown size={13} aria-hidden />)}
            </button>
            <Grip header={header} onStart={onResizeStart} onReset={() => onLayout(resizeColumn(layout, id, null))} />
          </div>
        );
      })}
    </div>
  );
}

/** Where a pinned column begins; the table says where that is. */
function startOf(id: ColumnId): CSSProperties {
  return { insetInlineStart: `var(--start-${id})` };
}

interface GripProps {
  readonly header: Header<typeof features, ListedRow, unknown>;
  readonly onStart: (id: ColumnId, width: number) => void;
  readonly onReset: () => void;
}

/** The edge by which a column is made wider. Keys do the same in the head, so that it is no stop of its own. */
function Grip({ header, onStart, onReset }: GripProps) {
  const id = columnIds.find((each) => each === header.column.id);
  const start = (target: HTMLElement) => {
    if (id && target.parentElement) onStart(id, target.parentElement.getBoundingClientRect().width);
  };
  const resize = header.getResizeHandler();
  return (
    <span
      aria-hidden
      className={classes.grip}
      data-active={header.column.getIsResizing() || undefined}
      // A head that is dragged itself would take the gesture.
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onMouseDown={(event) => {
        start(event.currentTarget);
        resize(event);
      }}
      onTouchStart={(event) => {
        start(event.currentTarget);
        resize(event);
      }}
      onDoubleClick={onReset}
    />
  );
}
