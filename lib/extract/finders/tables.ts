/**
 * Finds the tables of an article: a head without figures and the rows below it that have as many cells. Says what each cell is
 * of; making facts of the rows is refiners/table-row.ts's work.
 */

import type { Span } from "@/lib/text/span";
import { cellsOf } from "@/lib/text/table-row";
import type { SentenceWords } from "../sentence-words";
import { type Column, generalMeasure, type Measure, namesPlaces, pairedYears, readColumn } from "./table-columns";

/** A row that states something. Offsets are of its sentence's words. */
export interface TableRow {
  readonly cells: readonly Span[];
  /** One for each cell; the first that is no mere number of the row is its name. */
  readonly columns: readonly Column[];
  readonly head: TableHead;
}

/** What the head of a table says of all its rows. */
export interface TableHead {
  /** Index of its sentence: of the lower one, if two rows make the head. */
  readonly sentence: number;
  /** The head's cells. Offsets are of its sentence's words. */
  readonly cells: readonly Span[];
  /** Index of the sentence above that is the table's title; null if none is there. */
  readonly title: number | null;
  /** True if the rows are places or units of a body. */
  readonly ofPlaces: boolean;
}

/** For each sentence its row, `head` for a table's head, or null. In one pass over the sentences. */
export function findTables(sentences: readonly SentenceWords[]): (TableRow | "head" | null)[] {
  const found: (TableRow | "head" | null)[] = sentences.map(() => null);
  let open: { columns: Column[]; head: TableHead; last: number; general: Measure | null } | null = null;
  sentences.forEach((sentence, index) => {
    if (found[index] === "head") return;
    const cells = rowOf(sentence);
    if (!cells) return;
    if (open && open.last === index - 1 && cells.length === open.columns.length) {
      const stated = isBody(sentence, cells);
      if (stated) found[index] = { cells, columns: open.columns, head: open.head };
      if (stated || isBlank(sentence, cells)) {
        open.last = index;
        return;
      }
    }
    const lower =
      isHead(sentence, cells) && bodyFollows(sentences, index, cells) ? index : lowerHead(sentences, index, cells);
    if (lower === null) return;
    const names = lower === index ? textsOf(sentence, cells) : groupedNames(sentence, cells, sentences[lower]);
    const own = lower === index ? cells : (rowOf(sentences[lower] ?? sentence) ?? cells);
    // A second head right below the rows of the first goes on in the unit stated above both.
    const general = unitAbove(sentences, index) ?? (open?.last === index - 1 ? open.general : null);
    open = {
      general,
      columns: pairedYears(names.map((name) => readColumn(name, general))),
      head: { sentence: lower, cells: own, title: titleAbove(sentences, index), ofPlaces: namesPlaces(names[0] ?? "") },
      last: lower,
    };
    for (let at = index; at <= lower; at++) found[at] = "head";
  });
  return found;
}

function bodyFollows(sentences: readonly SentenceWords[], index: number, cells: readonly Span[]): boolean {
  const next = sentences[index + 1];
  const below = next ? rowOf(next) : null;
  return next !== undefined && below !== null && below.length === cells.length && isBody(next, below);
}

/** The lower row of a head of two: `立案 | | 破案 | |` above `| 起数 | 同比 | 起数 | 同比 |`. */
function lowerHead(sentences: readonly SentenceWords[], index: number, cells: readonly Span[]): number | null {
  const [upper, lower] = [sentences[index], sentences[index + 1]];
  const below = lower ? rowOf(lower) : null;
  if (!upper || !lower || below?.length !== cells.length || !bodyFollows(sentences, index + 1, below)) return null;
  const empty = textsOf(upper, cells)
    .slice(1)
    .filter((text) => text === "").length;
  const named = textsOf(upper, cells).every((text) => !isNumber(text));
  return empty > 0 && named && isHead(lower, below) ? index + 1 : null;
}

/** Each lower name with the group that it stands under. */
function groupedNames(upper: SentenceWords, cells: readonly Span[], lower: SentenceWords | undefined): string[] {
  const groups = textsOf(upper, cells);
  const names = lower ? textsOf(lower, rowOf(lower) ?? []) : [];
  let group = "";
  return groups.map((text, index) => {
    if (text !== "") group = text;
    const name = names[index] ?? "";
    if (index === 0 || name === "" || group === name) return name === "" ? group : name;
    // `起数（起）` under 立案 is the 立案 in 起.
    const general = /^(?:起数|件数|人数|数量|总量|总数|绝对[值量]|金额|数值|户数|[0-9]{0,4}年?累计)(?=$|[（(])/u.exec(
      name,
    );
    return group + (general ? name.slice(general[0].length) : name);
  });
}

function textsOf({ words }: SentenceWords, cells: readonly Span[]): string[] {
  return cells.map((cell) => words.slice(cell.start, cell.end));
}

/** The line above the head, or above the line of its unit, if it is short and no sentence. */
function titleAbove(sentences: readonly SentenceWords[], index: number): number | null {
  for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
    const words = sentences[at]?.words ?? "";
    if (/^[（(]?单位[:：]/u.test(words)) continue;
    return words.length >= 4 && words.length <= 60 && !/[。；！？]$/u.test(words) ? at : null;
  }
  return null;
}

/** Cells of a sentence that is one line; prose has spaces too, but no row of it repeats the number of cells. */
function rowOf({ words, seams, kind }: SentenceWords): Span[] | null {
  if (words.length > 600) return null;
  // A row whose cells stand one a line.
  if (seams.length > 0) return kind === "box" ? cellsAt(words, seams) : null;
  const cells = cellsOf(words, kind === "box" || kind === "heading" || kind === "headline");
  return cells && cells.length >= 2 ? cells : null;
}

function isHead(sentence: SentenceWords, cells: readonly Span[]): boolean {
  const texts = textsOf(sentence, cells);
  return texts.slice(1).every((text) => text !== "" && !isNumber(text)) && !isNumber(texts[0] ?? "");
}

function isBody(sentence: SentenceWords, cells: readonly Span[]): boolean {
  const texts = textsOf(sentence, cells);
  return texts.slice(1).some(isNumber);
}

function cellsAt(words: string, seams: readonly number[]): Span[] {
  return [...seams, words.length].map((end, index) => ({ start: index === 0 ? 0 : (seams[index - 1] ?? 0), end }));
}

/** A row whose cells say that there is nothing: the table goes on below it. */
function isBlank(sentence: SentenceWords, cells: readonly Span[]): boolean {
  return textsOf(sentence, cells)
    .slice(1)
    .every((text) => /^[-—–…·/.]*$/u.test(text));
}

/** A cell that holds a number and at most its sign and unit; a year is a head's word. */
function isNumber(text: string): boolean {
  return (
    /^(?:[-+↑↓▲▼约近超逾]?[0-9][0-9.,]*[^0-9年月日]{0,5}|[（(][0-9][0-9.,]*%?[）)]%?)$/u.test(text) &&
    !/^(?:19|20)[0-9]{2}$/u.test(text)
  );
}

/** `单位：万元` on one of the two lines above the head, by itself or in its title. */
function unitAbove(sentences: readonly SentenceWords[], index: number): Measure | null {
  for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
    const { words, kind } = sentences[at] ?? { words: "", kind: "box" };
    const match = /单位[:：]\s*([^。）)]{1,16})[）)]?$/u.exec(words.slice(-40));
    if (match) return generalMeasure(match[1] ?? "");
    if (kind === "paragraph") return null;
  }
  return null;
}
