/**
 * The text of a source as it would stand in a line of JSON, byte for byte, with the place of each of its UTF-16 units. So the quote of
 * a fact is compared where it stands in its line, without decoding it or taking its escapes away.
 */
import { jsonText } from "@/lib/export/jsonl";
import { toRaw } from "./raw-text";

export interface RawSource {
  /** The words of a string of JSON, without its quotation marks. */
  readonly json: string;
  /** Where in `json` a UTF-16 unit of the text begins; one more for its end. */
  readonly places: Uint32Array;
}

/**
 * Null for a text with characters of two units, where units and code points differ, and for one with separators that packages
 * escape and the contents that approvals vouch for do not.
 *
 * @param text well-formed
 */
export function rawSource(text: string): RawSource | null {
  const places = new Uint32Array(text.length + 1);
  let place = 0;
  for (let at = 0; at < text.length; at++) {
    places[at] = place;
    const unit = text.charCodeAt(at);
    if ((unit >= 0xd800 && unit <= 0xdfff) || separates(unit)) return null;
    place += unit < 0x80 ? (asciiLengths[unit] ?? 1) : unit < 0x800 ? 2 : 3;
  }
  places[text.length] = place;
  return { json: toRaw(jsonText(text)).slice(1, -1), places };
}

/** How many bytes each ASCII character takes: `\n` two, `\u0000` six. */
const asciiLengths = Uint8Array.from(
  { length: 0x80 },
  (_, unit) => JSON.stringify(String.fromCharCode(unit)).length - 2,
);

/** What `jsonText` escapes and JSON does not. */
const separates = (unit: number) => unit === 0x85 || unit === 0x2028 || unit === 0x2029;
