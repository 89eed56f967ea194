"use client";
/**
 * The rows of the table of all facts that are in view, and some around them. Apart from the table, because a table that
 * scrolls draws its rows sixty times a second: with its head and its menu drawn as often, frames were missed.
 */
import type { Row } from "@tanstack/react-table";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, useCallback, useEffect, useRef } from "react";
import type { ColumnLayout } from "./column-layout";
import type { features } from "./fact-columns";
import classes from "./fact-table.module.css";
import { type CellId, EmptyRow, TableRow } from "./table-row";
import type { PlacedFact } from "./use-fact-pages";
import type { FactSelection } from "./use-selection";

interface Props {
  /** Those that are here, by their place in the list. */
  readonly rowAt: ReadonlyMap<number, Row<typeof features, PlacedFact>>;
  readonly length: number;
  /** Of a row, in pixels. */
  readonly height: number;
  /** Pixels of the grid's top that its head covers. */
  readonly margin: number;
  /** Rows that are drawn above and below what is in view. */
  readonly overscan: number;
  readonly layout: ColumnLayout;
  /** The cell that Tab reaches; row -1: it is in the head. */
  readonly stopRow: number;
  readonly stopCell: CellId;
  readonly selection: FactSelection;
  /** Tells which rows are in view, both included. */
  readonly onView: (first: number, last: number) => void;
  readonly onClick: (index: number, cell: CellId, event: MouseEvent) => void;
  readonly onOpen: (index: number) => void;
}

export function TableRows(props: Props) {
  const { rowAt, length, height, margin, overscan, layout, stopRow, stopCell, selection, onView, onClick, onOpen } =
    props;
  // The grid around is found from here: its own reference is not set yet when these rows first ask for it.
  const here = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: length,
    getScrollElement: () => here.current?.closest<HTMLElement>("[role=grid]") ?? null,
    estimateSize: () => height,
    overscan,
    // A wheel sends more than one event between two frames: drawn at once, rows would be made that nobody sees.
    useFlushSync: false,
    scrollPaddingStart: margin,
    // The cell with the focus must exist wherever the table is scrolled to, or the focus falls to the page.
    rangeExtractor: useCallback(
      (range: Range) =>
        stopRow < 0
          ? defaultRangeExtractor(range)
          : [...new Set([...defaultRangeExtractor(range), stopRow])].sort((a, b) => a - b),
      [stopRow],
    ),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height of a row is the occasion
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  useEffect(() => {
    if (stopRow >= 0) virtualizer.scrollToIndex(stopRow, { align: "auto" });
  }, [virtualizer, stopRow]);
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => onView(startIndex, endIndex), [onView, startIndex, endIndex]);

  return (
    <div ref={here} role="presentation">
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rowAt.get(index);
        const stop = index === stopRow ? stopCell : null;
        return (
          <div key={index} role="presentation" className={classes.place} style={{ top: start, height }}>
            {row ? (
              <TableRow
                row={row}
                index={index}
                layout={layout}
                stop={stop}
                inHand={stop !== null}
                // What is all that fits holds no fact that does not fit any more.
                selected={selection.has(row.id) && !(row.original.fact.left && selection.value.kind === "all")}
                onClick={onClick}
                onOpen={onOpen}
              />
            ) : (
              <EmptyRow index={index} layout={layout} stop={stop} />
            )}
          </div>
        );
      })}
    </div>
  );
}
