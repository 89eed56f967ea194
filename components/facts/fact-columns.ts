/**
 * The columns as the table library holds them: their order, widths and the width that is being dragged. What stands in their
 * cells is row-cells.tsx; the library makes no rows, because those that it made of a page cost more than drawing them.
 */
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
} from "@tanstack/react-table";
import { columnIds, designedWidth, leastWidth, mostWidth } from "./column-layout";
import type { ListedRow } from "./rows-now";

export const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
});
const helper = createColumnHelper<typeof features, ListedRow>();

/** Bounds of all columns; each has the width of its design unless it was given one. */
export const sizeBounds = { minSize: leastWidth, maxSize: mostWidth };

export const factColumns = helper.columns(columnIds.map((id) => helper.display({ id, size: designedWidth[id] })));
