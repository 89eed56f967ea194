"use client";
/** The columns of the table of all facts: order, widths and the width that is being dragged. */
import { useTable } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { type ColumnId, type ColumnLayout, resizeColumn, widthOf } from "./column-layout";
import { factColumns, features, sizeBounds } from "./fact-columns";
import type { ListedRow } from "./rows-now";
import { columnState } from "./table-layout";

const noRows: readonly ListedRow[] = [];

export function useColumns(layout: ColumnLayout, onLayout: (layout: ColumnLayout) => void) {
  const [startWidth, setStartWidth] = useState<{ id: ColumnId; width: number } | null>(null);
  const columns = useMemo(() => columnState(layout), [layout]);
  const table = useTable({
    features,
    columns: factColumns,
    data: noRows,
    defaultColumn: sizeBounds,
    state: columns,
    columnResizeMode: "onEnd",
    onColumnSizingChange: (update) => {
      const next = typeof update === "function" ? update(columns.columnSizing) : update;
      const place = layout.find(({ id }) => id === startWidth?.id);
      const width = place && next[place.id];
      // An elastic column is wider than the table library knows: what counts is by how much it was dragged.
      if (place && startWidth && width !== undefined) {
        onLayout(resizeColumn(layout, place.id, startWidth.width + width - widthOf(place)));
      }
    },
  });
  const { isResizingColumn, deltaOffset } = table.state.columnResizing;
  const dragged =
    isResizingColumn !== false && startWidth
      ? { id: startWidth.id, width: Math.max(sizeBounds.minSize, startWidth.width + (deltaOffset ?? 0)) }
      : null;
  return { table, dragged, setStartWidth };
}
