/**
 * Which rows of a long list are drawn. Pure. All rows are as high as each other, so that this is a division whatever the length
 * is; a library that allows each row another height holds a number for each of a hundred thousand.
 */

export interface Sheet {
  /** Of a row, in pixels. */
  readonly height: number;
  /** Pixels above the rows that scroll along, and of the view that a head covers at all times. */
  readonly margin: number;
  /** How many rows there are. */
  readonly length: number;
}

/** What is seen of the sheet: how far it is scrolled and how high the window on it is, in pixels. */
interface View {
  readonly top: number;
  readonly size: number;
}

/** Both included; without rows `last` is -1. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** The rows that are at least partly seen. */
export function rowsInView({ top, size }: View, { height, margin, length }: Sheet): RowRange {
  const within = (row: number) => Math.max(0, Math.min(row, length - 1));
  const last = Math.ceil((top + size - margin) / height) - 1;
  return { first: within(Math.floor(top / height)), last: length === 0 ? -1 : within(last) };
}

/** How many rows are drawn above and below those in view. */
interface RowsAround {
  readonly above: number;
  readonly below: number;
}

/** Rows that are drawn behind those in view while the table is scrolled: they were there already, and may come back. */
const behind = 3;

/** `ahead` of them where it goes, a few where it came from: each row that is there costs a little in every frame. */
export function rowsAround(before: number, now: number, ahead: number): RowsAround {
  const few = Math.min(behind, ahead);
  return now < before ? { above: ahead, below: few } : { above: few, below: ahead };
}

/** Their places in order: those in view, some `around`, and `stop` wherever it is (-1: none). */
export function drawnRows(
  { first, last }: RowRange,
  { above, below }: RowsAround,
  length: number,
  stop: number,
): readonly number[] {
  const from = Math.max(0, first - above);
  const to = Math.min(length - 1, last + below);
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  if (stop < 0 || stop >= length || (stop >= from && stop <= to)) return rows;
  return stop < from ? [stop, ...rows] : [...rows, stop];
}

/** How far to scroll so that a row is seen whole; null where it is. */
export function offsetToShow(
  row: number,
  { top, size }: View,
  { height, margin }: Pick<Sheet, "height" | "margin">,
): number | null {
  const start = row * height;
  const least = start + height - (size - margin);
  // Of a row that is higher than the view the beginning is seen.
  if (start < top || least > start) return start;
  return least > top ? least : null;
}
