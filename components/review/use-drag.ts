"use client";
/** Selecting cells by dragging the mouse over them. Fingers scroll instead. */
import { type MouseEvent, type PointerEvent, useMemo, useRef } from "react";
import { type Cell, isSameCell } from "./cell-range";
import { type ColumnId, columnIds } from "./columns";

/** Handlers for the grid. `take` takes a cell in hand, or extends the selection to it. */
export function useDrag(take: (factId: string, column: ColumnId, extend: boolean) => void) {
  const from = useRef<Cell | null>(null);
  const isDragging = useRef(false);
  return useMemo(
    () => ({
      onPointerDown(event: PointerEvent) {
        const isPlain = event.pointerType === "mouse" && event.button === 0 && !event.shiftKey;
        from.current = isPlain ? cellAt(event.target) : null;
        isDragging.current = false;
      },
      onPointerOver(event: PointerEvent) {
        const start = from.current;
        const cell = cellAt(event.target);
        if (!start || !cell || (event.buttons & 1) === 0) return;
        if (!isDragging.current && isSameCell(start, cell)) return;
        if (!isDragging.current) take(start.factId, start.column, false);
        isDragging.current = true;
        take(cell.factId, cell.column, true);
      },
      onClickCapture(event: MouseEvent) {
        // The click that ends a drag is none: it would end the selection with it.
        if (isDragging.current) event.stopPropagation();
        from.current = null;
        isDragging.current = false;
      },
    }),
    [take],
  );
}

/** The cell that an event is about; none for a field that is open in it. */
export function cellAt(target: EventTarget): Cell | null {
  if (!(target instanceof Element) || target.closest("input, select")) return null;
  const column = target.closest<HTMLElement>("[data-column]")?.dataset.column;
  const factId = target.closest<HTMLElement>("[data-fact]")?.dataset.fact;
  const id = columnIds.find((each) => each === column);
  return id && factId ? { factId, column: id } : null;
}
