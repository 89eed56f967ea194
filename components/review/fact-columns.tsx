"use client";
/** The columns of the ledger: heads, accessors and how each cell is written. Editing is cell-editor.tsx. */
import { createColumnHelper, tableFeatures } from "@tanstack/react-table";
import { Change, Confidence, LevelWord, Prior, StatusSign, Value, Words } from "@/components/ui/fact-cells";
import type { FactView } from "@/lib/api/views";

export const features = tableFeatures({});
const helper = createColumnHelper<typeof features, FactView>();

export const factColumns = helper.columns([
  helper.accessor("status", { id: "status", cell: ({ row }) => <StatusSign fact={row.original} /> }),
  helper.accessor("place", { id: "place", cell: ({ row }) => <Words fact={row.original} field="place" /> }),
  helper.accessor("indicator", { id: "indicator", cell: ({ row }) => <Words fact={row.original} field="indicator" /> }),
  helper.accessor("period", { id: "period", cell: ({ row }) => <Words fact={row.original} field="period" /> }),
  helper.accessor("value", { id: "value", cell: ({ row }) => <Value fact={row.original} /> }),
  helper.accessor("change", { id: "change", cell: ({ row }) => <Change fact={row.original} /> }),
  helper.accessor("prior", { id: "prior", cell: ({ row }) => <Prior fact={row.original} /> }),
  helper.accessor("level", { id: "level", cell: ({ row }) => <LevelWord fact={row.original} /> }),
  helper.accessor("confidence", { id: "confidence", cell: ({ row }) => <Confidence fact={row.original} /> }),
]);
