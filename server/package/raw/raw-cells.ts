/**
 * Cells of CSV from strings as they stand in lines of JSON, both raw. Each distinct one is made once, by the functions that write
 * packages: places, units and rules are few, and even of a million indicators most come again.
 */
import { csvCell } from "@/lib/export/csv";
import { jsonText } from "@/lib/export/jsonl";
import { fromRaw, toRaw } from "./raw-text";

/** Cells that are kept; beyond that all are forgotten, so that a stranger's million different ones cost no memory. */
const most = 20_000;

/** A string of JSON, or null, as the two kinds of columns show it. */
export interface RawCell {
  /** What it says, decoded. */
  readonly text: string | null;
  /** In a column of free text. */
  readonly free: string;
  /** In a column of codes. */
  readonly code: string;
}

const nothing: RawCell = { text: null, free: "", code: "" };

export class RawCells {
  readonly #cells = new Map<string, RawCell>();

  /** @param isSound whether the field that these cells are of may say so; asked once of each */
  constructor(private readonly isSound: (text: string | null) => boolean = () => true) {}

  /** Null where it is not sound, or not spelled as packages spell it. @param json in its quotation marks, or `null` */
  of(json: string): RawCell | null {
    const known = this.#cells.get(json);
    if (known) return known;
    const made = json === "null" ? nothing : cellOf(json);
    if (!made || !this.isSound(made.text)) return null;
    if (this.#cells.size >= most) this.#cells.clear();
    // A copy: a slice of a chunk would keep the whole chunk.
    this.#cells.set(Buffer.from(json, "latin1").toString("latin1"), made);
    return made;
  }
}

function cellOf(json: string): RawCell | null {
  const spelled = fromRaw(json);
  let text: unknown;
  try {
    text = JSON.parse(spelled);
  } catch {
    return null;
  }
  if (typeof text !== "string" || jsonText(text) !== spelled) return null;
  return { text, free: toRaw(csvCell("text", text)), code: toRaw(csvCell("code", text)) };
}

/** Words that are their own cell: no sign in them that is quoted or escaped, none at their beginning that may be guarded. */
const plain = /^[^=+\-@'"\\,\xef][^"\\,]*$/;

/** The cell of free text from words of JSON without their quotation marks; for long ones, which hardly come twice. */
export function freeCell(words: string): string {
  return plain.test(words) ? words : (cellOf(`"${words}"`)?.free ?? "");
}
