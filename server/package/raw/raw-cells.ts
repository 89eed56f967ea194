/**
 * Cells of CSV from strings as they stand in lines of JSON. Each distinct one is made once, by the functions that write packages: places,
 * units and rules are few, and even of a million indicators most come again.
 */
import { csvCell } from "@/lib/export/csv";
import { jsonText } from "@/lib/export/jsonl";
import { byteAt, type Raw, rawOf } from "./raw";
import { RawCache } from "./raw-cache";

/** A string of JSON, or null, as the two kinds of columns show it. */
export interface RawCell {
  /** What it says, decoded. */
  readonly text: string | null;
  /** In a column of free text. */
  readonly free: Raw;
  /** In a column of codes. */
  readonly code: Raw;
  /** Another one for each that was made of the same kind, from 0. */
  readonly number: number;
}

export class RawCells {
  readonly #cells: RawCache<RawCell>;
  #made = 0;

  /** @param isSound whether the field that these cells are of may say so; asked once of each */
  constructor(
    places: number,
    private readonly isSound: (text: string | null) => boolean = () => true,
  ) {
    this.#cells = new RawCache(places);
  }

  /** Null where it is not sound, or not spelled as packages spell it. What stands there is a string in its quotation marks, or `null`. */
  of(raw: Raw, from: number, to: number): RawCell | null {
    const known = this.#cells.find(raw, from, to);
    if (known) return known;
    const cell = cellOf(raw.text(from, to));
    if (!cell || !this.isSound(cell.text)) return null;
    return this.#cells.keep(raw, from, to, { ...cell, number: this.#made++ });
  }
}

function cellOf(spelled: string): Omit<RawCell, "number"> | null {
  let text: unknown;
  try {
    text = JSON.parse(spelled);
  } catch {
    return null;
  }
  if ((text !== null && typeof text !== "string") || jsonText(text) !== spelled) return null;
  const free = rawOf(text === null ? "" : csvCell("text", text));
  const code = rawOf(text === null ? "" : csvCell("code", text));
  return { text, free, code };
}

/** How words of JSON, without their quotation marks, stand in a cell of free text. */
export const wordCell = { bare: 0, quoted: 1, other: 2 } as const;

/** `other` also for some that are bare or quoted. */
export function wordCellOf(raw: Raw, from: number, to: number): 0 | 1 | 2 {
  const first = byteAt(raw, from);
  // What spreadsheets run, or what is guarded already; the full-width signs among them begin with the last of these.
  if (first === 0x3d || first === 0x2b || first === 0x2d || first === 0x40 || first === 0x27 || first === 0xef)
    return wordCell.other;
  const { bytes } = raw;
  let kind: 0 | 1 | 2 = from < to ? wordCell.bare : wordCell.other;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === 0x5c) return wordCell.other;
    if (byte === 0x2c) kind = wordCell.quoted;
  }
  return kind;
}

/** The cell of free text of words of JSON, without quotation marks. */
export function freeCell(words: string): Raw {
  return cellOf(`"${words}"`)?.free ?? rawOf("");
}
