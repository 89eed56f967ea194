/** Which columns the table of all facts shows, in which order, how wide, which of them stay in view; and how an address says it. Pure. */
import { columnIds as ofReview } from "@/components/review/columns";
import type { FactSort } from "@/lib/review/fact-filter";

/** All columns, in the order in which they are offered: those of the review, then what only many articles ask for. */
export const columnIds = [...ofReview, "finding", "article", "file", "rule", "reviewer", "decided"] as const;
export type ColumnId = (typeof columnIds)[number];

export interface ColumnPlace {
  readonly id: ColumnId;
  /** Stays at the left while the others scroll. */
  readonly pinned: boolean;
  /** In pixels; null as designed. */
  readonly width: number | null;
}
/** The columns that are shown, pinned ones first. */
export type ColumnLayout = readonly ColumnPlace[];

/** Bounds of a width in pixels: narrower hides the head, wider is a screen of its own. */
export const leastWidth = 40;
export const mostWidth = 900;

/** Widths in pixels as designed, for Chinese words and grouped figures at the table's size. */
export const designedWidth: Readonly<Record<ColumnId, number>> = {
  status: 36,
  place: 92,
  // Takes what room is left over; with this the first columns fit into a window of 1,440 pixels.
  indicator: 152,
  period: 96,
  value: 148,
  change: 130,
  prior: 104,
  level: 72,
  confidence: 64,
  finding: 150,
  article: 124,
  file: 160,
  rule: 180,
  reviewer: 100,
  decided: 128,
};

/** What a click on a column's head sorts by. */
export const sortOf: Readonly<Partial<Record<ColumnId, FactSort>>> = {
  place: "place",
  indicator: "indicator",
  period: "period",
  value: "value",
  confidence: "confidence",
  article: "text",
  decided: "decided",
};

const first: readonly ColumnId[] = [
  "status",
  "place",
  "indicator",
  "period",
  "value",
  "change",
  "confidence",
  "article",
];

/** What someone sees who has chosen nothing. */
export const defaultLayout: ColumnLayout = first.map((id) => ({ id, pinned: id === "status", width: null }));

/** What a card on a phone shows, whatever the table shows on a desk. */
export const cardLayout: ColumnLayout = defaultLayout.map((place) => ({ ...place, pinned: false }));

/** The columns that an address asks for: `*status,place,indicator:320`. What it does not know is left out. */
export function readColumns(written: string | null): ColumnLayout {
  const places = (written ?? "").split(",").flatMap((one) => {
    const match = /^(\*?)([a-z]+)(?::(\d{1,4}))?$/.exec(one);
    const id = columnIds.find((each) => each === match?.[2]);
    if (!match || !id) return [];
    return [{ id, pinned: match[1] === "*", width: match[3] ? within(Number(match[3])) : null }];
  });
  const layout = places.filter(({ id }, index) => places.findIndex((other) => other.id === id) === index);
  return layout.length === 0 ? defaultLayout : pinnedFirst(layout);
}

/** As an address has them; null where nothing was chosen. */
export function writeColumns(layout: ColumnLayout): string | null {
  const written = writeAll(layout);
  return written === writeAll(defaultLayout) ? null : written;
}

function writeAll(layout: ColumnLayout): string {
  return layout
    .map(({ id, pinned, width }) => `${pinned ? "*" : ""}${id}${width === null ? "" : `:${width}`}`)
    .join(",");
}

/** Shows a column behind the others, or hides it. The last column cannot be hidden. */
export function toggleColumn(layout: ColumnLayout, id: ColumnId): ColumnLayout {
  const without = layout.filter((place) => place.id !== id);
  if (without.length === layout.length) return [...layout, { id, pinned: false, width: null }];
  return without.length === 0 ? layout : without;
}

/** Keeps a column in view at the left, or lets it go with the others. */
export function togglePin(layout: ColumnLayout, id: ColumnId): ColumnLayout {
  return pinnedFirst(layout.map((place) => (place.id === id ? { ...place, pinned: !place.pinned } : place)));
}

/** Moves a column `by` places; among the pinned or among the others, never from one to the other. */
export function moveColumn(layout: ColumnLayout, id: ColumnId, by: number): ColumnLayout {
  const from = layout.findIndex((place) => place.id === id);
  const place = layout[from];
  const beside = layout[from + by];
  if (!place || !beside || beside.pinned !== place.pinned) return layout;
  return layout.toSpliced(from, 1).toSpliced(from + by, 0, place);
}

/** Puts a column where another one stands, as dragging does. It is pinned there if that one is. */
export function dropColumn(layout: ColumnLayout, id: ColumnId, onto: ColumnId): ColumnLayout {
  const place = layout.find((each) => each.id === id);
  const target = layout.find((each) => each.id === onto);
  if (!place || !target || id === onto) return layout;
  const behind = layout.indexOf(place) < layout.indexOf(target);
  const without = layout.filter((each) => each !== place);
  const at = without.indexOf(target) + (behind ? 1 : 0);
  return pinnedFirst(without.toSpliced(at, 0, { ...place, pinned: target.pinned }));
}

/** Gives a column this width in pixels; null as designed. */
export function resizeColumn(layout: ColumnLayout, id: ColumnId, width: number | null): ColumnLayout {
  return layout.map((place) => (place.id === id ? { ...place, width: width === null ? null : within(width) } : place));
}

/** How wide a column is, in pixels; a column without a width of its own may take what is left over. */
export function widthOf({ id, width }: ColumnPlace): number {
  return width ?? designedWidth[id];
}

function within(width: number): number {
  return Math.round(Math.min(Math.max(width, leastWidth), mostWidth));
}

function pinnedFirst(layout: ColumnLayout): ColumnLayout {
  return [...layout.filter(({ pinned }) => pinned), ...layout.filter(({ pinned }) => !pinned)];
}
