/** What the reader of plain text says of a file that is, byte for byte, a text at hand: so that it is not decoded and looked at again. */
import { type Decoded, maximumBytes } from "@/lib/text/decode";

/**
 * Null where the reader must be asked: a byte-order mark and carriage returns are taken away, and what is too large is refused.
 *
 * @param text that `checkText` has nothing against
 * @param bytes the text as UTF-8
 */
export function readAsItself(text: string, bytes: Uint8Array): Decoded | null {
  const isPlain = bytes.length <= maximumBytes && !text.startsWith("\ufeff") && !text.includes("\r");
  return isPlain ? { ok: true, text, encoding: "utf-8" } : null;
}
