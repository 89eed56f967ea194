/**
 * The text of a source as it would stand in a line of JSON, byte for byte, with the place of each of its UTF-16 units. So the quote of
 * a fact is compared where it stands in its line, without decoding it or taking its escapes away.
 */
import { jsonText } from "@/lib/export/jsonl";
import { type Raw, rawOf } from "./raw";

export interface RawSource {
  readonly text: string;
  /** The words of a string of JSON in its quotation marks. */
  readonly json: Raw;
  /** Where in `json` a UTF-16 unit of the text begins; one more for its end. That of a second half is that of its character. */
  readonly places: Uint32Array;
  /** How many characters of two units stand before a unit; null where there are none. */
  readonly pairs: Uint32Array | null;
}

/**
 * Null for a text with separators that packages escape and the contents that approvals vouch for do not.
 *
 * @param text well-formed
 */
export function rawSource(text: string): RawSource | null {
  const places = new Uint32Array(text.length + 1);
  let pairs: Uint32Array | null = null;
  let place = 1;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    places[at] = place;
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      pairs ??= new Uint32Array(text.length + 1);
      pairs[at] = count;
      places[++at] = place;
      pairs[at] = ++count;
      place += 4;
      continue;
    }
    if (pairs) pairs[at] = count;
    if (unit === 0x85 || unit === 0x2028 || unit === 0x2029) return null;
    place += unit < 0x80 ? (asciiLengths[unit] ?? 1) : unit < 0x800 ? 2 : 3;
  }
  places[text.length] = place;
  if (pairs) pairs[text.length] = count;
  return { text, json: rawOf(jsonText(text)), places, pairs };
}

/** How many bytes each ASCII character takes: `\n` two, `\u0000` six. */
const asciiLengths = Uint8Array.from(
  { length: 0x80 },
  (_, unit) => JSON.stringify(String.fromCharCode(unit)).length - 2,
);

/** Whether the unit is the second of a character, where nothing begins or ends. */
export function isSecond({ pairs, text }: RawSource, at: number): boolean {
  if (pairs === null || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The unit that is `count` characters further, or before if it is negative, as far as the text goes. */
export function characters({ pairs, text }: RawSource, from: number, count: number): number {
  if (pairs === null) return Math.min(text.length, Math.max(0, from + count));
  let at = from;
  for (let left = count; left > 0 && at < text.length; left--)
    at += isSecond({ pairs, text } as RawSource, at + 1) ? 2 : 1;
  for (let left = count; left < 0 && at > 0; left++) at -= isSecond({ pairs, text } as RawSource, at - 1) ? 2 : 1;
  return at;
}
