/**
 * A sheet of a spreadsheet (Office Open XML) row by row: head in view, filters, number formats, links. Pure strings; the file
 * around it is sheet-file.ts and its zip the server's. Links are formulas: a sheet takes no more than 65,530 of the other kind.
 */
import type { Column } from "./columns";
import { fitsSpreadsheet } from "./decimal-parts";
import { styleOf } from "./sheet-styles";

/** Rows that a sheet has room for, its head among them. */
export const sheetRows = 1_048_576;

/** What Excel has room for in a cell, in UTF-16 code units. */
const longestText = 32_767;
const longestAddress = 255;

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What stands before the rows, the row of the columns' names included. */
export function sheetStart(columns: readonly Pick<Column<never>, "name" | "kind">[]): string {
  const widths = columns.map(({ name, kind }, index) => {
    const width = name === "quote" ? 60 : name === "indicator" || kind === "address" ? 28 : kind === "moment" ? 20 : 14;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  const cells = columns.map(({ name }, index) => textCell(`${columnLetters(index)}1`, name, styleOf.head));
  return `${xmlHead}<worksheet xmlns="${mainNamespace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData><row r="1">${cells.join("")}</row>`;
}

/** @param number of the row, 2 for the first below the head */
export function sheetRow<Row>(columns: readonly Column<Row>[], row: Row, number: number): string {
  let xml = `<row r="${number}">`;
  let index = 0;
  for (const column of columns) {
    const cell = column.cell(row);
    if (cell !== null) xml += cellOf(`${columnLetters(index)}${number}`, column.kind, cell);
    index++;
  }
  return `${xml}</row>`;
}

/** What stands behind the rows. `last` is the number of the last one. */
export function sheetEnd(columns: number, last: number): string {
  return `</sheetData><autoFilter ref="A1:${columnLetters(columns - 1)}${last}"/></worksheet>`;
}

/** A sheet of texts for people, without head or filters. */
export function textSheet(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells, row) => {
    const inside = cells.map((text, index) => textCell(`${columnLetters(index)}${row + 1}`, text, styleOf.plain));
    return `<row r="${row + 1}">${inside.join("")}</row>`;
  });
  return `${xmlHead}<worksheet xmlns="${mainNamespace}"><cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="3" width="70" customWidth="1"/></cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function cellOf(at: string, kind: Column["kind"], cell: string): string {
  if (kind === "decimal" && fitsSpreadsheet(cell)) {
    const places = cell.length - 1 - cell.indexOf(".");
    const style = cell.includes(".") ? (styleOf.places[places] ?? styleOf.plain) : styleOf.places[0];
    return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  }
  if (kind === "share") return `<c r="${at}" s="${styleOf.share}"><v>${cell}</v></c>`;
  if (kind === "flag") return `<c r="${at}" t="b"><v>${cell === "true" ? 1 : 0}</v></c>`;
  if (kind === "moment") return `<c r="${at}" s="${styleOf.moment}"><v>${serial(cell)}</v></c>`;
  if (kind === "address" && cell.length <= longestAddress) {
    const formula = escapeXml(`HYPERLINK("${cell.replaceAll('"', '""')}")`);
    return `<c r="${at}" s="${styleOf.link}" t="str"><f>${formula}</f><v>${escapeXml(cell)}</v></c>`;
  }
  return textCell(at, cell, styleOf.plain);
}

function textCell(at: string, text: string, style: number): string {
  const styled = style === styleOf.plain ? "" : ` s="${style}"`;
  return `<c r="${at}"${styled} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cut(text))}</t></is></c>`;
}

function cut(text: string): string {
  if (text.length <= longestText) return text;
  const end = longestText - 1;
  // No half of a character.
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
}

/** Days since the end of 1899, as spreadsheets count time, of a moment in UTC. */
function serial(moment: string): number {
  return (Date.parse(moment) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

const letters: string[] = [];
/** `A` for 0, `AA` for 26. */
export function columnLetters(index: number): string {
  const known = letters[index];
  if (known !== undefined) return known;
  const own = String.fromCharCode(65 + (index % 26));
  const made = index < 26 ? own : columnLetters(Math.floor(index / 26) - 1) + own;
  letters[index] = made;
  return made;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML cannot hold
const outsideXml = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const markup = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Whether anything of a text has to be written otherwise: most have nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML cannot hold
const special = /[\u0000-\u0008\u000b-\u001f&<>"\ufffe\uffff]|_x/;

/** What XML cannot hold is written `_x000C_`, as Office does; a text that looks so already has its `_` escaped. */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(outsideXml, hexadecimal).replace(markup, (sign) => entities[sign] ?? sign);
}

function hexadecimal(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
