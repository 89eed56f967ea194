/** From the chosen columns to what the table library and the style sheet need. Pure. */
import type { CSSProperties } from "react";
import { type ColumnId, type ColumnLayout, columnIds, widthOf } from "./column-layout";

/** The column of the boxes that select rows, always first and never hidden. */
const boxWidth = 40;

/** As the table library holds it. */
export function columnState(layout: ColumnLayout) {
  const shown = new Set(layout.map(({ id }) => id));
  return {
    columnVisibility: Object.fromEntries(columnIds.map((id) => [id, shown.has(id)])),
    columnOrder: layout.map(({ id }) => id as string),
    columnPinning: { start: layout.flatMap(({ id, pinned }) => (pinned ? [id as string] : [])), end: [] },
    columnSizing: Object.fromEntries(layout.flatMap(({ id, width }) => (width === null ? [] : [[id, width]]))),
  };
}

/**
 * The column that takes the room that is left over: of words, and only as long as nobody gave it a width. A pinned one
 * cannot, because what stands behind it must know where it ends.
 */
export function elasticColumn(layout: ColumnLayout): ColumnId | null {
  const elastic = (["indicator", "article"] as const).find((id) =>
    layout.some((place) => place.id === id && place.width === null && !place.pinned),
  );
  return elastic ?? null;
}

/** Widths and places of the columns as CSS variables. `dragged`: a column that is being given another width just now. */
export function columnStyle(
  layout: ColumnLayout,
  dragged: { readonly id: string; readonly width: number } | null,
): CSSProperties {
  const widths = layout.map((place) => (dragged?.id === place.id ? dragged.width : widthOf(place)));
  const elastic = elasticColumn(layout);
  const tracks = layout.map(({ id }, index) =>
    id === elastic && dragged?.id !== id ? `minmax(${widths[index]}px, 1fr)` : `${widths[index]}px`,
  );
  const filler = elastic === null || dragged?.id === elastic ? ["minmax(0, 1fr)"] : [];
  const style: Record<string, string> = {
    "--columns": [`${boxWidth}px`, ...tracks, ...filler].join(" "),
    // Pinned columns stand before all others.
    "--pinned": [boxWidth, ...layout.flatMap(({ pinned }, index) => (pinned ? [widths[index]] : []))]
      .map((width) => `${width}px`)
      .join(" "),
    "--pins": String(1 + layout.filter(({ pinned }) => pinned).length),
    "--total": `${boxWidth + widths.reduce((sum, width) => sum + width, 0)}px`,
  };
  let start = boxWidth;
  for (const [index, { id, pinned }] of layout.entries()) {
    if (!pinned) break;
    style[`--start-${id}`] = `${start}px`;
    start += widths[index] ?? 0;
  }
  return style as CSSProperties;
}
