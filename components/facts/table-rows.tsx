"use client";
/**
 * The rows of the table of all facts that are in view, and some around them. Apart from the table, because a table that
 * scrolls draws its rows sixty times a second: with its head and its menu drawn as often, frames were missed.
 */
import { startTransition, useEffect, useRef, useState } from "react";
import type { ColumnLayout } from "./column-layout";
import type { HeldPages } from "./held-pages";
import { drawnRows, rowsAround } from "./row-window";
import { useRowWords } from "./row-words";
import { type CellId, EmptyRow, TableRow } from "./table-row";
import { useRowWindow } from "./use-row-window";
import type { FactSelection } from "./use-selection";

interface Props {
  /** The rows that are here. */
  readonly held: HeldPages;
  readonly length: number;
  /** Of a row, in pixels. */
  readonly height: number;
  /** Pixels of the grid's top that its head covers. */
  readonly margin: number;
  /** Rows that are drawn where the table is scrolled to, beyond those in view. */
  readonly ahead: number;
  readonly layout: ColumnLayout;
  /** The cell that Tab reaches; row -1: it is in the head. */
  readonly stopRow: number;
  readonly stopCell: CellId;
  readonly selection: FactSelection;
  /** Tells which rows are in view, both included. */
  readonly onView: (first: number, last: number) => void;
}

/** At first only these are drawn beyond those in view: nobody has scrolled yet. */
const firstAhead = 2;

export function TableRows(props: Props) {
  const { held, length, height, margin, ahead, layout, stopRow, stopCell, selection, onView } = props;
  const words = useRowWords();
  const here = useRef<HTMLDivElement>(null);
  const range = useRowWindow(here, { height, margin, length }, stopRow);
  const [drawnAhead, setAhead] = useState(firstAhead);
  useEffect(() => startTransition(() => setAhead(ahead)), [ahead]);
  useEffect(() => {
    if (range) onView(range.first, range.last);
  }, [onView, range]);

  const draw = (index: number) => {
    const fact = held.at(index);
    const place = { index, top: index * height, layout, words, stop: index === stopRow ? stopCell : null };
    if (!fact) return <EmptyRow key={index} {...place} />;
    // What is all that fits holds no fact that does not fit any more.
    const selected = selection.has(fact.id) && !(fact.left && selection.value.kind === "all");
    return <TableRow key={index} {...place} fact={fact} selected={selected} />;
  };
  return (
    <div ref={here} role="presentation">
      {/* The cell with the focus must exist wherever the table is scrolled to, or the focus falls to the page. */}
      {range && drawnRows(range, rowsAround(range.from, range.first, drawnAhead), length, stopRow).map(draw)}
    </div>
  );
}
