/**
 * Finds the tables of an article: a head without figures and the rows below it that have as many cells. Says what each cell is
 * of; making facts of the rows is refiners/table-row.ts's work.
 */

import type { Span } from "@/lib/text/span";
import { cellsOf } from "@/lib/text/table-row";
import type { SentenceWords } from "../sentence-words";
import { type Column, type Measure, measureOf, readColumn } from "./table-columns";

/** A row that states something. Offsets are of its sentence's words. */
export interface TableRow {
  readonly cells: readonly Span[];
  /** One for each cell; the first that is no mere number of the row is its name. */
  readonly columns: readonly Column[];
}

/** For each sentence its row, `head` for a table's head, or null. In one pass over the sentences. */
export function findTables(sentences: readonly SentenceWords[]): (TableRow | "head" | null)[] {
  const found: (TableRow | "head" | null)[] = sentences.map(() => null);
  let head: { columns: Column[]; count: number; last: number } | null = null;
  sentences.forEach((sentence, index) => {
    const cells = rowOf(sentence);
    if (!cells) return;
    if (head && head.last === index - 1 && cells.length === head.count && isBody(sentence, cells)) {
      found[index] = { cells, columns: head.columns };
      head.last = index;
      return;
    }
    const next = sentences[index + 1];
    const below = next ? rowOf(next) : null;
    if (!next || !below || below.length !== cells.length || !isHead(sentence, cells) || !isBody(next, below)) return;
    const general = unitAbove(sentences[index - 1]);
    const columns = cells.map((cell) => readColumn(sentence.words.slice(cell.start, cell.end), general));
    head = { columns, count: cells.length, last: index };
    found[index] = "head";
  });
  return found;
}

/** Cells of a sentence that is one line; prose has spaces too, but no row of it repeats the number of cells. */
function rowOf({ words, seams, kind }: SentenceWords): Span[] | null {
  if (seams.length > 0 || words.length > 600) return null;
  const cells = cellsOf(words, kind === "box" || kind === "heading" || kind === "headline");
  return cells && cells.length >= 2 ? cells : null;
}

function isHead({ words }: SentenceWords, cells: readonly Span[]): boolean {
  const texts = cells.map((cell) => words.slice(cell.start, cell.end));
  return texts.slice(1).every((text) => text !== "" && !isNumber(text)) && !isNumber(texts[0] ?? "");
}

function isBody({ words }: SentenceWords, cells: readonly Span[]): boolean {
  const texts = cells.map((cell) => words.slice(cell.start, cell.end));
  return texts.slice(1).some(isNumber);
}

/** A cell that holds a number and at most its sign and unit; a year is a head's word. */
function isNumber(text: string): boolean {
  return /^[-+↑↓▲▼约近超逾]?[0-9][0-9.,]*[^0-9年月日]{0,5}$/u.test(text) && !/^(?:19|20)[0-9]{2}$/u.test(text);
}

/** `单位：万元` on the line above the head. */
function unitAbove(sentence: SentenceWords | undefined): Measure | null {
  const match = sentence && /单位[:：]\s*([^\s，。、）)]{1,8})[）)]?$/u.exec(sentence.words.slice(-40));
  return match ? measureOf(match[1] ?? "") : null;
}
