/** Copying and pasting of cells: what goes onto the clipboard, and what becomes of what comes from it. Knows no events. */

import { columnsOf, sizeOf } from "./cell-range";
import { cellText } from "./cell-text";
import type { Decisions } from "./decisions";
import { planClear, planPaste } from "./paste-plan";
import type { ReviewState } from "./review-state";
import { visibleFacts } from "./select";
import { selectedRange } from "./selection";
import { readTsv, withoutGuard, writeHtmlTable, writeTsv } from "./tsv";

export interface CopiedCells {
  readonly text: string;
  readonly html: string;
  /** How many cells it is. */
  readonly cells: number;
}

/** The selected cells; null when nothing is selected. */
export function copiedCells(state: ReviewState): CopiedCells | null {
  const range = selectedRange(state);
  if (!range) return null;
  const facts = visibleFacts(state).slice(range.top, range.bottom + 1);
  const rows = facts.map((fact) => columnsOf(range).map((column) => cellText(fact, column)));
  return { text: writeTsv(rows), html: writeHtmlTable(rows), cells: sizeOf(range) };
}

/** Puts copied text into the cells, from the selection's first cell on. */
export function pasteCells(state: ReviewState, text: string, decisions: Decisions): void {
  const range = selectedRange(state);
  if (!range) return;
  const block = readTsv(text).map((row) => row.map(withoutGuard));
  decisions.correctAll(planPaste(visibleFacts(state), range, block, isHeldIn(state)));
}

/** Empties the selected cells. */
export function clearCells(state: ReviewState, decisions: Decisions): void {
  const range = selectedRange(state);
  if (range) decisions.correctAll(planClear(visibleFacts(state), range, isHeldIn(state)));
}

function isHeldIn({ facts }: ReviewState): (factId: string) => boolean {
  return (factId) => facts.lanes.get(factId)?.state === "conflict";
}
