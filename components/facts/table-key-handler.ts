/** What a key does in the table of all facts. What it means is table-keys.ts; here it moves, selects, opens and arranges columns. */
import type { KeyboardEvent } from "react";
import type { FactRowView } from "@/lib/api/fact-list";
import { type ColumnLayout, moveColumn, resizeColumn, widthOf } from "./column-layout";
import { tableKey } from "./table-keys";
import type { CellId } from "./table-row";
import type { FactSelection } from "./use-selection";

/** By how many pixels a key makes a column wider. */
const widthStep = 16;

/** As `CellInHand` of the table. */
interface Place {
  readonly row: number;
  readonly cell: CellId;
}

interface Parts {
  /** Rows of the whole list. */
  readonly length: number;
  /** Rows that PageUp and PageDown go over, asked at the key: a table that scrolls tells nobody. */
  readonly pageRows: () => number;
  /** The row of the cell that has the focus; -1: the head. */
  readonly stopRow: number;
  readonly cells: readonly CellId[];
  readonly layout: ColumnLayout;
  readonly onLayout: (layout: ColumnLayout) => void;
  readonly hand: Place;
  readonly onHand: (hand: Place) => void;
  readonly selection: FactSelection;
  readonly onOpen: (fact: FactRowView) => void;
  readonly factAt: (index: number) => FactRowView | null;
}

export function tableKeyHandler(parts: Parts): (event: KeyboardEvent) => void {
  const { length, pageRows, stopRow, cells, layout, onLayout, hand, onHand, selection, onOpen, factAt } = parts;
  return (event: KeyboardEvent) => {
    const head = stopRow < 0;
    const { key, shiftKey, ctrlKey, metaKey, altKey, keyCode } = event;
    const { isComposing } = event.nativeEvent;
    const what = tableKey(
      { key, shiftKey, ctrlKey, metaKey, altKey, keyCode, isComposing },
      { page: pageRows(), head },
    );
    if (!what) return;
    const column = hand.cell === "box" ? null : hand.cell;
    const place = layout.find(({ id }) => id === column);
    const fact = factAt(stopRow);
    // In the head, Enter and the space bar press its button.
    if (head && (what.kind === "open" || what.kind === "select")) return;
    event.preventDefault();
    switch (what.kind) {
      case "move": {
        const least = what.extend ? 0 : -1;
        // Home goes to the first fact, and one more step up into the head.
        const row = what.rows < -1 ? Math.max(0, stopRow + what.rows) : stopRow + what.rows;
        const at = Math.max(least, Math.min(length - 1, row));
        const cell = cells[Math.max(0, Math.min(cells.length - 1, cells.indexOf(hand.cell) + what.columns))] ?? "box";
        onHand({ row: at, cell });
        if (what.extend) selection.extendTo(at, stopRow);
        else if (what.rows !== 0) selection.anchorAt(at);
        break;
      }
      case "order":
        if (column) onLayout(moveColumn(layout, column, what.by));
        break;
      case "resize":
        if (place) onLayout(resizeColumn(layout, place.id, widthOf(place) + what.by * widthStep));
        break;
      case "select":
        if (fact) selection.toggle(fact.id, stopRow);
        break;
      case "select-all":
        selection.selectAll();
        break;
      case "open":
        if (fact) onOpen(fact);
        break;
      case "escape":
        selection.clear();
        break;
    }
  };
}
