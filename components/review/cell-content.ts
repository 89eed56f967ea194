/** How each cell of the ledger is written. Which columns there are is columns.ts, editing is cell-editor.tsx. */
import type { ReactNode } from "react";
import type { CellWords } from "@/components/ui/cell-words";
import {
  changeFigure,
  confidenceFigure,
  fieldWords,
  levelWord,
  priorFigure,
  statusSign,
  valueFigure,
} from "@/components/ui/fact-cells";
import type { FactView } from "@/lib/api/views";
import type { ColumnId } from "./columns";

export const cellContent: Readonly<Record<ColumnId, (fact: FactView, words: CellWords) => ReactNode>> = {
  status: statusSign,
  place: (fact) => fieldWords(fact, "place"),
  indicator: (fact) => fieldWords(fact, "indicator"),
  period: (fact) => fieldWords(fact, "period"),
  value: valueFigure,
  change: changeFigure,
  prior: priorFigure,
  level: levelWord,
  confidence: confidenceFigure,
};
