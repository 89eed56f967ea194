/**
 * What a block of pasted cells does to the facts under it: one correction for each fact that changes, and the cells that stay
 * as they are with the reason. Pure; deciding.ts of the server looks again.
 */
import type { FactView } from "@/lib/api/views";
import type { FactFields } from "@/lib/fact/fact";
import type { FieldProblemCode } from "@/lib/fact/validate";
import { type CellRange, columnsOf } from "./cell-range";
import { type CellRefusal, cellText, readCell } from "./cell-text";
import { type ColumnId, columnIds } from "./columns";
import { type Draft, readDraft } from "./edit-draft";

export interface RefusedCell {
  /** Null beyond the last row. */
  readonly factId: string | null;
  /** Null beyond the last column. */
  readonly column: ColumnId | null;
  readonly text: string;
  readonly why: CellRefusal | FieldProblemCode | "beyond" | "conflict";
}

export interface PastePlan {
  readonly corrections: readonly { readonly factId: string; readonly changes: Partial<FactFields> }[];
  /** How many cells change. */
  readonly cells: number;
  readonly refused: readonly RefusedCell[];
}

interface Target {
  readonly column: ColumnId;
  readonly text: string;
}

/**
 * The plan for a block whose first cell comes to the top left of `at`. One single cell fills all of `at`, as in a spreadsheet.
 * `isHeld`: facts that cannot be decided on now, because somebody else's version has to be looked at first.
 */
export function planPaste(
  facts: readonly FactView[],
  at: CellRange,
  block: readonly (readonly string[])[],
  isHeld: (factId: string) => boolean,
): PastePlan {
  const [only] = block[0] ?? [];
  const isOne = block.length === 1 && block[0]?.length === 1 && only !== undefined;
  const filled = isOne ? filledWith(at, only) : block;
  const plans = filled.map((texts, index) => planRow(facts[at.top + index], at.left, texts, isHeld));
  return {
    corrections: plans.flatMap(({ corrections }) => corrections),
    cells: plans.reduce((sum, { cells }) => sum + cells, 0),
    refused: plans.flatMap(({ refused }) => refused),
  };
}

/** The plan for emptying all cells of a range. */
export function planClear(
  facts: readonly FactView[],
  range: CellRange,
  isHeld: (factId: string) => boolean,
): PastePlan {
  return planPaste(facts, range, filledWith(range, ""), isHeld);
}

function planRow(
  fact: FactView | undefined,
  left: number,
  texts: readonly string[],
  isHeld: (factId: string) => boolean,
): PastePlan {
  const refuse = (why: RefusedCell["why"], text: string, index: number): RefusedCell => ({
    factId: fact?.id ?? null,
    column: columnIds[left + index] ?? null,
    text,
    why,
  });
  if (!fact) return { corrections: [], cells: 0, refused: texts.map((text, index) => refuse("beyond", text, index)) };
  const refused: RefusedCell[] = [];
  const targets = texts.flatMap((text, index): Target[] => {
    const column = columnIds[left + index];
    if (column === undefined) refused.push(refuse("beyond", text, index));
    // Whole rows are copied with their status; where it says the same there is nothing to refuse.
    else if (text !== cellText(fact, column)) return [{ column, text }];
    return [];
  });
  if (targets.length > 0 && isHeld(fact.id)) {
    const held = targets.map(({ column, text }) => ({ factId: fact.id, column, text, why: "conflict" }) as const);
    return { corrections: [], cells: 0, refused: [...refused, ...held] };
  }
  const { draft, cells, wrong } = draftOf(fact, targets);
  const { changes } = readDraft(fact, draft);
  const isChanged = Object.keys(changes).length > 0;
  return {
    corrections: isChanged ? [{ factId: fact.id, changes }] : [],
    cells: isChanged ? cells : 0,
    refused: [...refused, ...wrong],
  };
}

/** All cells of a row together if that is right (a level needs its unit), or else as many as can go in one after another. */
function draftOf(fact: FactView, targets: readonly Target[]) {
  const wrong: RefusedCell[] = [];
  const read = targets.flatMap(({ column, text }) => {
    const draft = readCell(column, text);
    if (typeof draft !== "string") return [{ column, text, draft }];
    wrong.push({ factId: fact.id, column, text, why: draft });
    return [];
  });
  const together: Draft = Object.assign({}, ...read.map(({ draft }) => draft));
  if (readDraft(fact, together).problems.length === 0) return { draft: together, cells: read.length, wrong };
  let draft: Draft = {};
  let cells = 0;
  for (const each of read) {
    const next = { ...draft, ...each.draft };
    const [problem] = readDraft(fact, next).problems;
    if (problem) wrong.push({ factId: fact.id, column: each.column, text: each.text, why: problem.code });
    else {
      draft = next;
      cells++;
    }
  }
  return { draft, cells, wrong };
}

function filledWith(range: CellRange, text: string): string[][] {
  const row = columnsOf(range).map(() => text);
  return Array.from({ length: range.bottom - range.top + 1 }, () => row);
}
