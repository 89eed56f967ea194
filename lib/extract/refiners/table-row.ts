/**
 * Makes facts of a table's row: each level is one, named by the row and its column; a column of changes belongs to the level
 * before it. Places and periods are found as for any other figure.
 */
import { multiplyOut, negate, trimDecimal } from "@/lib/fact/decimal";
import type { Span } from "@/lib/text/span";
import { clauseAt } from "../clauses";
import type { Figure } from "../finders/figure";
import { unitWords } from "../finders/figure-units";
import { readNumeral } from "../finders/numerals";
import { type Column, type Measure, measureOf } from "../finders/table-columns";
import type { TableRow } from "../finders/tables";
import { type Draft, note, type Reading } from "../reading";
import { blankDraft } from "./assembly-state";
import { isPlace, type NamedColumn, named, namedChange, unnamed } from "./table-names";

/** The facts of one row, in the order of its cells. `readings` are those of all sentences, for the head and the title. */
export function draftsOfRow(reading: Reading, row: TableRow, readings: readonly Reading[]): Draft[] {
  const { cells, columns } = row;
  const { words } = reading.sentence;
  const first = columns.findIndex((column) => column.kind !== "ordinal");
  const name = cells[first];
  if (!name) return [];
  const unitCell = cells[columns.findIndex((column) => column.kind === "unit")];
  const stated = unitCell ? measureOf(words.slice(unitCell.start, unitCell.end)) : bracketed(words, name);
  const drafts: Draft[] = [];
  // `40 | 不适用 | 不适用 | 5.3`: a change whose own level has no figure is none of the level before.
  let isBlank = false;
  columns.forEach((column, index) => {
    const cell = cells[index];
    if (!cell || index <= first || column.kind === "unit" || column.kind === "ordinal") return;
    if (column.kind === "level") {
      const level = figureOf(words, cell, measureIn(column, stated));
      isBlank = level === null;
      if (level) drafts.push(levelDraft(reading, name, cell, level, named(column, row, readings, index)));
    } else if (column.kind === "change" && !isBlank)
      addChange(reading, drafts, name, cell, column, namedChange(row, readings, index));
    else if (column.kind === "prior" && !isBlank)
      addPrior(words, drafts, columns, index, cell, measureIn(column, stated) ?? besideIt(columns[index - 1]));
  });
  return drafts;
}

/** `基本每股收益（元/股）` in a table in 万元: what the row states goes before what the table does, and what its column does before both. */
function measureIn(
  { measure, general }: { measure: Measure | null; general: boolean },
  row: Measure | null,
): Measure | null {
  return general ? (row ?? measure) : measure;
}

function levelDraft(reading: Reading, name: Span, cell: Span, level: Figure, column: NamedColumn): Draft {
  const draft = rowDraft(reading, name, cell, column, "table-level");
  draft.level = level;
  if (column.period) {
    draft.period = column.period;
    draft.sources.period = { how: "inherited", span: null };
  }
  note(draft, "table-level", "value", level, level.value);
  return draft;
}

/** A draft whose words are the row's name and those of the column. */
function rowDraft(
  reading: Reading,
  name: Span,
  cell: Span,
  { name: column, ofPlaces }: NamedColumn,
  rule: string,
): Draft {
  const { sentence, places, clauses } = reading;
  const source = sentence.source.slice(name.start, name.end).replace(/[（(][^）)]*[）)]$/u, "");
  const place = places.some((one) => one.start <= name.start && one.end >= name.start + source.length);
  const total = /^(?:合计|总计|共计|总数|小计|全部)$/u.test(source);
  const indicator =
    (place || total || (ofPlaces && isPlace(source))) && column !== ""
      ? column
      : source.replace(/^其中[:：]?|\s+/gu, "") + column;
  const draft: Draft = {
    ...blankDraft(reading, cell.start),
    clause: clauseAt(clauses, name.start),
    rule,
    left: name.start,
    right: name.end,
    indicator,
    object: indicator,
  };
  note(draft, "indicator-of-row", "indicator", name, indicator);
  return draft;
}

function addChange(
  reading: Reading,
  drafts: Draft[],
  name: Span,
  cell: Span,
  column: Column & { kind: "change" },
  own: NamedColumn,
): void {
  const { words } = reading.sentence;
  const figure = figureOf(words, cell, column.unit === null ? null : { unit: column.unit, power: 0 });
  if (!figure) return;
  const last = besideShare(drafts, figure) ?? latestOf(drafts);
  const fallen = /^[↓▼]/u.test(words.slice(cell.start, cell.end));
  const value = trimDecimal(figure.value);
  const draft =
    last?.level && !last.change ? last : rowDraft(reading, name, cell, last ? unnamed : own, "table-change");
  if (draft !== last) {
    draft.twin = last ?? null;
    draft.indicator = last?.indicator ?? draft.indicator;
    drafts.push(draft);
  }
  draft.change = {
    change: column.sign === -1 || fallen ? negate(value) : value,
    changeUnit: figure.unit === "" ? "%" : figure.unit,
    figure,
    span: { start: figure.start, end: figure.end },
    verb: null,
    basis: column.basis,
    basisSpan: null,
    basisInherited: false,
  };
  note(draft, "table-change", "change", figure, `${draft.change.change} ${draft.change.changeUnit}`);
}

/** `营业收入 | 占比 | 同比增长`: a share changes by points, so that percent are of the amount before it. */
function besideShare(drafts: readonly Draft[], { unit }: Figure): Draft | null {
  const [before, last] = [drafts.at(-2), drafts.at(-1)];
  const amount = before?.level && before.level.unit !== "%" && !before.change;
  const share = last?.level?.unit === "%" && !last.change && /(?:占比|比重|份额)$/u.test(last.indicator);
  return before && amount && share && unit !== "pp" ? before : null;
}

/** `2022年 | 2021年 | 增长`: of levels that only their years tell apart, the change is of the latest. */
function latestOf(drafts: readonly Draft[]): Draft | undefined {
  const last = drafts.at(-1);
  const before = drafts.at(-2);
  const years = [before, last].map((draft) => (/^[0-9]{4}$/u.test(draft?.period ?? "") ? Number(draft?.period) : 0));
  const [earlier = 0, later = 0] = years;
  const same = before?.level && last?.level && before.indicator === last.indicator && !before.change && !last.change;
  return same && earlier === later + 1 ? before : last;
}

/** `金额（万元） | 上年末`: the earlier level is in the unit of the column before. */
function besideIt(column: Column | undefined): Measure | null {
  return column?.kind === "level" ? column.measure : null;
}

/** `上年同期` is of the level before it, else of the one after. */
function addPrior(
  words: string,
  drafts: readonly Draft[],
  columns: readonly Column[],
  index: number,
  cell: Span,
  measure: Measure | null,
): void {
  const figure = figureOf(words, cell, measure);
  const last = drafts.at(-1);
  if (!figure || !last?.level || last.prior || columns[index - 1]?.kind === "unit") return;
  last.prior = figure;
  note(last, "table-prior", "prior", figure, figure.value);
}

/** `地区生产总值（亿元）`: the unit beside the row's name. */
function bracketed(words: string, name: Span): Measure | null {
  const match = /[（(]([^）)]{1,10})[）)]$/u.exec(words.slice(name.start, name.end));
  return match ? measureOf(match[1] ?? "") : null;
}

/** The figure of a cell with the unit that it states, else the one given; null if the cell holds no number. */
function figureOf(words: string, cell: Span, measure: Measure | null): Figure | null {
  // Accounts set what is below zero in brackets: `(10.6%)`.
  const negative = /^[（(][^（()）]*[）)]$/u.test(words.slice(cell.start, cell.end));
  if (negative) return figureBelowZero(figureOf(words, { start: cell.start + 1, end: cell.end - 1 }, measure));
  const start = cell.start + (/^[+↑↓▲▼]/u.test(words.slice(cell.start, cell.end)) ? 1 : 0);
  // A row of lines has no sign between its cells.
  const numeral = readNumeral(words.slice(0, cell.end), start);
  if (!numeral || numeral.end > cell.end) return null;
  const hit = unitWords.at(words, numeral.end);
  const own = hit && hit.end <= cell.end ? hit : null;
  if (!own && numeral.end < cell.end) return null;
  const unit = own?.phrase ?? measure?.unit ?? "";
  return {
    start,
    end: own?.end ?? numeral.end,
    numeral,
    value: own ? numeral.value : multiplyOut(numeral.value, measure?.power ?? 0),
    unit: /^个?百分点$/u.test(unit) ? "pp" : unit,
    bound: numeral.more ? ">" : "=",
    unitless: false,
  };
}

function figureBelowZero(figure: Figure | null): Figure | null {
  return figure && { ...figure, value: negate(figure.value) };
}
